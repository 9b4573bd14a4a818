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
			/** Without it, the title of the panel that it tells, or else the document's `repliesHeading`. */
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

/** What a section of replies is headed that has no heading of its own: the title of its panel, else what replies are headed. */
export function usualHeading(
	section: Extract<PlannedSection, { kind: 'replies' }>,
	repliesHeading: Texts,
	panels: readonly { key: string; title: Texts }[]
): Texts {
	const panel = section.mode === 'panel' ? section.panel : undefined;
	const told = panels.find(({ key }) => panel !== undefined && key === panel);
	return told?.title ?? repliesHeading;
}

/** Every planned section with those in it, in document order. */
export function plannedSections(sections: readonly PlannedSection[]): PlannedSection[] {
	return sections.flatMap((section) => [
		section,
		...('sections' in section ? plannedSections(section.sections ?? []) : [])
	]);
}

/** A key that no section of the plan has: that of the kind, or with a number. */
export function newSectionKey(
	sections: readonly PlannedSection[],
	kind: PlannedSection['kind']
): string {
	const taken = new Set(plannedSections(sections).map(({ key }) => key));
	for (let number = 1; ; number += 1) {
		const key = number === 1 ? kind : `${kind}-${number}`;
		if (!taken.has(key)) return key;
	}
}

/** The plan with `section` in the place of the one with its key, or else at the end, of the section `under` where it is given. */
export function withSection(
	sections: readonly PlannedSection[],
	section: PlannedSection,
	under?: string
): PlannedSection[] {
	if (plannedSections(sections).some(({ key }) => key === section.key))
		return mapSections(sections, (each) => (each.key === section.key ? [section] : [each]));
	if (under === undefined) return [...sections, section];
	return sections.map((each) =>
		each.key === under && isWritten(each)
			? { ...each, sections: [...(each.sections ?? []), section] }
			: each
	);
}

/** The plan without a section and what stands under it. */
export function withoutSection(sections: readonly PlannedSection[], key: string): PlannedSection[] {
	return mapSections(sections, (each) => (each.key === key ? [] : [each]));
}

/** The plan with one section moved one place up or down among its like; at the end of the way nothing moves. */
export function moveSection(
	sections: readonly PlannedSection[],
	key: string,
	way: 'up' | 'down'
): PlannedSection[] {
	const at = sections.findIndex((each) => each.key === key);
	if (at === -1)
		return sections.map((each) =>
			isWritten(each) && each.sections !== undefined
				? { ...each, sections: moveSection(each.sections, key, way) }
				: each
		);
	const other = way === 'up' ? at - 1 : at + 1;
	const moved = [...sections];
	const [one, two] = [moved[at], moved[other]];
	if (one === undefined || two === undefined) return moved;
	moved[at] = two;
	moved[other] = one;
	return moved;
}

/** Staff write its words, and other sections can stand under it. */
export function isWritten(
	section: PlannedSection
): section is Extract<PlannedSection, { kind: WrittenKind }> {
	return (writtenKinds as readonly string[]).includes(section.kind);
}

function mapSections(
	sections: readonly PlannedSection[],
	change: (section: PlannedSection) => PlannedSection[]
): PlannedSection[] {
	return sections.flatMap(change).map((each) => {
		if (!isWritten(each) || each.sections === undefined) return each;
		return { ...each, sections: mapSections(each.sections, change) };
	});
}
