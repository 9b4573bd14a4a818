import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import {
	isLeft,
	placesOfBlocks,
	takesPassages,
	wordsOfBlocks
} from '#lib/domain/incoming-document.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { markedRuns } from '#lib/domain/marked-runs.ts';
import { unitsOf } from '#lib/domain/passage-units.ts';
import { findQuestion, questionsOf } from '#lib/domain/questionnaire.ts';
import { directionOfWords } from '#lib/domain/words-direction.ts';
import { offeredOptions, sayingNotApplicable } from '#lib/i18n/chosen-in-words.ts';
import { statesInOrder } from '#lib/i18n/state-list.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { PlacingView } from '#lib/components/placing/view.ts';
import type { Incoming } from '#lib/server/usecases/get-incoming.ts';

/** Most pages of one document that a page of ours shows. */
const mostShown = 60;

/** Most characters between the first and the last sentence that can be chosen with the keyboard. */
const mostSentences = 200_000;

/** A document beside the questions, as the page shows it; `href` is the address of the file, `page` of its pictures. */
export function placingView(
	incoming: Incoming,
	language: OfficialLanguage,
	{
		href,
		page,
		mayWrite,
		only
	}: {
		href: string;
		page: (number: number) => string;
		mayWrite: boolean;
		/** Keys of the questions that are open, where not all are. */
		only?: readonly string[];
	}
): PlacingView {
	const { file, reading, placements, questionnaire, answers } = incoming;
	const t = translatorOf(language);
	const questions = questionsOf(questionnaire)
		.filter(({ kind, key }) => kind !== 'file' && (only?.includes(key) ?? true))
		.map((question) => {
			const answer = answers.find((each) => each.question === question.key);
			const { key, kind, number, label } = question;
			const options = offeredOptions(question);
			const notApplicable = sayingNotApplicable(question, language);
			return {
				key,
				kind,
				...(number && { number }),
				label: wordingIn(label, language),
				...(options && {
					options: options.map((option) => ({
						key: option.key,
						label: wordingIn(option.label, language).text,
						...(option.specify && { specify: true })
					}))
				}),
				...(notApplicable && { notApplicable }),
				text: answer?.text ?? '',
				choices: answer?.choices ?? [],
				language: answer?.language ?? reading?.language ?? language,
				mark: markOfAnswer(answer),
				takes: takesPassages(question)
			};
		});
	const nameOf = (key: string) => {
		const found = findQuestion(questionnaire, key);
		if (found?.number) return t('intake:question', { number: found.number });
		return found ? wordingIn(found.label, language).text : key;
	};
	const hasPages = file?.kind === 'pdf' || file?.kind === 'jpeg' || file?.kind === 'png';
	const words = wordsOfBlocks(reading?.blocks ?? []);
	const dir = directionOfWords(words) ?? directionOf(reading?.language ?? language);
	const isFromRightToLeft = file?.kind === 'pdf' && reading !== undefined && dir === 'rtl';
	const [newest] = [...placements].sort((a, b) => (a.at < b.at ? 1 : -1));
	const isOffered = (key: string) => questions.some((question) => question.key === key);
	return {
		name: file?.name ?? '',
		href,
		...(reading && {
			reading: {
				shown: reading.shown,
				language: reading.language,
				dir,
				toConfirm: reading.toConfirm,
				isSettled: reading.isSettled,
				isForm: reading.isForm,
				cut: reading.cut === true,
				unplaced: reading.unplaced,
				paragraphs: reading.paragraphs,
				stoppedAt: reading.stoppedAt,
				words,
				sentences: unitsOf(words.slice(0, mostSentences), reading.language).flatMap(
					({ sentences }) => sentences
				),
				blocks: placesOfBlocks(reading.blocks).map((block) => ({
					start: block.start,
					end: block.end,
					...(block.page && { page: block.page }),
					left: isLeft(block, placements),
					runs: markedRuns(block, placements).map(({ start, end, ids }) => ({
						start,
						ids,
						text: words.slice(start, end)
					})),
					placed: placements
						.filter(
							({ end, question }) => end > block.start && end <= block.end && isOffered(question)
						)
						.map(({ id, question, changed, start, end }) => ({
							id,
							question,
							label: nameOf(question),
							changed,
							words: words.slice(start, Math.min(end, start + 60))
						}))
				}))
			}
		}),
		pages:
			hasPages && reading
				? Array.from({ length: Math.min(mostShown, reading.pages ?? 1) }, (_, index) =>
						page(index + 1)
					)
				: [],
		/** Of a scan, and of words that a person holds against the page, the pages are open. */
		pagesAreOpen: reading?.shown === 'picture' || isFromRightToLeft,
		to: newest?.question ?? questions.find(({ kind }) => kind === 'long-text')?.key ?? '',
		questions,
		states: questions.some(({ kind }) => kind === 'state') ? statesInOrder(language) : [],
		mayWrite
	};
}
