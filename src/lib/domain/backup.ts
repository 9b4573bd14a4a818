/**
 * What a backup says of itself, in `backup.json`; it is written last, so that a backup without it was never finished.
 * Tables stand in an order in which rows refer to rows of earlier tables alone.
 */
export type BackupFacts = {
	format: typeof backupFormat;
	/** An ISO 8601 instant in UTC. */
	madeAt: string;
	/** Names of the migrations that made the tables, in order. */
	migrations: string[];
	tables: BackupTable[];
	/** Files with replies: the list of their keys, sizes and SHA-256, and the sum of their bytes. */
	files: { list: BackupTable; bytes: number };
	/** The end of the audit chain. */
	audit: { rows: number; hash: string };
};

/** One table in `tables/NAME.jsonl`, a row a line; `sha256` of that file in hexadecimal digits. */
export type BackupTable = { name: string; rows: number; sha256: string };

export const backupFormat = 'verbale-backup-1';

/** Why a backup is not restored. `what` names the table, file or migration. */
export type BackupFault =
	{ reason: 'no-backup' | 'not-empty' } | { reason: 'newer' | 'damaged'; what: string };
