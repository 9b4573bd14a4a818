import type { Work } from '../../difference.ts';
import { differenceOf } from '../../difference.ts';

/** A stretch of two texts: in both, only in the first, or only in the second. */
export type Difference = { kind: 'same' | 'gone' | 'new'; text: string };

const kinds = { same: 'same', removed: 'gone', added: 'new' } as const;

/**
 * How `after` differs from `before`, word by word; by sentences where nearly everything changed, and where `work`, which
 * several pairs may share, is used up.
 */
export function wordDifferences(
	before: string,
	after: string,
	language: string,
	work?: Work
): Difference[] {
	return differenceOf(before, after, language, work).map(({ state, text }) => ({
		kind: kinds[state],
		text
	}));
}
