import type { OfficialLanguage, Texts } from './language.ts';
import { officialLanguages } from './language.ts';

export const questionKinds = [
	'short-text',
	'long-text',
	'single-choice',
	'multiple-choice',
	'state',
	'date',
	'number',
	'email',
	'telephone',
	'web-address',
	'file'
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One of the answers offered by a choice. `specify` asks for words of one's own beside it. */
export type Option = { key: string; label: Texts; specify?: boolean };

export type Question = {
	/** Stable across revisions and languages. */
	key: string;
	/** Number as printed, where it has one. */
	number?: string;
	kind: QuestionKind;
	label: Texts;
	hint?: Texts;
	options?: Option[];
	/** Theme to which the answer belongs unless passages are coded otherwise. */
	theme?: string;
	/** A reply without it is incomplete. */
	needed?: boolean;
	/** Fewest words of a text (characters in a language without spaces), or fewest options of a choice, that answer it. */
	minimum?: number;
	/** "Not applicable" may be said, and counts as an answer. */
	notApplicable?: boolean;
	/** Advised length in words. */
	lengthGuide?: number;
	/** Asked only when `option` of the choice `question` is chosen. */
	condition?: { question: string; option: string };
};

export type Section = { key: string; number?: string; title?: Texts; questions: Question[] };

/** A rule over several questions: a reply with none of them answered is incomplete. */
export type CompletenessRule = { kind: 'at-least-one'; questions: string[] };

/** The ordered questions. A revision is frozen when the consultation opens; a submission belongs to the revision it answered. */
export type Questionnaire = {
	revision: number;
	title: Texts;
	/** Paragraphs before the questions, divided by a blank line. */
	introduction: Texts;
	/** Paragraphs after the questions, divided by a blank line. */
	closing?: Texts;
	sections: Section[];
	rules: CompletenessRule[];
};

export function questionsOf(questionnaire: Questionnaire): Question[] {
	return questionnaire.sections.flatMap((section) => section.questions);
}

export function findQuestion(questionnaire: Questionnaire, key: string): Question | undefined {
	return questionsOf(questionnaire).find((question) => question.key === key);
}

/** The question with this key. Throws where there is none: whoever asks has checked. */
export function getQuestion(questionnaire: Questionnaire, key: string): Question {
	const question = findQuestion(questionnaire, key);
	if (!question) throw new Error(`the questionnaire has no question ${key}`);
	return question;
}

/** Keys that no section may have: pages of a reply have these addresses, beside those of its sections. */
export const reservedSectionKeys: readonly string[] = [
	'check',
	'colleagues',
	'files',
	'form',
	'history',
	'print',
	'receipt',
	'review',
	'revise',
	'speakers',
	'upload',
	'who',
	'withdraw'
];

/** Whether answers are meant for publication: those of a theme and long texts. Contact data never is. */
export function isReproduced(question: Question): boolean {
	return question.theme !== undefined || question.kind === 'long-text';
}

/** What the chosen options of a question are called, a text for each language that has words for them, options divided by semicolons. */
export function labelsOf(
	questionnaire: Questionnaire,
	question: string,
	choices: readonly string[]
): { language: OfficialLanguage; text: string }[] {
	const chosen = (findQuestion(questionnaire, question)?.options ?? []).filter(({ key }) =>
		choices.includes(key)
	);
	return officialLanguages.flatMap((language) => {
		const labels = chosen.flatMap(({ label }) => label[language] ?? []);
		return labels.length > 0 ? [{ language, text: labels.join('; ') }] : [];
	});
}
