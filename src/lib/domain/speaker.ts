import { isAnswered } from './completeness.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { questionsOf } from './questionnaire.ts';
import type { StakeholderCategory } from './respondent.ts';
import { respondentKinds } from './respondent.ts';
import type { Answer } from './submission.ts';

/**
 * In whose name a draft is written, as its author says it: a State by its key, anyone else by name.
 * On sending, each speaker becomes a signatory, the first the lead. `country` is the key of a State.
 */
export type Speaker =
	| { kind: 'state'; state: string }
	| {
			kind: 'stakeholder';
			name: string;
			category: StakeholderCategory;
			/** Words of "please specify" for the category `other`. */
			categoryWords?: string;
			country?: string;
	  }
	| { kind: 'un-entity' | 'other'; name: string; country?: string };

/**
 * A name as it is compared with the registry: compatibility forms resolved, case and white space folded,
 * quotation marks and a full stop at the end dropped. Two names are the same respondent when these are equal.
 */
export function nameKeyOf(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/["'\u2018\u2019\u201c\u201d\u00ab\u00bb]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/[\s.]+$/, '')
		.trim();
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
