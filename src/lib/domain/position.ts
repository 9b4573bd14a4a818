import type { Texts } from './language.ts';

/**
 * A position that several respondents share: an analyst puts excerpts into it and writes what they say together.
 * `statement` continues "Algeria and Cuba indicated that"; it holds one sentence or more.
 */
export type Position = {
	/** Stable within the consultation. */
	key: string;
	theme: string;
	/** In the order in which an analyst put them. An excerpt is in one position at most. */
	excerpts: { submission: string; excerpt: string }[];
	statement: Texts;
};

/** A key that no position has: that of the theme with a number. */
export function newPositionKey(positions: readonly { key: string }[], theme: string): string {
	const taken = new Set(positions.map(({ key }) => key));
	for (let number = 1; ; number += 1) {
		const key = `${theme}-p${number}`;
		if (!taken.has(key)) return key;
	}
}
