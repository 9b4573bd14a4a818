import { AppError } from '#lib/domain/error.ts';
import { symbolsAbove } from '#lib/domain/issue-symbol.ts';
import type { MastheadProblems, TypedMasthead } from '#lib/domain/typed-masthead.ts';
import { readTypedMasthead } from '#lib/domain/typed-masthead.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { putDraftMastheads } from '../db/draft-mastheads.ts';
import { putIssueMasthead } from '../db/issue-acts.ts';
import { isSymbolTaken, listIssues } from '../db/issues.ts';
import { takeOpenIssue } from '../db/open-issue.ts';

/**
 * Says what stands on the masthead of the issue under way. That of a document or a revision is on its drafts in all languages at
 * once. Throws `not-found`, and `document-closed` where the issue is final or issued.
 */
export async function setMasthead(
	ctx: Context,
	actor: Actor,
	{ slug, typed }: { slug: string; typed: TypedMasthead }
): Promise<{ ok: true } | { ok: false; problems: MastheadProblems }> {
	ensureMay(actor, 'finalise-document');
	const done = { at: ctx.now(), by: nameOfActor(actor) };
	return ctx
		.transact(async (trx) => {
			await appendAudit(trx, {
				at: done.at,
				actor,
				action: 'set-masthead',
				subject: `consultation:${slug}`
			});
			const stored = await findConsultation(trx, slug);
			if (!stored) throw new AppError('not-found');
			const issue = await takeOpenIssue(trx, stored, done);
			if (!issue) throw new AppError('document-closed');
			const earlier = (await listIssues(trx, stored.id)).filter(({ id }) => id !== issue.id);
			const read = readTypedMasthead(typed, issue.kind, earlier, issue.masthead.agendaItem);
			if (!read.ok) throw new Refused(read.problems);
			const { masthead } = read;
			if (masthead.symbol !== undefined && (await isSymbolTaken(trx, masthead.symbol, issue.id)))
				throw new Refused({ symbol: 'taken' });
			// What is issued first in a consultation follows no document of another.
			if (issue.kind === 'document')
				for (const above of symbolsAbove(masthead.symbol ?? ''))
					if (await isSymbolTaken(trx, above)) throw new Refused({ symbol: 'of-another' });
			if (!(await putIssueMasthead(trx, issue.id, masthead))) throw new AppError('document-closed');
			if (issue.kind === 'document' || issue.kind === 'revision')
				await putDraftMastheads(trx, stored, masthead);
			return { ok: true as const };
		})
		.catch((failure: unknown) => {
			if (failure instanceof Refused) return { ok: false as const, problems: failure.problems };
			throw failure;
		});
}

/** Undoes what the transaction did before it found what is wrong. */
class Refused extends Error {
	readonly problems: MastheadProblems;

	constructor(problems: MastheadProblems) {
		super('refused');
		this.problems = problems;
	}
}
