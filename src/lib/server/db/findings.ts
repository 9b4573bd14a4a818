import type { AcceptedFinding } from '#lib/domain/compilation/findings/accepted-finding.ts';
import type { FindingRule } from '#lib/domain/compilation/findings/finding.ts';
import type { CheckedFinding } from '#lib/domain/compilation/findings/checked-finding.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Db } from './schema.ts';
import { findNewestCompilation } from './compilations.ts';
import type { CompilationRevision } from './compilations.ts';
import { listEditionTexts } from './edition-texts.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, toJson } from './json-column.ts';
import type { CheckedState } from './kept-checks.ts';
import { checkKept, markOfCheck } from './kept-checks.ts';

/** The decisions on findings of a consultation, in all its languages. */
export async function findAcceptedFindings(
	db: Db,
	consultationId: string
): Promise<AcceptedFinding[]> {
	const rows = await db
		.selectFrom('accepted_findings')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.execute();
	return rows.map((row) => ({
		language: row.language as OfficialLanguage,
		rule: row.rule as FindingRule,
		where: row.node,
		facts: row.facts,
		reason: fromJson(row.reason),
		by: row.accepted_by,
		...(row.accepted_at === null ? {} : { at: row.accepted_at })
	}));
}

/** Keeps decisions that came with a bundle. */
export async function insertAcceptedFindings(
	trx: Db,
	consultationId: string,
	accepted: readonly AcceptedFinding[]
): Promise<void> {
	await insertAll(
		trx,
		'accepted_findings',
		accepted.map((each) => rowOf(consultationId, each))
	);
}

/** Keeps a decision. False where there is one already. */
export async function insertAcceptedFinding(
	trx: Db,
	consultationId: string,
	accepted: AcceptedFinding
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('accepted_findings')
		.values(rowOf(consultationId, accepted))
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Takes a decision back. False where there was none. */
export async function deleteAcceptedFinding(
	trx: Db,
	consultationId: string,
	{ language, rule, where, facts }: Pick<AcceptedFinding, 'language' | 'rule' | 'where' | 'facts'>
): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('accepted_findings')
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.where('rule', '=', rule)
		.where('node', '=', where)
		.where('facts', '=', facts)
		.executeTakeFirst();
	return Number(numDeletedRows) > 0;
}

/**
 * The findings on the newest revision in `language`, or on what a draft would say where there is none, held against
 * the consultation and the newest revision in its original language. `revision` is what was checked, if it is kept; `mark` stands for all that was read.
 */
export async function checkNewestCompilation(
	db: Db,
	consultationId: string,
	snapshot: Snapshot,
	language: OfficialLanguage
): Promise<{ revision?: CompilationRevision; findings: CheckedFinding[]; mark: string }> {
	const state = await readCheckedState(db, consultationId, snapshot, language);
	const { document: revision, original, texts } = state;
	const findings = await checkKept(language, revision, snapshot, original, texts);
	const mark = markOfCheck(language, snapshot, state);
	return { ...(revision && { revision }), findings, mark };
}

/** The mark that `checkNewestCompilation` would give, without checking. */
export async function markNewestCompilation(
	db: Db,
	consultationId: string,
	snapshot: Snapshot,
	language: OfficialLanguage
): Promise<string> {
	const state = await readCheckedState(db, consultationId, snapshot, language);
	return markOfCheck(language, snapshot, state);
}

async function readCheckedState(
	db: Db,
	consultationId: string,
	snapshot: Snapshot,
	language: OfficialLanguage
): Promise<CheckedState & { document: CompilationRevision | undefined }> {
	const { originalLanguage } = snapshot.consultation;
	const document = await findNewestCompilation(db, consultationId, language);
	const original =
		language === originalLanguage
			? undefined
			: await findNewestCompilation(db, consultationId, originalLanguage);
	const texts = original ? await listEditionTexts(db, { consultationId, language }) : [];
	return { document, original, texts };
}

function rowOf(consultationId: string, accepted: AcceptedFinding) {
	return {
		consultation_id: consultationId,
		language: accepted.language,
		rule: accepted.rule,
		node: accepted.where,
		facts: accepted.facts,
		reason: toJson(accepted.reason),
		accepted_by: accepted.by,
		accepted_at: accepted.at ?? null
	};
}
