import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Db } from './schema.ts';

/** A file that was issued. Its bytes are in the storage under `storageKey`; `name` is what it is handed over as. */
export type IssuedFile = {
	id: string;
	language: OfficialLanguage;
	format: ExportFormat;
	/** Bytes. */
	size: number;
	/** In hexadecimal. */
	sha256: string;
	storageKey: string;
	name: string;
	/** When the edition was issued, ISO 8601 in UTC. */
	issuedAt: string;
};

/** The files of an issue that are issued; those of editions that are only final are not among them. */
export async function listIssuedFiles(db: Db, issueId: string): Promise<IssuedFile[]> {
	const rows = await db
		.selectFrom('issued_files')
		.innerJoin('issue_editions', (join) =>
			join
				.onRef('issue_editions.issue_id', '=', 'issued_files.issue_id')
				.onRef('issue_editions.language', '=', 'issued_files.language')
		)
		.select([
			'issued_files.id',
			'issued_files.language',
			'format',
			'size',
			'sha256',
			'storage_key',
			'name',
			'issue_editions.issued_at'
		])
		.where('issued_files.issue_id', '=', issueId)
		.orderBy('issued_files.language')
		.orderBy('format')
		.execute();
	return rows.flatMap((row) =>
		row.issued_at === null
			? []
			: {
					id: row.id,
					language: row.language as OfficialLanguage,
					format: row.format as ExportFormat,
					size: row.size,
					sha256: row.sha256,
					storageKey: row.storage_key,
					name: row.name,
					issuedAt: row.issued_at
				}
	);
}
