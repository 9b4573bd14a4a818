import type { Texts } from './language.ts';
import type { Grammar } from './respondent.ts';
import { hashOfWords } from './words.ts';

/** Someone who chairs or addresses a session. `respondent` is the key of the body in whose name their statement is registered. */
export type Panellist = {
	name: Texts;
	function: Texts;
	respondent?: string;
	/** Who it is, for those who draft; the document does not print it. */
	bio?: Texts;
	/** How verbs agree with the name. */
	grammar?: Grammar;
};

/**
 * A session of the Council at which views were expressed by statement. The statements are submissions by the channel
 * `statement` that name the panel; those of its panellists are told apart from the discussion.
 */
export type Panel = {
	/** Stable within the consultation. */
	key: string;
	/** `YYYY-MM-DD`. */
	date: string;
	title: Texts;
	/** Absent as long as nobody entered it: the document then names none. */
	chair?: Panellist;
	panellists: Panellist[];
	/** Keys of submissions, in the order in which the floor was taken. */
	speakers: string[];
};

/** By which a panellist of one panel is known as long as nobody changes it: a hash of what is said of it. */
export function panellistId({ name, function: post, respondent, bio, grammar }: Panellist): string {
	return hashOfWords(JSON.stringify([name, post, respondent, bio, grammar])).slice(0, 16);
}

/** The chair, where there is one, and the panellists. */
export function personsOf({ chair, panellists }: Pick<Panel, 'chair' | 'panellists'>): Panellist[] {
	return [...(chair === undefined ? [] : [chair]), ...panellists];
}

/** A key that no panel has: `panel-1`, `panel-2`. */
export function newPanelKey(panels: readonly { key: string }[]): string {
	const taken = new Set(panels.map(({ key }) => key));
	for (let number = 1; ; number += 1) if (!taken.has(`panel-${number}`)) return `panel-${number}`;
}
