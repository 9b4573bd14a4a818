import type { Completeness } from '#lib/domain/completeness.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

/** Proof of one sending. `record` is what `digest` is taken of; completeness is that of the moment. */
export type StoredReceipt = {
	/** 1 for the first sending, one more for each revision. */
	number: number;
	sentAt: string;
	late: boolean;
	completeness: Completeness;
	digest: string;
	record: string;
};

type Row = Omit<StoredReceipt, 'late'> & { submissionId: string; late: number };

const insertRow = prepared<Row>()((db, value) =>
	db.insertInto('receipts').values({
		submission_id: value('submissionId'),
		number: value('number'),
		sent_at: value('sentAt'),
		late: value('late'),
		completeness: value('completeness'),
		digest: value('digest'),
		record: value('record')
	})
);

export async function insertReceipt(
	trx: Db,
	submissionId: string,
	receipt: StoredReceipt
): Promise<void> {
	await insertRow(trx, { ...receipt, submissionId, late: receipt.late ? 1 : 0 });
}

/** The receipts kept of a submission, the first first. A reply sent before receipts were kept has none of its first sending. */
export async function readReceipts(db: Db, submissionId: string): Promise<StoredReceipt[]> {
	const rows = await db
		.selectFrom('receipts')
		.selectAll()
		.where('submission_id', '=', submissionId)
		.orderBy('number')
		.execute();
	return rows.map((row) => ({
		number: row.number,
		sentAt: row.sent_at,
		late: row.late === 1,
		completeness: row.completeness as Completeness,
		digest: row.digest,
		record: row.record
	}));
}
