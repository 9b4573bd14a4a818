import { westernDigits } from './amounts.ts';
import { choosableKeys, isAsked, notApplicable } from './completeness.ts';
import { AppError } from './error.ts';
import type { OfficialLanguage } from './language.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { findQuestion, questionsOf } from './questionnaire.ts';
import { findState } from './states.ts';
import type { Answer } from './submission.ts';
import { tidyReply } from './words.ts';

/** Most bytes of UTF-8 that one answer may have: 200 KB. */
export const mostBytesOfAnswer = 200 * 1024;

/** One question as a form sends it. `mark` is the mark of the answer that the form was loaded with. */
export type TypedAnswer = {
	question: string;
	text?: string;
	choices?: string[];
	/** For a choice: the words of "please specify". */
	words?: string;
	/**
	 * The language that a person says the answer is in; `found` where they leave it to the words. Absent where the form
	 * does not ask: then what was said before stands.
	 */
	language?: OfficialLanguage | 'found';
	mark?: string;
	/** The respondent says that the question does not apply; for a question that is no choice. */
	notApplicable?: boolean;
};

/**
 * The answer that a form means: words tidied, choices in the order of the questionnaire, in the language that a person
 * says or else in that of the page.
 * Throws AppError `invalid` (field) on an unknown question, option or State, `too-large` (field, limit in KB).
 */
export function answerFromTyped(
	questionnaire: Questionnaire,
	typed: TypedAnswer,
	pageLanguage: OfficialLanguage
): Answer {
	const question = findQuestion(questionnaire, typed.question);
	// What answers a question of kind file is attached, not typed.
	if (!question || question.kind === 'file')
		throw new AppError('invalid', { field: typed.question });
	const text = tidyReply((question.options ? typed.words : typed.text) ?? '');
	if (new TextEncoder().encode(text).length > mostBytesOfAnswer)
		throw new AppError('too-large', { field: question.key, limit: mostBytesOfAnswer / 1024 });
	if (question.kind === 'state' && text !== '' && !findState(text))
		throw new AppError('invalid', { field: question.key });
	const said = typed.language === 'found' ? undefined : typed.language;
	const answer = {
		question: question.key,
		text,
		language: said ?? pageLanguage,
		...(said && { languageChosen: true })
	};
	if (question.options) return { ...answer, choices: choicesOf(question, typed) };
	return typed.notApplicable && question.notApplicable
		? { ...answer, choices: [notApplicable] }
		: answer;
}

function choicesOf(question: Question, typed: TypedAnswer): string[] {
	const chosen = new Set((typed.choices ?? []).filter((key) => key !== ''));
	const known = choosableKeys(question).filter((key) => chosen.delete(key));
	if (chosen.size > 0 || (question.kind === 'single-choice' && known.length > 1))
		throw new AppError('invalid', { field: question.key });
	return known;
}

/**
 * What is doubtful in an answer, or nothing; it is saved all the same: a draft keeps what was typed. `specify`: an option
 * that asks for words is chosen, and there are none. `replaced`: characters that came in broken stand as U+FFFD.
 */
export type AnswerProblem =
	'email' | 'telephone' | 'number' | 'date' | 'web-address' | 'specify' | 'replaced';

/** Looks at the form of an answer to `question`; an empty one has no problem. */
export function problemOfAnswer(
	question: Question,
	{ text, choices = [] }: Pick<Answer, 'text' | 'choices'>
): AnswerProblem | undefined {
	if (text === '')
		return question.options?.some(({ key, specify }) => specify && choices.includes(key))
			? 'specify'
			: undefined;
	if (text.includes('\ufffd')) return 'replaced';
	switch (question.kind) {
		case 'email':
			return /^[^\s@]{1,200}@[^\s@]{1,200}$/.test(text) ? undefined : 'email';
		case 'telephone':
			// The shortest numbers of countries have five digits or so; extensions and several numbers are written in many ways.
			return (westernDigits(text).match(/\d/g) ?? []).length >= 5 ? undefined : 'telephone';
		case 'number':
			return /^[+-]?\d{1,15}([.,]\d{1,10})?$/.test(text) ? undefined : 'number';
		case 'date':
			return isDay(text) ? undefined : 'date';
		case 'web-address':
			return /^(https?:\/\/)?[^\s/.]{1,200}\.\S{1,2000}$/i.test(text) ? undefined : 'web-address';
		default:
			return undefined;
	}
}

/** The doubtful answers among those to questions that are asked, in the order of the questionnaire. */
export function problemsOfAnswers(
	questionnaire: Questionnaire,
	answers: readonly Answer[]
): { question: Question; problem: AnswerProblem }[] {
	return questionsOf(questionnaire).flatMap((question) => {
		const answer = answers.find((each) => each.question === question.key);
		const problem = answer && isAsked(question, answers) && problemOfAnswer(question, answer);
		return problem ? [{ question, problem }] : [];
	});
}

function isDay(text: string): boolean {
	const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
