import type { Texts } from './language.ts';
import type { Grammar } from './respondent.ts';

/** Someone who chairs or addresses a session. `respondent` is the key of the body in whose name their statement is registered. */
export type Panellist = {
	name: Texts;
	function: Texts;
	respondent?: string;
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
	chair: Panellist;
	panellists: Panellist[];
	/** Keys of submissions, in the order in which the floor was taken. */
	speakers: string[];
};

/** A key that no panel has: `panel-1`, `panel-2`. */
export function newPanelKey(panels: readonly { key: string }[]): string {
	const taken = new Set(panels.map(({ key }) => key));
	for (let number = 1; ; number += 1) if (!taken.has(`panel-${number}`)) return `panel-${number}`;
}
