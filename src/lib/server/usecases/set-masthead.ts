import { AppError } from '#lib/domain/error.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { Done, Issue } from '#lib/domain/issue.ts';
import type { MastheadProblems, TypedMasthead } from '#lib/domain/typed-masthead.ts';
import { readTypedMasthead } from '#lib/domain/typed-masthead.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { keepEdit, kindsApart } from '../db/compilation-edits.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import type { StoredConsultation } from '../db/consultations.ts';
import { findConsultation } from '../db/consultations.ts';
import { findNewestIssue, listIssues } from '../db/issues.ts';
import { takeOpenIssue } from '../db/open-issue.ts';
import { putMasthead, refusedSymbol } from '../db/put-masthead.ts';
import type { Db } from '../db/schema.ts';

/**
 * Says what stands on the masthead of the issue under way. That of a document or a revision is on its drafts in all languages at
 * once. Whoever sets it can take it back. Throws `not-found`, and `document-closed` where the issue is final or issued.
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
			const refused = await refusedSymbol(trx, issue, masthead.symbol);
			if (refused) throw new Refused({ symbol: refused });
			await putMasthead(trx, stored, issue, masthead);
			await keepMasthead(trx, stored, { before: issue, done });
			return { ok: true as const };
		})
		.catch((failure: unknown) => {
			if (failure instanceof Refused) return { ok: false as const, problems: failure.problems };
			throw failure;
		});
}

/** Lets whoever set a masthead take it back, where it says something else. */
async function keepMasthead(
	trx: Db,
	{ id, consultation }: StoredConsultation,
	{ before, done: { at, by } }: { before: Issue; done: Done }
): Promise<void> {
	const after = await findNewestIssue(trx, id);
	if (!after || canonicalJson(after.masthead) === canonicalJson(before.masthead)) return;
	const language = consultation.originalLanguage;
	const newest = await findNewestCompilation(trx, id, language);
	const changes = [{ unit: 'masthead', before: before.masthead, after: after.masthead }];
	await keepEdit(
		trx,
		{ consultationId: id, language, draft: newest?.number ?? 0 },
		{ kind: kindsApart.masthead, node: after.id, changes, at, by }
	);
}

/** Undoes what the transaction did before it found what is wrong. */
class Refused extends Error {
	readonly problems: MastheadProblems;

	constructor(problems: MastheadProblems) {
		super('refused');
		this.problems = problems;
	}
}
