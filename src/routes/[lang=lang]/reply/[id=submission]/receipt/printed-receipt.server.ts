import type { AnswerList } from '#lib/domain/answer-blocks.ts';
import { blocksOf } from '#lib/domain/answer-blocks.ts';
import type { Part } from '#lib/domain/difference.ts';
import type { MarkedList } from '#lib/domain/marked-blocks.ts';
import { markedBlocks } from '#lib/domain/marked-blocks.ts';
import { genevaDay } from '#lib/domain/dates.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { PrintedAnswer, PrintedWords, ReceiptDocument } from '#lib/domain/receipt-document.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { ChangeInWords } from '../changes-in-words.server.ts';
import type { ReceiptInWords } from './receipt-in-words.server.ts';

/**
 * The receipt as its page says it, for the Word document. `verifyAt` is the address at which it can be verified; `changed`
 * what this sending changed.
 */
export function printedReceipt(
	said: ReceiptInWords,
	language: OfficialLanguage,
	verifyAt: string,
	changed: readonly ChangeInWords[] = []
): ReceiptDocument {
	const t = translatorOf(language);
	const plain = (text: string): PrintedWords => ({ text });
	const fact = (term: string, ...lines: (PrintedWords | undefined)[]) => ({
		term,
		lines: lines.filter((line) => line !== undefined)
	});
	let lists = 0;
	const printedList = (
		{ marks, first, items }: AnswerList,
		spoken: string,
		level: number
	): PrintedAnswer[] => {
		const number = lists++;
		return items.flatMap(({ text, lists: inner }) => [
			{ text, language: spoken, list: { number, marks, first, level } },
			...inner.flatMap((each) => printedList(each, spoken, level + 1))
		]);
	};
	const markedList = (
		{ marks, first, items }: MarkedList,
		spoken: string,
		level: number
	): PrintedAnswer[] => {
		const number = lists++;
		return items.flatMap(({ parts, lists: inner }) => [
			{ ...marked(parts, spoken), list: { number, marks, first, level } },
			...inner.flatMap((each) => markedList(each, spoken, level + 1))
		]);
	};
	const marked = (parts: Part[], spoken: string): PrintedAnswer => ({
		text: parts.map(({ text }) => text).join(''),
		language: spoken,
		parts
	});
	const { sender, contact } = said;
	const unanswered = [plain(t('reply:receipt.unanswered'))];
	return {
		language,
		title: t('reply:receipt.title'),
		reference: said.reference,
		day: genevaDay(said.at),
		lead: `${t('reply:receipt.reference')} ${said.reference}`,
		facts: [
			fact(t('reply:receipt.consultation'), said.consultation),
			fact(
				t('reply:who.title'),
				...said.speakers.map(({ name, role }) =>
					plain(
						said.speakers.length > 1
							? t('speaks:receipt.with-role', { name, role: t(`speaks:role.${role}`) })
							: name
					)
				)
			),
			fact(t('speaks:receipt.counted'), plain(said.counted)),
			fact(
				t('reply:receipt.received'),
				plain(t('reply:receipt.geneva', { instant: said.geneva })),
				plain(t('reply:receipt.utc', { instant: said.utc })),
				said.late ? plain(t('reply:receipt.late')) : undefined
			),
			fact(t('reply:receipt.completeness'), plain(t(`common:completeness.${said.completeness}`))),
			fact(
				t('reply:check.consent'),
				plain(t(`common:consent.${said.consent}`)),
				plain(t(`reply:check.consents.${said.consent}`))
			),
			...(contact
				? [fact(t('speaks:receipt.contact'), plain(t(`speaks:receipt.contact-${contact}`)))]
				: []),
			...(sender
				? [
						fact(
							t('reply:receipt.sender'),
							plain(sender.name),
							sender.function ? plain(sender.function) : undefined
						)
					]
				: []),
			...(said.files.length > 0
				? [
						fact(
							t('files:title'),
							...said.files.flatMap(({ name, size, question, sha256 }) => [
								plain([name, size, question].filter(Boolean).join(' – ')),
								{ text: `SHA-256 ${sha256}`, language: 'en' }
							])
						)
					]
				: []),
			fact(
				t('reply:receipt.digest'),
				{ text: said.digest, language: 'en' },
				plain(t('speaks:receipt.verify-help')),
				{ text: verifyAt, language: 'en' }
			)
		],
		...(changed.length > 0 && {
			changed: {
				heading: t('after:changed'),
				questions: changed.map(({ number, label, chosen, parts, language: spoken, isEmptied }) => ({
					label: number ? { ...label, text: `${number}. ${label.text}` } : label,
					answer: [
						...chosen.map(({ text, language: its, state }) => marked([{ text, state }], its)),
						...markedBlocks(parts).flatMap((block) =>
							block.kind === 'list' ? markedList(block, spoken, 0) : [marked(block.parts, spoken)]
						),
						...(isEmptied ? [plain(`${t('after:now')} ${t('after:nothing-said')}`)] : [])
					]
				}))
			}
		}),
		sent: t('reply:receipt.sent'),
		sections: said.sections.map(({ heading, questions }) => ({
			heading,
			questions: questions.map(({ number, label, answer, voice }) => ({
				label: number ? { ...label, text: `${number}. ${label.text}` } : label,
				...(answer && voice ? { voice: t('speaks:voice.in-name', { name: voice }) } : {}),
				answer: answer
					? [
							...answer.chosen,
							...blocksOf(answer.text.text).flatMap((block) =>
								block.kind === 'list'
									? printedList(block, answer.text.language, 0)
									: [{ text: block.text, language: answer.text.language }]
							)
						]
					: unanswered
			}))
		}))
	};
}
