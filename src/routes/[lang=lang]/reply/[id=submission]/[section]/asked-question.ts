import type { Part } from '#lib/domain/difference.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { QuestionKind } from '#lib/domain/questionnaire.ts';

type Worded = { text: string; language: OfficialLanguage };

/** A question as the section page shows it, without its answer. */
export type QuestionView = {
	key: string;
	number?: string;
	kind: QuestionKind;
	label: Worded;
	hint?: Worded;
	/** The advised length, in words of the page's language. */
	lengthGuide?: string;
	/** The same as a number of words. */
	advisedWords?: number;
	options?: { key: string; label: string; language?: OfficialLanguage; specify?: boolean }[];
	/** "Not applicable", where one may say so of a question that is no choice. */
	notApplicable?: string;
	/** Asked only with this option, where the question that has it stands in the same section. */
	onlyIf?: { question: string; option: string };
};

/** The same with the answer as it is stored, or as it was typed where it could not be stored. */
export type AskedQuestion = QuestionView & {
	text: string;
	choices: string[];
	/** BCP 47 tag of the language of the answer. */
	language: string;
	/** A person said so. */
	languageChosen: boolean;
	/** Mark of the stored answer. */
	mark: string;
};

type StoredText = { text: string; choices: string[]; language: string };

/** What the save action says when it does not lead on: what was refused, what collides, what looks doubtful. */
export type SectionOutcome = {
	failure?: { code: string; details: Record<string, string | number> };
	/** What was typed, where nothing could be stored. */
	typed?: {
		question: string;
		text?: string;
		choices?: string[];
		words?: string;
		language?: string;
		notApplicable?: boolean;
	}[];
	conflicts?: {
		question: string;
		mine: StoredText;
		theirs: StoredText;
		mark: string;
		/** Both texts stand in the field as one, to be edited. */
		joined: boolean;
		/** Theirs and mine compared word by word. */
		parts: Part[];
		/** BCP 47 tag of the language of the parts. */
		partsLanguage: string;
	}[];
	/** Comments that are too long to be kept, and the most characters that one may have. */
	comments?: { about: string; text: string; asks: boolean }[];
	limit?: number;
	problems?: { question: string; problem: string }[];
};
