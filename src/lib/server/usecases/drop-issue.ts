import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { putDraftMastheads } from '../db/draft-mastheads.ts';
import { deleteIssue } from '../db/issue-acts.ts';
import { listIssues } from '../db/issues.ts';

/**
 * Gives up a corrigendum, an addendum or a revision that is in draft; the drafts stay as they were edited, for the next one. Throws
 * `not-found`, and `conflict` where there is none.
 */
export async function dropIssue(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<void> {
	ensureMay(actor, 'finalise-document');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		await appendAudit(trx, { at, actor, action: 'drop-issue', subject: `consultation:${slug}` });
		const stored = await findConsultation(trx, slug);
		if (!stored) throw new AppError('not-found');
		const issues = await listIssues(trx, stored.id);
		const last = issues.pop();
		if (!last || last.kind === 'document' || !(await deleteIssue(trx, last.id)))
			throw new AppError('conflict');
		const whole = issues.findLast(({ kind }) => kind === 'document' || kind === 'revision');
		if (last.kind === 'revision' && whole) await putDraftMastheads(trx, stored, whole.masthead);
	});
}
