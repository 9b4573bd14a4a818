import { randomUUID } from 'node:crypto';
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

/** Names a file whose bytes are in the storage. False where the edition has this format already, or is not frozen any more. */
export async function insertIssuedFile(
	trx: Db,
	issueId: string,
	{
		digest,
		writtenAt,
		...file
	}: Omit<IssuedFile, 'id' | 'issuedAt'> & {
		digest: string;
		writtenAt: string;
	}
): Promise<boolean> {
	const frozen = await trx
		.selectFrom('issue_editions')
		.select('language')
		.where('issue_id', '=', issueId)
		.where('language', '=', file.language)
		.where('digest', '=', digest)
		.where('issued_at', 'is', null)
		.executeTakeFirst();
	if (!frozen) return false;
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('issued_files')
		.values({
			id: randomUUID(),
			issue_id: issueId,
			language: file.language,
			digest,
			format: file.format,
			size: file.size,
			sha256: file.sha256,
			storage_key: file.storageKey,
			name: file.name,
			written_at: writtenAt
		})
		.onConflict((conflict) => conflict.columns(['issue_id', 'language', 'format']).doNothing())
		.executeTakeFirst();
	return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

/** A file of an issue of a consultation, issued or still to be, under the name that it has once it is issued. */
export async function findWrittenFile(
	db: Db,
	consultationId: string,
	position: number,
	{ language, format }: { language: OfficialLanguage; format: ExportFormat }
): Promise<{ name: string; storageKey: string; isIssued: boolean } | undefined> {
	const row = await db
		.selectFrom('issued_files')
		.innerJoin('issues', 'issues.id', 'issued_files.issue_id')
		.innerJoin('issue_editions', (join) =>
			join
				.onRef('issue_editions.issue_id', '=', 'issued_files.issue_id')
				.onRef('issue_editions.language', '=', 'issued_files.language')
		)
		.select(['name', 'storage_key', 'issue_editions.issued_at'])
		.where('issues.consultation_id', '=', consultationId)
		.where('issues.position', '=', position)
		.where('issued_files.language', '=', language)
		.where('format', '=', format)
		.executeTakeFirst();
	return row && { name: row.name, storageKey: row.storage_key, isIssued: row.issued_at !== null };
}
