import { createHash } from 'node:crypto';
import type { DocumentToIssue } from '#lib/domain/compilation/corrigendum/follow-up.ts';
import { documentToIssue } from '#lib/domain/compilation/corrigendum/follow-up.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Issue, Unsettled } from '#lib/domain/issue.ts';
import { isSettled, missingOnMasthead, stateAfter } from '#lib/domain/issue.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { readEntryFaults } from '../db/corrigendum-entries.ts';
import type { EditionReadiness } from '../db/edition-readiness.ts';
import { ensureStillReady, readReadiness, unsettledIn } from '../db/edition-readiness.ts';
import type { EditionToFreeze } from '../db/issue-acts.ts';
import { freezeEditions, moveIssue } from '../db/issue-acts.ts';
import { findIssuedWhole, listIssuedLanguages, listIssueEditions } from '../db/issue-editions.ts';
import type { IssueWordings } from '../db/issues.ts';
import { findNewestIssue, findWordings } from '../db/issues.ts';
import { loadSnapshot } from '../db/snapshot.ts';

export type FinalOutcome = { ok: true } | { ok: false; unsettled: Unsettled };

/**
 * Makes the issue under review final in `languages`: their editions are frozen as they are, and from then on no draft changes. Of an
 * issued one, freezes further languages. Throws `not-found`, `invalid` with `field` for languages that are not the
 * consultation's, are there already or leave out the original of a new document, and `conflict` where the issue is in
 * another state or something changed meanwhile.
 */
export async function makeFinal(
	ctx: Context,
	actor: Actor,
	{ slug, languages }: { slug: string; languages: OfficialLanguage[] }
): Promise<FinalOutcome> {
	ensureMay(actor, 'finalise-document');
	const snapshot = await loadSnapshot(ctx.db, slug);
	const stored = await findConsultation(ctx.db, slug);
	if (!snapshot || !stored) throw new AppError('not-found');
	const issue = await findNewestIssue(ctx.db, stored.id);
	const to = issue && stateAfter(issue.state, 'make-final');
	if (!to) throw new AppError('conflict');
	await ensureCanBeChosen(ctx, issue, stored.consultation, languages);
	const editions = await readReadiness(ctx.db, stored.id, snapshot, languages);
	const wordings = await findWordings(ctx.db, issue.id);
	const documents = await documentsOf(ctx, issue, editions, wordings);
	const unsettled: Unsettled = {
		...unsettledIn(editions),
		masthead: missingOnMasthead(issue.masthead),
		unchanged: documents.flatMap(({ language, document }) => (document ? [] : language)),
		entries: await readEntryFaults(ctx.db, issue, snapshot, { languages, wordings })
	};
	if (!isSettled(unsettled)) return { ok: false, unsettled };
	const frozen = documents.flatMap(({ language, document }) =>
		document ? toFreeze(language, document) : []
	);
	const done = { at: ctx.now(), by: nameOfActor(actor) };
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: done.at,
			actor,
			action: 'make-final',
			subject: `consultation:${slug}`,
			details: { issue: issue.id, editions: digestsOf(frozen) }
		});
		const now = await findNewestIssue(trx, stored.id);
		const said = now && (await findWordings(trx, now.id));
		if (JSON.stringify([now, said]) !== JSON.stringify([issue, wordings]))
			throw new AppError('conflict');
		await ensureStillReady(trx, { slug, id: stored.id }, editions);
		if (to === 'final' && !(await moveIssue(trx, issue.id, { from: issue.state, to, done })))
			throw new AppError('conflict');
		await freezeEditions(trx, issue.id, frozen, done);
	});
	return { ok: true };
}

async function ensureCanBeChosen(
	ctx: Context,
	issue: Issue,
	consultation: { languages: OfficialLanguage[]; originalLanguage: OfficialLanguage },
	languages: readonly OfficialLanguage[]
): Promise<void> {
	const there = await listIssueEditions(ctx.db, issue.id);
	const isChoice =
		languages.length > 0 &&
		new Set(languages).size === languages.length &&
		languages.every((language) => consultation.languages.includes(language)) &&
		!there.some(({ language }) => languages.includes(language));
	const isWhole = issue.kind === 'document' || issue.kind === 'revision';
	const hasOriginal =
		!isWhole || issue.state === 'issued' || languages.includes(consultation.originalLanguage);
	if (!isChoice || !hasOriginal) throw new AppError('invalid', { field: 'languages' });
}

async function documentsOf(
	ctx: Context,
	issue: Issue,
	editions: readonly EditionReadiness[],
	wordings: IssueWordings
): Promise<{ language: OfficialLanguage; document: DocumentToIssue | undefined }[]> {
	const issuedIn = await listIssuedLanguages(ctx.db, issue.consultationId);
	const there = await listIssueEditions(ctx.db, issue.id);
	const concerned = [...there, ...editions].map(({ language }) => language);
	const isPartial = !issuedIn.every((language) => concerned.includes(language));
	const documents = [];
	for (const { language, revision } of editions) {
		if (!revision) continue;
		const issued = await findIssuedWhole(ctx.db, issue.consultationId, language);
		const document = documentToIssue(issue.kind, {
			...(issued && { issued: issued.model }),
			draft: revision.model,
			masthead: issue.masthead,
			...(isPartial && { only: concerned }),
			wordings: wordings[language] ?? {}
		});
		documents.push({ language, document });
	}
	return documents;
}

function toFreeze(
	language: OfficialLanguage,
	{ model, whole, changes }: DocumentToIssue
): EditionToFreeze {
	const text = JSON.stringify(model);
	return {
		language,
		model: text,
		digest: createHash('sha256').update(text).digest('hex'),
		...(whole && { whole: JSON.stringify(whole) }),
		changes
	};
}

const digestsOf = (editions: readonly EditionToFreeze[]) =>
	Object.fromEntries(editions.map(({ language, digest }) => [language, digest]));
