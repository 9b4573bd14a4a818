import { choosableKeys, notApplicable } from '../completeness.ts';
import type { Question, Questionnaire } from '../questionnaire.ts';
import { questionsOf } from '../questionnaire.ts';
import type { Speaker } from '../speaker.ts';
import { mostBytesOfAnswer } from '../typed-answer.ts';
import type { FormDocument } from './form-document.ts';
import type { FormModel } from './form-model.ts';
import type { FormWords } from './form-words.ts';
import { rowsOfForm } from './form-rows.ts';
import { readBoxed, readChoice } from './read-choice.ts';
import { readWords, stateNamed } from './read-words.ts';
import { readSpeakers } from './read-speakers.ts';
import type { UnplacedReason, UnplacedText } from './unplaced.ts';
import { whoCodes } from './who-rows.ts';

/** An answer as a form has it. */
export type FormAnswer = { question: string; text: string; choices?: string[] };

export type PlacedForm = {
	/** In the order of the questionnaire; questions that are not answered are left out. */
	answers: FormAnswer[];
	/** Keys of the questions that stand in the form without an answer. */
	empty: string[];
	/** Those who reply: the lead, the others that sign, the voices within the reply. */
	speakers: Speaker[];
	unplaced: UnplacedText[];
};

/** Puts what a filled form says in its places. `model` is the form as it was printed. Pure; loses no word. */
export function placeForm(
	questionnaire: Questionnaire,
	model: FormModel,
	document: FormDocument,
	said: PrintedWords
): PlacedForm {
	const questions = questionsOf(questionnaire);
	const codes = [...questions.map(({ key }) => key), ...Object.values(whoCodes)];
	const { cells, unplaced } = rowsOfForm(model, codes, document);
	const answers: FormAnswer[] = [];
	const empty: string[] = [];
	for (const question of questions) {
		const cell = cells.get(question.key);
		if (cell === undefined) continue;
		const read = readCell(question, cell, said);
		for (const { text, reason } of read.unplaced)
			unplaced.push({ text, reason, near: question.key });
		if (read.answer) answers.push({ question: question.key, ...read.answer });
		else if (read.unplaced.length === 0) empty.push(question.key);
	}
	const inWords = questions.filter(({ kind }) => kind === 'long-text' || kind === 'short-text');
	const who = readSpeakers(
		cells,
		model.words,
		said.prompts,
		inWords.map(({ key }) => key)
	);
	return { answers, empty, speakers: who.speakers, unplaced: [...who.unplaced, ...unplaced] };
}

/** Words that a form prints in the cells of answers, in each language that it may be in. */
export type PrintedWords = { prompts: readonly string[]; notApplicable: readonly string[] };

/** What stands before the words of "please specify", and "Not applicable". */
export function printedWords(words: readonly FormWords[]): PrintedWords {
	return {
		prompts: words.map(({ specify }) => specify),
		notApplicable: words.map(({ notApplicable: label }) => label)
	};
}

type ReadCell = {
	answer?: Omit<FormAnswer, 'question'>;
	unplaced: { text: string; reason: UnplacedReason }[];
};

function readCell(question: Question, typed: string, printed: PrintedWords): ReadCell {
	if (question.options) return readOptions(question, typed, printed);
	const isOffered = question.notApplicable && question.kind !== 'file';
	const { cell, marked } = isOffered
		? readBoxed(typed, printed.notApplicable)
		: { cell: typed, marked: false };
	const saying = marked && { choices: [notApplicable] };
	const text = readWords(question.kind, cell);
	if (text === '') return { ...(saying && { answer: { text, ...saying } }), unplaced: [] };
	const refuse = (reason: UnplacedReason): ReadCell => ({
		...(saying && { answer: { text: '', ...saying } }),
		unplaced: [{ text, reason }]
	});
	if (question.kind === 'file') return refuse('file');
	if (question.kind === 'state') {
		const state = stateNamed(text);
		return state ? { answer: { text: state, ...saying }, unplaced: [] } : refuse('state');
	}
	return isTooLong(text) ? refuse('too-long') : { answer: { text, ...saying }, unplaced: [] };
}

function readOptions(question: Question, cell: string, printed: PrintedWords): ReadCell {
	const single = question.kind === 'single-choice';
	const keys = choosableKeys(question);
	const offered = keys.map((key) => {
		const option = question.options?.find((each) => each.key === key);
		return {
			labels: option ? Object.values(option.label) : [...printed.notApplicable],
			...(option?.specify && { specify: true })
		};
	});
	const { prompts } = printed;
	const { chosen, words, stray } = readChoice(cell, offered, { single, prompts });
	const unplaced: ReadCell['unplaced'] = stray.map((text) => ({ text, reason: 'choice' }));
	const choices = chosen.flatMap((index) => keys[index] ?? []);
	if (single && choices.length > 1)
		return { unplaced: [...unplaced, { text: cell, reason: 'several' }] };
	if (isTooLong(words)) return { unplaced: [...unplaced, { text: words, reason: 'too-long' }] };
	if (choices.length === 0 && words === '') return { unplaced };
	return { answer: { text: words, choices }, unplaced };
}

function isTooLong(text: string): boolean {
	return new TextEncoder().encode(text).length > mostBytesOfAnswer;
}
