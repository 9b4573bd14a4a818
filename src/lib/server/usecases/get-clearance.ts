import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import type { Colleague } from '../db/access-links.ts';
import { readColleagues } from '../db/access-links.ts';
import type { Clearance } from '../db/clearances.ts';
import { readClearance } from '../db/clearances.ts';
import { countAsked } from '../db/comments.ts';

/** Whether a submission is cleared, and what stands against it. Throws `forbidden` and `link-closed`. */
export async function getClearance(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string }
): Promise<{ clearance: Clearance; asked: number; links: Colleague[] }> {
	ensureHolds(actor, input.submissionId, 'read');
	return {
		clearance: await readClearance(ctx.db, input.submissionId),
		asked: await countAsked(ctx.db, input.submissionId),
		links: await readColleagues(ctx.db, input.submissionId)
	};
}
