import { diffArrays } from 'diff';
import { paragraphsOf } from './words.ts';

/** A stretch of two texts: in both, in the earlier one alone, or in the later one alone. */
export type Part = { text: string; state: 'same' | 'removed' | 'added' };

/** Beyond this many changed words two texts are compared by paragraphs: marks on every word would say nothing. */
const mostChanges = 1200;

/**
 * Two texts compared word by word, as their language divides words (Chinese has no spaces; UAX #29). Joined without
 * `added` the parts are `before`, joined without `removed` they are `after`. `language` is a BCP 47 tag.
 */
export function differenceOf(before: string, after: string, language: string): Part[] {
	if (before === after) return before === '' ? [] : [{ text: before, state: 'same' }];
	return (
		partsOf(wordsOf(before, language), wordsOf(after, language)) ??
		partsOf(linesOf(before), linesOf(after)) ?? [
			{ text: before, state: 'removed' },
			{ text: after, state: 'added' }
		]
	);
}

function partsOf(before: string[], after: string[]): Part[] | undefined {
	const changes = diffArrays(before, after, { maxEditLength: mostChanges });
	return changes?.map(({ value, added, removed }) => ({
		text: value.join(''),
		state: added ? 'added' : removed ? 'removed' : 'same'
	}));
}

function wordsOf(text: string, language: string): string[] {
	return Array.from(segmenterOf(language).segment(text), ({ segment }) => segment);
}

/** Lines with what ends them. */
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
	let segmenter = segmenters.get(language);
	if (segmenter) return segmenter;
	try {
		segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	} catch {
		// A tag that is none: words are found as in any language.
		segmenter = new Intl.Segmenter('und', { granularity: 'word' });
	}
	segmenters.set(language, segmenter);
	return segmenter;
}

/** Both texts as one to be edited: paragraphs that they share once, and of the others first theirs, then mine. */
export function joinTexts(theirs: string, mine: string): string {
	const paragraphs = (text: string) => paragraphsOf(text).map((each) => each.text);
	const changes = diffArrays(paragraphs(theirs), paragraphs(mine), {
		maxEditLength: mostChanges
	});
	if (!changes) return `${theirs}\n\n${mine}`;
	return changes.flatMap(({ value }) => value).join('\n\n');
}
