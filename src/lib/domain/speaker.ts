import { isAnswered } from './completeness.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { questionsOf } from './questionnaire.ts';
import type { StakeholderCategory } from './respondent.ts';
import { respondentKinds } from './respondent.ts';
import type { Answer, SignatoryRole } from './submission.ts';
import { hashOfWords } from './words.ts';

/**
 * In whose name a draft is written, as its author says it: a State by its key, anyone else by name.
 * On sending, each speaker becomes a signatory, the first the lead. `country` is the key of a State.
 */
export type Speaker =
	| { kind: 'state'; state: string }
	| ({
			kind: 'stakeholder';
			name: string;
			category: StakeholderCategory;
			/** Words of "please specify" for the category `other`. */
			categoryWords?: string;
			country?: string;
	  } & Voice)
	| ({ kind: 'un-entity' | 'other'; name: string; country?: string } & Voice);

/**
 * Set where a body does not sign but speaks inside the reply in its own name, such as a national human rights institution
 * in the reply of its State: the keys of the questions that it answers itself.
 */
type Voice = { embedded?: { questions: string[] } };

/** Most speakers that one reply may have: a statement on behalf of a large group of States fits. */
export const mostSpeakers = 200;

/** It speaks inside the reply and does not sign it. */
export function isEmbedded(speaker: Speaker): boolean {
	return speaker.kind !== 'state' && speaker.embedded !== undefined;
}

/** The order in which speakers are kept: those who sign, as they were put, then the voices inside the reply. */
export function arranged(speakers: readonly Speaker[]): Speaker[] {
	return [
		...speakers.filter((each) => !isEmbedded(each)),
		...speakers.filter((each) => isEmbedded(each))
	];
}

/** The role of each of some arranged speakers: the first who signs is the lead. */
export function rolesOf(speakers: readonly Speaker[]): SignatoryRole[] {
	return speakers.map((speaker, index) =>
		isEmbedded(speaker) ? 'embedded' : index === 0 ? 'lead' : 'co-signatory'
	);
}

/** More than one respondent signs the reply; those whose answers are embedded in it do not. */
export function isJoint(speakers: readonly Speaker[]): boolean {
	return rolesOf(speakers).filter((role) => role !== 'embedded').length > 1;
}

/** By what a speaker is known in its reply, whatever its place: twelve hexadecimal digits, the same for the same respondent. */
export function keyOfSpeaker(speaker: Speaker): string {
	const name = speaker.kind === 'state' ? speaker.state : nameKeyOf(speaker.name);
	return hashOfWords(`${speaker.kind} ${name}`).slice(0, 12);
}

/** By what a form remembers those who reply: when they say anything else of themselves, or stand in another order, it is another. */
export function markOfSpeakers(speakers: readonly Speaker[]): string {
	return hashOfWords(JSON.stringify(speakers.map(factsOf)));
}

/** They are the same respondent and say the same of themselves. */
export function isSameSpeaker(one: Speaker, other: Speaker): boolean {
	return JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));
}

function factsOf(speaker: Speaker) {
	if (speaker.kind === 'state') return [speaker.kind, speaker.state];
	const { kind, name, country, embedded } = speaker;
	const category =
		speaker.kind === 'stakeholder' ? [speaker.category, speaker.categoryWords ?? ''] : [];
	const own = embedded && [...embedded.questions].sort();
	return [kind, nameKeyOf(name), country ?? '', category, own ?? 'signs'];
}

/** The embedded speaker who answers this question in its own name, if any does. */
export function voiceOf(speakers: readonly Speaker[], question: string): Speaker | undefined {
	return speakers.find(
		(each) => each.kind !== 'state' && each.embedded?.questions.includes(question)
	);
}

/** The same speakers, `key` answering these questions in its own name and no other voice any of them. */
export function withVoice(
	speakers: readonly Speaker[],
	key: string,
	questions: readonly string[]
): Speaker[] {
	return speakers.map((speaker) => {
		if (speaker.kind === 'state' || !speaker.embedded) return speaker;
		const own =
			keyOfSpeaker(speaker) === key
				? [...questions]
				: speaker.embedded.questions.filter((each) => !questions.includes(each));
		return { ...speaker, embedded: { questions: own } };
	});
}

/** The same speakers with one of them a place earlier (-1) or later (1) among those who sign. */
export function withMoved(speakers: readonly Speaker[], key: string, by: -1 | 1): Speaker[] {
	const moved = [...speakers];
	const from = moved.findIndex((each) => keyOfSpeaker(each) === key);
	const [here, there] = [moved[from], moved[from + by]];
	if (!here || !there || isEmbedded(here) || isEmbedded(there)) return moved;
	[moved[from], moved[from + by]] = [there, here];
	return moved;
}

/**
 * A name as it is compared with the registry: compatibility forms resolved, case and white space folded,
 * quotation marks and a full stop at the end dropped. Two names are the same respondent when these are equal.
 * Takes time in proportion to the length of the name.
 */
export function nameKeyOf(name: string): string {
	const folded = name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/["'\u2018\u2019\u201c\u201d\u00ab\u00bb]/g, '')
		.replace(/\s+/g, ' ');
	let end = folded.length;
	while (end > 0 && ' .'.includes(folded.charAt(end - 1))) end -= 1;
	return folded.slice(0, end).trimStart();
}

/** Key for a new respondent: the Latin letters and digits of its name, hyphened, at most 60; empty where there are none. */
export function slugOfName(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
}

/**
 * The answers without those that were filled in for `speaker` and stand as they were: when another comes in its place,
 * they follow.
 */
export function withoutPrefill(
	questionnaire: Questionnaire,
	answers: readonly Answer[],
	speaker: Speaker
): Answer[] {
	const filled = prefillFromSpeaker(questionnaire, [], speaker, '');
	return answers.filter(
		({ question, text, choices = [] }) =>
			!filled.some(
				(each) =>
					each.question === question &&
					each.text === text &&
					(each.choices ?? []).join() === choices.join()
			)
	);
}

/**
 * Answers to the questions by which a questionnaire itself asks who replies, as far as they are unanswered:
 * a State picker in the first section (the State that speaks, or the country of another speaker), and the first single
 * choice that is made of kinds of respondents. `language` is that of the words of "please specify".
 */
export function prefillFromSpeaker(
	questionnaire: Questionnaire,
	answers: readonly Answer[],
	speaker: Speaker,
	language: string
): Answer[] {
	const open = (question: Question | undefined) =>
		question !== undefined && !isAnswered(answers.find((each) => each.question === question.key))
			? question
			: undefined;
	const filled: Answer[] = [];

	const state = speaker.kind === 'state' ? speaker.state : speaker.country;
	const picker = open(questionnaire.sections[0]?.questions.find(({ kind }) => kind === 'state'));
	if (picker && state) filled.push({ question: picker.key, text: state, language });

	const choice = open(questionsOf(questionnaire).find(asksForKind));
	const option = choice?.options?.find(({ key }) => key === speaker.kind);
	if (choice && option) {
		const text = option.specify && speaker.kind !== 'state' ? speaker.name : '';
		filled.push({ question: choice.key, text, choices: [option.key], language });
	}
	return filled;
}

function asksForKind(question: Question): boolean {
	const kinds: readonly string[] = respondentKinds;
	return (
		question.kind === 'single-choice' &&
		(question.options?.length ?? 0) > 1 &&
		(question.options ?? []).every(({ key }) => kinds.includes(key))
	);
}
