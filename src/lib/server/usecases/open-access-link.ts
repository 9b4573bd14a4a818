import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findAccessLink } from '../db/access-links.ts';

/** The submission that a private link opens. Throws `not-found`, the same for an unknown link and a revoked one. */
export async function openAccessLink(
	ctx: Context,
	_actor: Actor,
	input: { token: string }
): Promise<{ submissionId: string }> {
	// Anyone may who has the token: it is the right.
	const link = await findAccessLink(ctx.db, hashOfToken(input.token));
	if (!link) throw new AppError('not-found');
	return { submissionId: link.submissionId };
}
