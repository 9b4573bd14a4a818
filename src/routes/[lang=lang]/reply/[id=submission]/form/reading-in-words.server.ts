import { answerInWordsOf } from '#lib/domain/answer-in-words.ts';
import type { Part } from '#lib/domain/difference.ts';
import { differenceOf } from '#lib/domain/difference.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { Question } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { findState } from '#lib/domain/states.ts';
import type { FormChange, FormReading } from '#lib/domain/word-form/compare-form.ts';
import { compareForm, otherSpeakers } from '#lib/domain/word-form/compare-form.ts';
import { plainAnswer } from '#lib/domain/word-form/plain-answer.ts';
import { chosenInWords } from '#lib/i18n/chosen-in-words.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { OpenDraft } from '#lib/server/usecases/get-draft.ts';
import { speakersInForm } from './speakers-in-form.server.ts';

type Stored = { id: string; name: string; at: string; reading: FormReading };

/** A form that was read, as the page shows it: what it would change, word by word, and what found no place. */
export function readingInWords(
	{ id, name, at, reading }: Stored,
	{ questionnaire, answers, draft }: OpenDraft,
	language: OfficialLanguage
) {
	const t = translatorOf(language);
	const { changes, same } = compareForm(reading, questionnaire, answers);
	const speakers = otherSpeakers(reading, draft.speakers);
	const listed = (each: readonly Speaker[]) => speakersInForm(each, questionnaire, language);
	return {
		id,
		name,
		at: formatInstant(at, language, 'geneva'),
		language: reading.language,
		same,
		pictures: reading.pictures,
		...(speakers && { speakers: { form: listed(speakers), draft: listed(draft.speakers) } }),
		changes: changes.map((change) => changeInWords(change, reading.language, language)),
		unplaced: reading.unplaced.map(({ text, reason, near }) => {
			const question = near === undefined ? undefined : findQuestion(questionnaire, near);
			return {
				text,
				why: t(`word-form:unplaced.${reason}`),
				near: question ? labelOf(question, language).text : undefined
			};
		})
	};
}

function changeInWords(
	{ question, state, form, draft, mark }: FormChange,
	formLanguage: OfficialLanguage,
	language: OfficialLanguage
) {
	const now = draft ? inWords(question, draft, language) : '';
	const then = form ? inWords(question, form, language) : '';
	const its = question.kind === 'long-text' ? (draft?.language ?? formLanguage) : language;
	const parts: Part[] = differenceOf(now, then, its);
	return {
		key: question.key,
		label: labelOf(question, language),
		state,
		mark,
		language: its,
		parts: state === 'new' ? [{ text: then, state: 'same' as const }] : parts
	};
}

function labelOf(question: Question, language: OfficialLanguage) {
	const { text, language: its } = wordingIn(question.label, language);
	return { text: question.number ? `${question.number}. ${text}` : text, language: its };
}

/** An answer as a person reads it: the labels of its options, a line each, and its words. */
function inWords(
	question: Question,
	{ text, choices = [] }: { text: string; choices?: string[] },
	language: OfficialLanguage
): string {
	const isKnown = question.kind !== 'state' || findState(text) !== undefined;
	const written = isKnown ? answerInWordsOf(question.kind, text, language) : undefined;
	const chosen = chosenInWords(question, choices, language).map((each) => each.text);
	return [...chosen, written ?? plainAnswer(text)].filter((line) => line !== '').join('\n');
}
