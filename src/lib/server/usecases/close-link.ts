import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { closeLinks } from '../db/access-links.ts';
import { appendAudit } from '../db/audit.ts';
import { closeUnopenedLinks } from '../db/invitation-links.ts';
import { insertLinkEvent } from '../db/link-events.ts';

/**
 * Closes the link of a colleague, or every link but one's own, at once, with the links of the invitation that nobody opened yet. One's own link is not closed: nobody would be left
 * who manages the others. Gives how many were closed. Throws `forbidden`, `link-closed`, and `not-found` where there is no
 * such open link.
 */
export async function closeLink(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; link: { id: string } | 'all-others' }
): Promise<number> {
	ensureHolds(actor, input.submissionId, 'manage');
	const { submissionId, link } = input;
	if (link !== 'all-others' && link.id === actor.id) throw new AppError('not-found');
	return ctx.transact(async (trx) => {
		const at = ctx.now();
		const which = link === 'all-others' ? { allBut: actor.id } : { only: link.id };
		const closed = await closeLinks(trx, submissionId, which, at);
		if (link === 'all-others') closed.push(...(await closeUnopenedLinks(trx, submissionId, at)));
		if (link !== 'all-others' && closed.length === 0) throw new AppError('not-found');
		await insertLinkEvent(trx, submissionId, {
			linkId: actor.id,
			kind: link === 'all-others' ? 'closed-others' : 'closed-link',
			at,
			...(link !== 'all-others' && { aboutLink: link.id })
		});
		await appendAudit(trx, {
			at,
			actor,
			action: 'close-link',
			subject: submissionId,
			details: { links: closed }
		});
		return closed.length;
	});
}
