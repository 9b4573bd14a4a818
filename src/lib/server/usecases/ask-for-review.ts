import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { moveIssue } from '../db/issue-acts.ts';
import { takeOpenIssue } from '../db/open-issue.ts';

/**
 * Hands the document under way to those who clear it; its drafts can still be edited. Throws `not-found`, and `conflict` where it is
 * not in draft.
 */
export async function askForReview(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<void> {
	ensureMay(actor, 'draft-compilation');
	const done = { at: ctx.now(), by: nameOfActor(actor) };
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: done.at,
			actor,
			action: 'ask-for-review',
			subject: `consultation:${slug}`
		});
		const stored = await findConsultation(trx, slug);
		if (!stored) throw new AppError('not-found');
		const issue = await takeOpenIssue(trx, stored, done);
		const moved = issue && (await moveIssue(trx, issue.id, { from: 'draft', to: 'review', done }));
		if (!moved) throw new AppError('conflict');
	});
}
