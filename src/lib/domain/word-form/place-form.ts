import type { Question, Questionnaire } from '../questionnaire.ts';
import { questionsOf } from '../questionnaire.ts';
import type { Speaker } from '../speaker.ts';
import { mostBytesOfAnswer } from '../typed-answer.ts';
import type { FormDocument } from './form-document.ts';
import type { FormModel } from './form-model.ts';
import type { FormWords } from './form-words.ts';
import { rowsOfForm } from './form-rows.ts';
import { readChoice } from './read-choice.ts';
import { readWords, stateNamed } from './read-words.ts';
import { readSpeaker } from './read-speaker.ts';
import type { UnplacedReason, UnplacedText } from './unplaced.ts';
import { whoCodes } from './who-rows.ts';

/** An answer as a form has it. */
export type FormAnswer = { question: string; text: string; choices?: string[] };

export type PlacedForm = {
	/** In the order of the questionnaire; questions that are not answered are left out. */
	answers: FormAnswer[];
	/** Keys of the questions that stand in the form without an answer. */
	empty: string[];
	speaker?: Speaker;
	unplaced: UnplacedText[];
};

/** Puts what a filled form says in its places. `model` is the form as it was printed. Pure; loses no word. */
export function placeForm(
	questionnaire: Questionnaire,
	model: FormModel,
	document: FormDocument,
	prompts: readonly string[]
): PlacedForm {
	const questions = questionsOf(questionnaire);
	const codes = [...questions.map(({ key }) => key), ...Object.values(whoCodes)];
	const { cells, unplaced } = rowsOfForm(model, codes, document);
	const answers: FormAnswer[] = [];
	const empty: string[] = [];
	for (const question of questions) {
		const cell = cells.get(question.key);
		if (cell === undefined) continue;
		const read = readCell(question, cell, prompts);
		for (const { text, reason } of read.unplaced)
			unplaced.push({ text, reason, near: question.key });
		if (read.answer) answers.push({ question: question.key, ...read.answer });
		else if (read.unplaced.length === 0) empty.push(question.key);
	}
	const who = readSpeaker(cells, model.words, prompts);
	return {
		answers,
		empty,
		...(who.speaker && { speaker: who.speaker }),
		unplaced: [...who.unplaced.map((text) => ({ text, reason: 'speaker' as const })), ...unplaced]
	};
}

/** Before the words of "please specify", in each language of a form. */
export function promptsOf(words: readonly FormWords[]): string[] {
	return words.map(({ specify }) => specify);
}

type ReadCell = {
	answer?: Omit<FormAnswer, 'question'>;
	unplaced: { text: string; reason: UnplacedReason }[];
};

function readCell(question: Question, cell: string, prompts: readonly string[]): ReadCell {
	if (question.options) return readOptions(question, cell, prompts);
	const text = readWords(question.kind, cell);
	if (text === '') return { unplaced: [] };
	const refuse = (reason: UnplacedReason): ReadCell => ({ unplaced: [{ text, reason }] });
	if (question.kind === 'file') return refuse('file');
	if (question.kind === 'state') {
		const state = stateNamed(text);
		return state ? { answer: { text: state }, unplaced: [] } : refuse('state');
	}
	return isTooLong(text) ? refuse('too-long') : { answer: { text }, unplaced: [] };
}

function readOptions(
	{ options = [], kind }: Question,
	cell: string,
	prompts: readonly string[]
): ReadCell {
	const single = kind === 'single-choice';
	const offered = options.map(({ label, specify }) => ({
		labels: Object.values(label),
		...(specify && { specify })
	}));
	const { chosen, words, stray } = readChoice(cell, offered, { single, prompts });
	const unplaced: ReadCell['unplaced'] = stray.map((text) => ({ text, reason: 'choice' }));
	const choices = chosen.flatMap((index) => options[index]?.key ?? []);
	if (single && choices.length > 1)
		return { unplaced: [...unplaced, { text: cell, reason: 'several' }] };
	if (isTooLong(words)) return { unplaced: [...unplaced, { text: words, reason: 'too-long' }] };
	if (choices.length === 0 && words === '') return { unplaced };
	return { answer: { text: words, choices }, unplaced };
}

function isTooLong(text: string): boolean {
	return new TextEncoder().encode(text).length > mostBytesOfAnswer;
}
