import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findAnyAccessLink } from '../db/access-links.ts';
import { insertLinkEvent } from '../db/link-events.ts';

/**
 * The submission that a private link opens; its colleagues see that it was opened. Throws `not-found` for an unknown link
 * and `link-closed` for one that was closed.
 */
export async function openAccessLink(
	ctx: Context,
	_actor: Actor,
	input: { token: string }
): Promise<{ submissionId: string }> {
	// Anyone may who has the token: it is the right.
	const link = await findAnyAccessLink(ctx.db, hashOfToken(input.token));
	if (!link) throw new AppError('not-found');
	if (link.closed) throw new AppError('link-closed');
	await ctx.transact((trx) =>
		insertLinkEvent(trx, link.submissionId, { linkId: link.id, kind: 'opened', at: ctx.now() })
	);
	return { submissionId: link.submissionId };
}
