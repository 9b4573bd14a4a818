import { AppError } from '#lib/domain/error.ts';
import type { Actor, LinkRole } from '#lib/domain/user.ts';
import { findLink } from '../auth/find-link.ts';
import type { Context } from '../context.ts';
import { insertLinkEvent, isEventSince } from '../db/link-events.ts';

/**
 * The submission that a private link opens; its colleagues see that it was opened, once
 * an hour at most. Throws `not-found` for an unknown link
 * and `link-closed` for one that was closed.
 */
export async function openAccessLink(
	ctx: Context,
	_actor: Actor,
	input: { token: string }
): Promise<{ submissionId: string; role: LinkRole }> {
	// Anyone may who has the token: it is the right.
	const link = await findLink(ctx, input.token);
	if (!link) throw new AppError('not-found');
	if (link.closed) throw new AppError('link-closed');
	const { id: linkId, submissionId, role } = link;
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		const event = { linkId, kind: 'opened', at } as const;
		const since = new Date(Date.parse(at) - 3_600_000).toISOString();
		if (!(await isEventSince(trx, submissionId, { ...event, since })))
			await insertLinkEvent(trx, submissionId, event);
	});
	return { submissionId, role };
}
