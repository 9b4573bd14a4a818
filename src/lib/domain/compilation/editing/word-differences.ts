import { diffArrays } from 'diff';

/** A stretch of two texts: in both, only in the first, or only in the second. */
export type Difference = { kind: 'same' | 'gone' | 'new'; text: string };

const segmenters = new Map<string, Intl.Segmenter>();

/** A text as words, spaces and marks, in a language (BCP 47). Nothing is lost. */
export function tokensOf(text: string, language: string): string[] {
	const segmenter =
		segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
	segmenters.set(language, segmenter);
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How `after` differs from `before`, word by word. */
export function wordDifferences(before: string, after: string, language: string): Difference[] {
	return diffArrays(tokensOf(before, language), tokensOf(after, language)).map(
		({ added, removed, value }): Difference => ({
			kind: added ? 'new' : removed ? 'gone' : 'same',
			text: value.join('')
		})
	);
}
