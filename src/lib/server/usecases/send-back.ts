import { AppError } from '#lib/domain/error.ts';
import { stateAfter } from '#lib/domain/issue.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { moveIssue, thawEditions } from '../db/issue-acts.ts';
import { findNewestIssue } from '../db/issues.ts';

/** Characters that a reason may have. */
const mostReason = 2000;

/**
 * Sends what is in review or final back to draft, with a reason: what was frozen is not any more, and drafts can be edited. Of
 * an issued document, takes back the further languages that are not issued. Throws `not-found`, `invalid` with
 * `field` without a reason, and `conflict` where there is nothing to send back.
 */
export async function sendBack(
	ctx: Context,
	actor: Actor,
	{ slug, reason }: { slug: string; reason: string }
): Promise<void> {
	ensureMay(actor, 'send-back-document');
	const words = tidyWords(reason);
	if (words === '') throw new AppError('invalid', { field: 'reason' });
	if (words.length > mostReason) throw new AppError('too-large', { field: 'reason' });
	const done = { at: ctx.now(), by: nameOfActor(actor) };
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: done.at,
			actor,
			action: 'send-back',
			subject: `consultation:${slug}`,
			details: { reason: words }
		});
		const stored = await findConsultation(trx, slug);
		if (!stored) throw new AppError('not-found');
		const issue = await findNewestIssue(trx, stored.id);
		const to = issue && stateAfter(issue.state, 'send-back');
		if (!to) throw new AppError('conflict');
		const thawed = await thawEditions(trx, issue.id);
		const moved =
			to === 'issued'
				? thawed.length > 0
				: await moveIssue(trx, issue.id, { from: issue.state, to, done, reason: words });
		if (!moved) throw new AppError('conflict');
	});
}
