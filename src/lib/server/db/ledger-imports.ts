import { randomUUID } from 'node:crypto';
import type { LedgerEntry } from '#lib/domain/ledger.ts';
import type { Db } from './schema.ts';
import { fromJson } from './json-column.ts';

/** Entries that wait to take the place of a ledger; `ledgerDigest` is that of the ledger with which they were compared. */
export type LedgerImport = { id: string; ledgerDigest: string; entries: LedgerEntry[] };

/** Keeps an import, and lets go of all that were prepared before `since`. Returns its id. */
export async function insertLedgerImport(
	trx: Db,
	consultationId: string,
	prepared: { at: string; since: string; ledgerDigest: string; entries: readonly LedgerEntry[] }
): Promise<string> {
	await trx.deleteFrom('ledger_imports').where('prepared_at', '<', prepared.since).execute();
	const id = randomUUID();
	await trx
		.insertInto('ledger_imports')
		.values({
			id,
			consultation_id: consultationId,
			prepared_at: prepared.at,
			ledger_digest: prepared.ledgerDigest,
			entries: JSON.stringify(prepared.entries)
		})
		.execute();
	return id;
}

export async function findLedgerImport(
	db: Db,
	consultationId: string,
	id: string
): Promise<LedgerImport | undefined> {
	const row = await db
		.selectFrom('ledger_imports')
		.select(['id', 'ledger_digest', 'entries'])
		.where('id', '=', id)
		.where('consultation_id', '=', consultationId)
		.executeTakeFirst();
	return row && { id: row.id, ledgerDigest: row.ledger_digest, entries: fromJson(row.entries) };
}

export async function deleteLedgerImport(trx: Db, id: string): Promise<void> {
	await trx.deleteFrom('ledger_imports').where('id', '=', id).execute();
}
