import type { Texts } from './language.ts';

/**
 * How replies are told.
 * - `summary`: one paragraph in the name of each respondent for each of its thoughts.
 * - `grouped`: first the positions that analysts made, each in the name of several respondents, then the rest as in `summary`.
 * - `as-received`: each reply word for word under the name of its respondent.
 * - `panel`: a session with its chair, panellists and speakers.
 */
export const replyModes = ['summary', 'grouped', 'as-received', 'panel'] as const;
export type ReplyMode = (typeof replyModes)[number];

/** A section whose words staff write; a `chapter` is a heading for the sections in it. */
export const writtenKinds = ['background', 'conclusions', 'recommendations', 'chapter'] as const;
export type WrittenKind = (typeof writtenKinds)[number];

/** One section of the document as it is planned. `key` stays: the paragraphs of the section are known by it. */
export type PlannedSection =
	| {
			key: string;
			/** The paragraphs that the mandate, the ledger and participation give. */
			kind: 'introduction';
			/** Without it, the word of UN documents. */
			heading?: Texts;
	  }
	| {
			key: string;
			kind: WrittenKind;
			heading: Texts;
			/** Numbered paragraphs, divided by a blank line. */
			text?: Texts;
			/** What stands under it, one level down, after its own paragraphs. */
			sections?: PlannedSection[];
	  }
	| {
			key: string;
			kind: 'replies';
			/** Without it, the document's `repliesHeading`. */
			heading?: Texts;
			mode: ReplyMode;
			/** Keys of the themes that it tells, in the order of the codebook; all where it is absent. */
			themes?: string[];
			/** For the mode `panel`: key of the session. */
			panel?: string;
			/** For the mode `panel`: the discussion by theme, or in the order in which speakers took the floor. */
			order?: 'theme' | 'speaking';
	  };

/** The plan of the model case, A/HRC/19/50: an introduction and the replies by theme. */
export function modelPlan(mode: ReplyMode = 'summary'): PlannedSection[] {
	return [
		{ key: 'introduction', kind: 'introduction' },
		{ key: 'replies', kind: 'replies', mode }
	];
}

/** Every planned section with those in it, in document order. */
export function plannedSections(sections: readonly PlannedSection[]): PlannedSection[] {
	return sections.flatMap((section) => [
		section,
		...('sections' in section ? plannedSections(section.sections ?? []) : [])
	]);
}
