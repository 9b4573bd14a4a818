import type { CommentThread } from '#lib/domain/comment.ts';
import type { Actor, LinkRole } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import type { Colleague } from '../db/access-links.ts';
import { readColleagues } from '../db/access-links.ts';
import { readThreads } from '../db/comments.ts';

/** The comments on a submission, and who may have written them. Throws `forbidden` and `link-closed`. */
export async function listComments(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string }
): Promise<{ own: { id: string; role: LinkRole }; threads: CommentThread[]; links: Colleague[] }> {
	ensureHolds(actor, input.submissionId, 'read');
	const { id, role } = actor;
	return {
		own: { id, role },
		threads: await readThreads(ctx.db, input.submissionId),
		links: await readColleagues(ctx.db, input.submissionId)
	};
}
