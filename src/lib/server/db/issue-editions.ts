import type { IssueChanges } from '#lib/domain/compilation/corrigendum/change.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { Done, Issue } from '#lib/domain/issue.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { byOfficialOrder } from '#lib/domain/language.ts';
import { fromJson, optional } from './json-column.ts';
import type { Db } from './schema.ts';

/** A document in one language as it was issued. `issued` is later than that of the issue where the language came later. */
export type IssuedEdition = {
	language: OfficialLanguage;
	model: Compilation;
	/** SHA-256 of the model. */
	digest: string;
	issued: Done;
	/** What it changes in what was issued before; nothing in the first document. */
	changes: IssueChanges;
};

/** The issued edition of an issue in a language; undefined where it is not there, or not issued. */
export async function findIssueEdition(
	db: Db,
	issueId: string,
	language: OfficialLanguage
): Promise<IssuedEdition | undefined> {
	const row = await db
		.selectFrom('issue_editions')
		.select(['model', 'digest', 'changes', 'issued_at', 'issued_by'])
		.where('issue_id', '=', issueId)
		.where('language', '=', language)
		.executeTakeFirst();
	if (!row || row.issued_at === null || row.issued_by === null) return undefined;
	const issued = { at: row.issued_at, by: row.issued_by };
	return {
		language,
		model: fromJson(row.model),
		digest: row.digest,
		issued,
		changes: fromJson(row.changes)
	};
}

/** The languages in which an issue is frozen, with when and by whom; `issued` where that edition is. */
export async function listIssueEditions(
	db: Db,
	issueId: string
): Promise<{ language: OfficialLanguage; digest: string; frozen: Done; issued?: Done }[]> {
	const rows = await db
		.selectFrom('issue_editions')
		.select(['language', 'digest', 'frozen_at', 'frozen_by', 'issued_at', 'issued_by'])
		.where('issue_id', '=', issueId)
		.execute();
	const editions = rows.map((row) => ({
		language: row.language as OfficialLanguage,
		digest: row.digest,
		frozen: { at: row.frozen_at, by: row.frozen_by },
		...optional(
			'issued',
			row.issued_at === null || row.issued_by === null
				? null
				: { at: row.issued_at, by: row.issued_by }
		)
	}));
	return editions.sort(byOfficialOrder);
}

/** The languages in which something of a consultation was issued, in the order in which UN documents list them. */
export async function listIssuedLanguages(
	db: Db,
	consultationId: string
): Promise<OfficialLanguage[]> {
	const rows = await db
		.selectFrom('issue_editions')
		.innerJoin('issues', 'issues.id', 'issue_editions.issue_id')
		.select('issue_editions.language')
		.where('issues.consultation_id', '=', consultationId)
		.where('issue_editions.issued_at', 'is not', null)
		.distinct()
		.execute();
	const languages = rows.map(({ language }) => ({ language: language as OfficialLanguage }));
	return languages.sort(byOfficialOrder).map(({ language }) => language);
}

/**
 * The whole text in a language as it was issued: that of the newest issue that holds the language, corrigenda and addenda
 * worked in. Undefined where nothing was issued in it.
 */
export async function findIssuedWhole(
	db: Db,
	consultationId: string,
	language: OfficialLanguage
): Promise<
	{ issueId: string; symbol: Issue['masthead']['symbol']; model: Compilation } | undefined
> {
	const row = await newestIssued(db, consultationId, language)
		.select(['issues.id', 'issues.symbol', 'model', 'whole'])
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		issueId: row.id,
		symbol: row.symbol ?? undefined,
		model: fromJson<Compilation>(row.whole ?? row.model)
	};
}

/** The symbol of what was issued last in a language; undefined where nothing was. */
export async function findIssuedSymbol(
	db: Db,
	consultationId: string,
	language: OfficialLanguage
): Promise<string | undefined> {
	const row = await newestIssued(db, consultationId, language)
		.select('issues.symbol')
		.executeTakeFirst();
	return row?.symbol ?? undefined;
}

function newestIssued(db: Db, consultationId: string, language: OfficialLanguage) {
	return db
		.selectFrom('issue_editions')
		.innerJoin('issues', 'issues.id', 'issue_editions.issue_id')
		.where('issues.consultation_id', '=', consultationId)
		.where('issue_editions.language', '=', language)
		.where('issue_editions.issued_at', 'is not', null)
		.orderBy('issues.position', 'desc')
		.limit(1);
}
