import type { Db } from './schema.ts';

/** What proves one sending, with what became of the reply. */
export type ReceiptProof = {
	reference: string;
	/** 1 for the first sending. */
	number: number;
	digest: string;
	sentAt: string;
	isWithdrawn: boolean;
};

/** Every sending of the reply with this reference. */
export function findReceiptsByReference(db: Db, reference: string): Promise<ReceiptProof[]> {
	return proofsOf(db, 'reference', reference);
}

/** Every sending of the submission with this id. */
export function findReceiptsOfSubmission(db: Db, submissionId: string): Promise<ReceiptProof[]> {
	return proofsOf(db, 'id', submissionId);
}

async function proofsOf(db: Db, by: 'reference' | 'id', value: string): Promise<ReceiptProof[]> {
	const submission = await db
		.selectFrom('submissions')
		.select(['id', 'reference', 'digest', 'received_at', 'status'])
		.where(by, '=', value)
		.where('reference', 'is not', null)
		.executeTakeFirst();
	const rows = await db
		.selectFrom('receipts')
		.select(['number', 'digest', 'sent_at'])
		.where('submission_id', '=', submission?.id ?? '')
		.orderBy('number')
		.execute();
	if (!submission?.reference || !submission.digest || !submission.received_at) return [];
	const { reference } = submission;
	const isWithdrawn = submission.status === 'withdrawn';
	// A reply sent before receipts were kept has the proof of its last sending alone.
	const kept =
		rows.length > 0
			? rows
			: [{ number: 1, digest: submission.digest, sent_at: submission.received_at }];
	return kept.map(({ number, digest, sent_at }) => ({
		reference,
		number,
		digest,
		sentAt: sent_at,
		isWithdrawn
	}));
}
