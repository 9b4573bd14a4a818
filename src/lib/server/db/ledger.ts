import type { Ledger, LedgerEntry } from '#lib/domain/ledger.ts';
import type { Db } from './schema.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, optional, optionalJson, toJson } from './json-column.ts';

/** The ledger of a consultation, entries in the order in which they were entered. */
export async function findLedger(db: Db, consultationId: string): Promise<Ledger | undefined> {
	const row = await db
		.selectFrom('ledgers')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const entries = await db
		.selectFrom('ledger_entries')
		.innerJoin('respondents', 'respondents.id', 'ledger_entries.donor_id')
		.select([
			'ledger_entries.period',
			'ledger_entries.amount_hundredths',
			'ledger_entries.currency',
			'ledger_entries.kind',
			'ledger_entries.date',
			'respondents.key as donor'
		])
		.where('ledger_entries.consultation_id', '=', consultationId)
		.orderBy('ledger_entries.position')
		.execute();
	return {
		fund: fromJson(row.fund),
		title: fromJson(row.title),
		currency: row.currency,
		from: row.from_date,
		cutOff: row.cut_off,
		entries: entries.map((entry) => ({
			period: entry.period,
			donor: entry.donor,
			amount: Number(entry.amount_hundredths) / 100,
			...optional('currency', entry.currency),
			kind: entry.kind as LedgerEntry['kind'],
			...optional('date', entry.date)
		})),
		...optionalJson<'statement', Ledger['statement']>('statement', row.statement)
	};
}

/** Adds the ledger of a consultation; `idOf` gives the id of a respondent by its key. */
export async function insertLedger(
	trx: Db,
	consultationId: string,
	ledger: Ledger,
	idOf: (key: string) => string
): Promise<void> {
	await trx
		.insertInto('ledgers')
		.values({
			consultation_id: consultationId,
			fund: toJson(ledger.fund),
			title: toJson(ledger.title),
			currency: ledger.currency,
			from_date: ledger.from,
			cut_off: ledger.cutOff,
			statement: toJson(ledger.statement)
		})
		.execute();
	await insertEntries(trx, consultationId, ledger.entries, idOf);
}

/**
 * Makes every other change of this ledger wait for the end of the transaction. False where the consultation has none.
 * What is read after it stays true until the end.
 */
export async function lockLedger(trx: Db, consultationId: string): Promise<boolean> {
	const row = await trx
		.updateTable('ledgers')
		.set((eb) => ({ currency: eb.ref('currency') }))
		.where('consultation_id', '=', consultationId)
		.returning('consultation_id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Puts `entries`, in their order, in the place of all that the ledger holds. */
export async function replaceLedgerEntries(
	trx: Db,
	consultationId: string,
	entries: readonly LedgerEntry[],
	idOf: (key: string) => string
): Promise<void> {
	await trx.deleteFrom('ledger_entries').where('consultation_id', '=', consultationId).execute();
	await insertEntries(trx, consultationId, entries, idOf);
}

function insertEntries(
	trx: Db,
	consultationId: string,
	entries: readonly LedgerEntry[],
	idOf: (key: string) => string
): Promise<void> {
	return insertAll(
		trx,
		'ledger_entries',
		entries.map((entry, position) => ({
			consultation_id: consultationId,
			position,
			period: entry.period,
			donor_id: idOf(entry.donor),
			amount_hundredths: Math.round(entry.amount * 100),
			currency: entry.currency ?? null,
			kind: entry.kind,
			date: entry.date ?? null
		}))
	);
}
