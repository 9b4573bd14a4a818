import { isRunning } from '#lib/domain/after-sending.ts';
import type { LinkRole } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findAnyAccessLink } from '../db/access-links.ts';
import { findRequest } from '../db/completion-requests.ts';
import { hashOfToken } from './tokens.ts';

/** The access link with this token. It is closed too when the request that it belongs to has ended or is over. */
export async function findLink(
	ctx: Context,
	token: string
): Promise<{ id: string; submissionId: string; role: LinkRole; closed: boolean } | undefined> {
	const link = await findAnyAccessLink(ctx.db, hashOfToken(token));
	if (!link || link.closed || link.role !== 'completer') return link;
	const request = await findRequest(ctx.db, link.submissionId);
	return { ...link, closed: request === undefined || !isRunning(request, ctx.now()) };
}
