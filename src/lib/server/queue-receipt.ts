import type { Texts } from '#lib/domain/language.ts';
import type { SentFrom } from '#lib/domain/sent-from.ts';
import { receiptLetter } from '#lib/i18n/receipt-letter.ts';
import { queueMail } from './db/outbox.ts';
import type { Db } from './db/schema.ts';

/** Puts the mail with a receipt into the outbox, in the language of the page from which the reply was sent. */
export async function queueReceipt(
	trx: Db,
	receipt: {
		to: string;
		submissionId: string;
		consultationId: string;
		reference: string;
		/** 1 for the first sending, one more for each revision. */
		number: number;
		digest: string;
		at: string;
		consultation: Texts;
	},
	{ pageLanguage, verifyAt }: SentFrom
): Promise<void> {
	if (!pageLanguage) return;
	const { to, submissionId, consultationId, at } = receipt;
	const letter = receiptLetter(pageLanguage, { ...receipt, verifyAt });
	await queueMail(trx, {
		...letter,
		...{ to, language: pageLanguage, at, consultationId },
		kind: 'receipt',
		about: `submission:${submissionId}`
	});
}
