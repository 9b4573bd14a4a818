import { AppError } from '#lib/domain/error.ts';
import type { Unsettled } from '#lib/domain/issue.ts';
import { isSecondPerson, stateAfter } from '#lib/domain/issue.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { readEntryFaults } from '../db/corrigendum-entries.ts';
import { ensureStillReady, readReadiness, unsettledIn } from '../db/edition-readiness.ts';
import { issueEditions, moveIssue } from '../db/issue-acts.ts';
import { findNewestIssue, findWordings } from '../db/issues.ts';
import { noteIssuedReplies } from '../db/note-issued-replies.ts';
import { listPendingEditions, unwrittenOf } from '../db/pending-editions.ts';
import { loadSnapshot } from '../db/snapshot.ts';

export type IssueOutcome =
	| { ok: true }
	/** Whoever made it final cannot issue it. */
	| { ok: false; reason: 'own' }
	/** Its files are not all written. */
	| { ok: false; reason: 'files' }
	/** Replies or decisions changed since it was made final, and something blocks now. */
	| {
			ok: false;
			reason: 'unsettled';
			unsettled: Pick<Unsettled, 'blocks' | 'remarks' | 'entries'>;
	  };

/**
 * Issues what somebody else made final: from this moment it is public, with its files, and never changes again. Throws `not-found`, and
 * `conflict` where nothing is final, or somebody issued it or sent it back meanwhile.
 */
export async function issueDocument(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<IssueOutcome> {
	ensureMay(actor, 'issue-document');
	const snapshot = await loadSnapshot(ctx.db, slug);
	const stored = await findConsultation(ctx.db, slug);
	if (!snapshot || !stored) throw new AppError('not-found');
	const issue = await findNewestIssue(ctx.db, stored.id);
	const to = issue && stateAfter(issue.state, 'issue');
	const pending = issue ? await listPendingEditions(ctx.db, issue.id) : [];
	if (!to || pending.length === 0) throw new AppError('conflict');
	const done = { at: ctx.now(), by: nameOfActor(actor) };
	const frozen = pending.map(({ frozenBy }) => ({ by: frozenBy }));
	if (!isSecondPerson(done.by, frozen)) return { ok: false, reason: 'own' };
	if (pending.some((edition) => unwrittenOf(edition).length > 0))
		return { ok: false, reason: 'files' };
	const languages = pending.map(({ language }) => language);
	const editions = await readReadiness(ctx.db, stored.id, snapshot, languages);
	const { blocks, remarks } = unsettledIn(editions);
	const wordings = await findWordings(ctx.db, issue.id);
	const entries = await readEntryFaults(ctx.db, issue, snapshot, { languages, wordings });
	if (blocks.length > 0 || remarks.length > 0 || entries.length > 0)
		return { ok: false, reason: 'unsettled', unsettled: { blocks, remarks, entries } };
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: done.at,
			actor,
			action: 'issue-document',
			subject: `consultation:${slug}`,
			details: { issue: issue.id, symbol: issue.masthead.symbol ?? '', languages }
		});
		// What was read before is what is issued: the same editions, frozen by the same hand, with the same files, and as ready.
		const now = await listPendingEditions(trx, issue.id);
		if (JSON.stringify(now) !== JSON.stringify(pending)) throw new AppError('conflict');
		await ensureStillReady(trx, { slug, id: stored.id }, editions);
		if (issue.state === 'final' && !(await moveIssue(trx, issue.id, { from: 'final', to, done })))
			throw new AppError('conflict');
		await issueEditions(trx, issue.id, done);
		// Another language of what is issued already rests on the same replies.
		if (issue.state === 'final') await noteIssuedReplies(trx, issue);
	});
	return { ok: true };
}
