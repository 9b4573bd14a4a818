import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from './instants.ts';
import { translatorOf } from './words.ts';

/**
 * The mail with a receipt: reference, time and digest, and nothing of who replied or what, so that a confidential reply
 * stays so in every mailbox on the way. Server only.
 */
export function receiptLetter(
	language: OfficialLanguage,
	receipt: {
		reference: string;
		/** 1 for the first sending, one more for each revision. */
		number?: number;
		digest: string;
		/** When it was sent, an ISO 8601 instant. */
		at: string;
		consultation: Texts;
		/** Address of the page that verifies it. */
		verifyAt?: string;
	}
): { subject: string; text: string } {
	const t = translatorOf(language);
	const { reference, number = 1, digest, at } = receipt;
	const consultation = wordingIn(receipt.consultation, language).text;
	const geneva = t('reply:receipt.geneva', { instant: formatInstant(at, language, 'geneva') });
	const utc = t('reply:receipt.utc', { instant: formatInstant(at, language, 'utc') });
	const blocks = [
		[t('speaks:mail.lead'), consultation],
		[
			`${t('reply:receipt.reference')} ${reference}`,
			...(number > 1 ? [t('after:sending', { number })] : [])
		],
		[t('reply:receipt.received'), geneva, utc],
		[t('reply:receipt.digest'), digest],
		...(receipt.verifyAt ? [[t('speaks:receipt.verify-help'), receipt.verifyAt]] : []),
		[t('speaks:mail.foot')]
	];
	return {
		subject: t('speaks:mail.subject', { reference, consultation }),
		text: blocks.map((lines) => lines.join('\n')).join('\n\n')
	};
}
