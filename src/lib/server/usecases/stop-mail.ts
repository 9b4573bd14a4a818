import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitationLink } from '../db/invitation-links.ts';
import { dropMail } from '../db/outbox.ts';
import { findInviteesOf, putWish } from '../db/respondent-wishes.ts';

/**
 * A respondent asks not to be written to any more, with the link at the foot of a mail: no invitation and no reminder goes to it
 * from now on, to whatever consultation, and what waits is dropped. Its private links stay. Throws `not-found`.
 */
export async function stopMail(
	ctx: Context,
	_actor: Actor,
	{ token }: { token: string }
): Promise<void> {
	// Anyone may who has the token: it is the right.
	const link = await findInvitationLink(ctx.db, { stopHash: hashOfToken(token) });
	if (!link) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		await putWish(trx, link.respondentId, { at, way: 'link' });
		for (const id of await findInviteesOf(trx, link.respondentId))
			for (const kind of ['invitation', 'reminder'] as const)
				await dropMail(trx, { kind, about: `invitee:${id}`, at });
		await appendAudit(trx, {
			at,
			actor: { kind: 'anonymous' },
			action: 'stop-mail',
			subject: `invitee:${link.inviteeId}`
		});
	});
}
