import { exportFormats } from '#lib/domain/compilation/export-format.ts';
import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { fromJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** An edition that is frozen and not issued, with the formats in which its files are written. */
export type PendingEdition = {
	issueId: string;
	symbol: string;
	language: OfficialLanguage;
	digest: string;
	frozenBy: string;
	written: ExportFormat[];
};

/** What waits to be issued: of one issue, or of all whose files could be written so far. */
export async function listPendingEditions(db: Db, issueId?: string): Promise<PendingEdition[]> {
	const rows = await db
		.selectFrom('issue_editions')
		.innerJoin('issues', 'issues.id', 'issue_editions.issue_id')
		.select(['issue_id', 'symbol', 'language', 'digest', 'frozen_by'])
		.where('issue_editions.issued_at', 'is', null)
		.$if(issueId !== undefined, (query) => query.where('issue_id', '=', issueId ?? ''))
		.$if(issueId === undefined, (query) => query.where('files_failure', 'is', null))
		.orderBy('issue_id')
		.orderBy('language')
		.execute();
	const pending: PendingEdition[] = [];
	for (const row of rows) {
		const files = await db
			.selectFrom('issued_files')
			.select('format')
			.where('issue_id', '=', row.issue_id)
			.where('language', '=', row.language)
			.execute();
		pending.push({
			issueId: row.issue_id,
			symbol: row.symbol ?? '',
			language: row.language as OfficialLanguage,
			digest: row.digest,
			frozenBy: row.frozen_by,
			written: exportFormats.filter((format) => files.some((file) => file.format === format))
		});
	}
	return pending;
}

/** The formats of an edition that are not written yet. */
export function unwrittenOf({ written }: Pick<PendingEdition, 'written'>): ExportFormat[] {
	return exportFormats.filter((format) => !written.includes(format));
}

/** The document of a frozen edition, and the whole text after it. */
export async function findFrozenModel(
	db: Db,
	issueId: string,
	language: OfficialLanguage
): Promise<{ model: Compilation; whole: Compilation; digest: string; at: string } | undefined> {
	const row = await db
		.selectFrom('issue_editions')
		.select(['model', 'whole', 'digest', 'frozen_at'])
		.where('issue_id', '=', issueId)
		.where('language', '=', language)
		.executeTakeFirst();
	if (!row) return undefined;
	const model = fromJson<Compilation>(row.model);
	return {
		model,
		whole: row.whole === null ? model : fromJson(row.whole),
		digest: row.digest,
		at: row.frozen_at
	};
}
