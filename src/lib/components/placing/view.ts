import type { Run } from '#lib/domain/marked-runs.ts';
import type { Stretch } from '#lib/domain/excerpt.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { QuestionKind } from '#lib/domain/questionnaire.ts';

type Worded = { text: string; language: OfficialLanguage };

/** A paragraph of the document; `left` where words of it stand in no answer yet. */
export type ShownBlock = Stretch & {
	page?: number;
	left: boolean;
	runs: (Pick<Run, 'start' | 'ids'> & { text: string })[];
	/** Passages that end in it, and the question under which each stands. */
	placed: { id: string; question: string; label: string; changed: boolean; words: string }[];
};

/** A question with its answer as it stands, or as it was typed where it could not be saved. */
export type ShownQuestion = {
	key: string;
	kind: QuestionKind;
	number?: string;
	label: Worded;
	options?: { key: string; label: string; specify?: boolean }[];
	/** "Not applicable", where one may say so of a question that is no choice. */
	notApplicable?: string;
	text: string;
	choices: string[];
	language: string;
	mark: string;
	/** A passage can be put under it. */
	takes: boolean;
};

/** A document beside the questions. */
export type PlacingView = {
	/** Empty where the questions stand alone. */
	name: string;
	/** Where the file itself is downloaded. */
	href: string;
	/** Absent until it is read. */
	reading?: {
		shown: 'text' | 'picture';
		language: string;
		dir: 'ltr' | 'rtl';
		toConfirm: boolean;
		isSettled: boolean;
		isForm: boolean;
		cut: boolean;
		unplaced: number;
		paragraphs: number;
		stoppedAt: number;
		blocks: ShownBlock[];
		/** Sentences of the document, by which a passage is chosen with the keyboard. */
		sentences: Stretch[];
		/** The words of the document. */
		words: string;
	};
	/** Addresses of its pages as pictures, where it has pages that can be drawn. */
	pages: string[];
	pagesAreOpen: boolean;
	/** Key of the question that is offered first. */
	to: string;
	questions: ShownQuestion[];
	states: readonly { key: string; name: string }[];
	mayWrite: boolean;
};

/** What an action says when it does not lead on. */
export type PlacingOutcome = {
	problem?: string;
	limit?: number;
	conflicts?: { question: string; text: string; language: string; mark: string }[];
	typed?: {
		question: string;
		text?: string;
		choices?: string[];
		words?: string;
		notApplicable?: boolean;
	}[];
};
