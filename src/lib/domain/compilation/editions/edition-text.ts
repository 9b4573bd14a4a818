/** What a translation of a unit is worth. `missing` and `stale` are found out, the others are kept. */
export const keptStates = ['machine', 'draft', 'revised', 'official'] as const;
export type KeptState = (typeof keptStates)[number];

/** `stale`: the original says something else than when it was translated. */
export const unitStates = ['missing', 'stale', ...keptStates] as const;
export type UnitState = (typeof unitStates)[number];

/** The translation of one unit into the language of an edition, as a person or a tool gave it. */
export type EditionText = {
	unit: string;
	/** Words of the original that were translated, as `wordsOfUnit` gives them. */
	source: string;
	/** The translation, typed in the same way: with the marks of the same footnotes and cross-references. */
	words: string;
	state: KeptState;
};

/** How many units of an edition are in which state. */
export type EditionCounts = Record<UnitState, number>;

/** Counts the states of units. */
export function countStates(units: readonly { state: UnitState }[]): EditionCounts {
	const counts = Object.fromEntries(unitStates.map((state) => [state, 0])) as EditionCounts;
	for (const { state } of units) counts[state] += 1;
	return counts;
}
