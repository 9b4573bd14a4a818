/**
 * What made a revision: `save` and `speaker` changed answers; `file` attached a file or took one out; `aside` keeps words that collided with a colleague's and did
 * not become the answer; `back` brought earlier words back; the others are steps of the whole reply.
 */
export const saveKinds = [
	'save',
	'speaker',
	'file',
	'aside',
	'back',
	'send',
	'give-up',
	'withdraw',
	'bring-back'
] as const;
export type SaveKind = (typeof saveKinds)[number];

/**
 * Saves of one question by one hand, one soon after the other: as one types, one is made every few seconds, and a person
 * wants to see one line. Each save of it stays a revision of its own.
 */
export type SaveRun = {
	/** Key of the question; empty for what concerns the whole reply. */
	question: string;
	/** Numbers of the first and the last revision of it. */
	first: number;
	last: number;
	kind: SaveKind;
	/** The actor, as the audit names it. */
	by: string;
	/** ISO 8601 instants in UTC. */
	firstAt: string;
	lastAt: string;
	saves: number;
};

const short = 2 * 60_000;
const pause = 5 * 60_000;
const longest = 30 * 60_000;

/**
 * Another save of the same question goes on with its newest run: the same hand, within two minutes, or with a pause of at most
 * five as long as the run has not lasted half an hour. Words brought back stand alone. A save that takes the place of the one
 * before it (domain/autosaved) comes within two minutes: no run ends with a revision that is gone.
 */
export function extendsRun(
	newest: Pick<SaveRun, 'kind' | 'by' | 'firstAt' | 'lastAt'>,
	save: { kind: SaveKind; by: string; at: string }
): boolean {
	if (save.kind !== 'save' || newest.kind !== 'save' || newest.by !== save.by) return false;
	const at = Date.parse(save.at);
	const since = at - Date.parse(newest.lastAt);
	return since <= short || (since < pause && at - Date.parse(newest.firstAt) < longest);
}
