import { randomUUID } from 'node:crypto';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findAnyAccessLink, insertAccessLink } from '../db/access-links.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitationLink, putOpened } from '../db/invitation-links.ts';

/** Where the link of an invitation leads: to the page on which a reply is begun, or to the reply that was begun with it. */
export type OpenedInvitation =
	{ begun: false; inviteeId: string } | { begun: true; submissionId: string };

/**
 * Opens an invitation by the token of its private link, which holds the reply from the time when it is begun. Opening it begins nothing: programs
 * that look at mail open links too. Throws `not-found` for an unknown one.
 */
export async function openInvitation(
	ctx: Context,
	_actor: Actor,
	{ token }: { token: string }
): Promise<OpenedInvitation> {
	// Anyone may who has the token: it is the right.
	const tokenHash = hashOfToken(token);
	const link = await findInvitationLink(ctx.db, { tokenHash });
	if (!link) throw new AppError('not-found');
	const { inviteeId, submissionId } = link;
	const id = randomUUID();
	return ctx.transact(async (trx): Promise<OpenedInvitation> => {
		const at = ctx.now();
		await putOpened(trx, inviteeId, at);
		if (submissionId === undefined) return { begun: false, inviteeId };
		if (!(await findAnyAccessLink(trx, tokenHash))) {
			await insertAccessLink(trx, { tokenHash, id, submissionId, role: 'holder', createdAt: at });
			const actor = { kind: 'link', id, submissionId, role: 'holder' } as const;
			await appendAudit(trx, { at, actor, action: 'open-invitation', subject: submissionId });
		}
		return { begun: true, submissionId };
	});
}
