import { eraseContactAfter } from '#lib/domain/contact.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { rolesOf } from '#lib/domain/speaker.ts';
import { countsOfSpeakers } from '#lib/domain/speaker-counts.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import type { Receipt } from '#lib/server/usecases/find-receipt.ts';
import { answersInWords } from '../answers-in-words.server.ts';
import { countsInWords } from '../counting-in-words.server.ts';
import { filesInWords } from '../files/files-in-words.server.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';

/** Everything that a receipt says, in words of the language. */
export function receiptInWords(
	{ submission, questionnaire, answers, files }: Receipt,
	language: OfficialLanguage
) {
	const { receipt, consultation, speakers, sender, contact } = submission;
	const roles = rolesOf(speakers);
	return {
		slug: consultation.slug,
		consultation: wordingIn(consultation.title, language),
		reference: receipt.reference,
		number: receipt.number,
		digest: receipt.digest,
		/** The instant, for the clock of the reader. */
		at: receipt.receivedAt,
		geneva: formatInstant(receipt.receivedAt, language, 'geneva'),
		utc: formatInstant(receipt.receivedAt, language, 'utc'),
		late: receipt.late,
		completeness: receipt.completeness,
		consent: submission.consent,
		sender: sender && { name: sender.name, function: sender.function },
		speakers: speakers.map((speaker, index) => ({
			name: speakerInWords(speaker, language),
			role: roles[index] ?? 'co-signatory'
		})),
		counted: countsInWords(countsOfSpeakers(speakers, consultation.countingRule), language),
		/** Whether the Office may ask about gaps, where that was asked; never the address itself. */
		contact,
		erased:
			contact === 'yes'
				? formatGenevaDay(eraseContactAfter(consultation.closesAt, receipt.receivedAt), language)
				: undefined,
		files: filesInWords(files, questionnaire, {
			language,
			folder: `/${language}/reply/${submission.id}/files`
		}),
		sections: answersInWords(questionnaire, answers, language, speakers)
	};
}

export type ReceiptInWords = ReturnType<typeof receiptInWords>;
