import { diffArrays } from 'diff';
import { splitSentences } from './compilation/sentences.ts';
import { segmenterOf } from './segmenters.ts';
import { paragraphsOf } from './words.ts';

/** A stretch of two texts: in both, in the earlier one alone, or in the later one alone. */
export type Part = { text: string; state: 'same' | 'removed' | 'added' };

/** Beyond this many changed words two texts are compared by larger pieces: marks on every word would say nothing. */
const mostChanges = 600;
/**
 * Steps that finding the words of one pair of texts may take in all: the work of a comparison grows with the square of what
 * changed, and long texts have many paragraphs that may have changed.
 */
const mostSteps = 2 * mostChanges ** 2;
/** Characters of two texts up to which their words are compared; of longer ones, the paragraphs first. */
const shortTexts = 40_000;
/** Characters in changed paragraphs of long texts whose words are compared as well. */
const mostInWords = 80_000;

/**
 * Two texts compared word by word, as their language divides words (Chinese has no spaces; UAX #29); long ones by
 * paragraphs, and by words in the paragraphs that changed. Where too much changed, by sentences, or as a whole: the work
 * grows with the length of the texts and not with its square. Joined without `added` the parts are `before`, joined
 * without `removed` they are `after`. `language` is a BCP 47 tag; `work` is what comparing several pairs may take together.
 */
export function differenceOf(
	before: string,
	after: string,
	language: string,
	work = startWork()
): Part[] {
	if (before === after) return before === '' ? [] : [{ text: before, state: 'same' }];
	if (before.length + after.length <= shortTexts) return closely(before, after, language, work);
	const parts = partsOf(linesOf(before), linesOf(after), work) ?? whole(before, after);
	let left = mostInWords;
	const result: Part[] = [];
	for (let index = 0; index < parts.length; index += 1) {
		const part = parts[index] as Part;
		const next = parts[index + 1];
		const size = part.text.length + (next?.text.length ?? 0);
		if (part.state !== 'removed' || next?.state !== 'added' || size > Math.min(left, shortTexts)) {
			result.push(part);
			continue;
		}
		left -= size;
		result.push(...closely(part.text, next.text, language, work));
		index += 1;
	}
	return result;
}

/** What comparing may still take. */
export type Work = { left: number };

/** Changed words of a pair that are found although others that share its work have used it up. */
const leastChanges = 40;

/** What finding the words of one pair of texts may take; one for all pairs of a page bounds the page. */
export const startWork = (): Work => ({ left: mostSteps });

function closely(before: string, after: string, language: string, work: Work): Part[] {
	return (
		partsOf(wordsOf(before, language), wordsOf(after, language), work) ??
		partsOf(sentencesOf(before, language), sentencesOf(after, language), work) ??
		whole(before, after)
	);
}

const whole = (before: string, after: string): Part[] => [
	...(before === '' ? [] : [{ text: before, state: 'removed' as const }]),
	...(after === '' ? [] : [{ text: after, state: 'added' as const }])
];

function partsOf(
	before: readonly string[],
	after: readonly string[],
	work: Work
): Part[] | undefined {
	const changes = changesWithin(before, after, work);
	return changes?.map(({ value, added, removed }) => ({
		text: value.join(''),
		state: added ? 'added' : removed ? 'removed' : 'same'
	}));
}

/** The same as `changesBetween`, for several pairs that share their work. */
export function changesWithin(before: readonly string[], after: readonly string[], work: Work) {
	const most = Math.max(leastChanges, Math.min(mostChanges, Math.floor(Math.sqrt(work.left))));
	const changes = changesBetween(before, after, most);
	const changed = changes
		? changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
		: most;
	work.left = Math.max(0, work.left - changed ** 2);
	return changes;
}

/**
 * The pieces of two texts that both have and that one of them has, in order; undefined where more than `most` came or went,
 * since the work of finding them grows with the square of their number.
 */
export function changesBetween(
	before: readonly string[],
	after: readonly string[],
	most = mostChanges
) {
	return diffArrays([...before], [...after], { maxEditLength: most });
}

/** A text as words, spaces and marks, in a language (BCP 47). Nothing is lost. */
export function wordsOf(text: string, language: string): string[] {
	return Array.from(segmenterOf('word', language).segment(text), ({ segment }) => segment);
}

const sentencesOf = (text: string, language: string) =>
	splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Lines with what ends them. */
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The parts of a comparison, cut where the later text is: `starts` are places in it, the smallest first. */
export function partsCutAt(parts: readonly Part[], starts: readonly number[]): Part[][] {
	const pieces: Part[][] = [[]];
	let at = 0;
	for (const { text, state } of parts) {
		let rest = text;
		while (state !== 'removed') {
			const start = starts[pieces.length - 1];
			if (start === undefined || start >= at + rest.length) break;
			const before = rest.slice(0, start - at);
			if (before !== '') pieces.at(-1)?.push({ text: before, state });
			rest = rest.slice(before.length);
			at = start;
			pieces.push([]);
		}
		if (rest === '') continue;
		pieces.at(-1)?.push({ text: rest, state });
		if (state !== 'removed') at += rest.length;
	}
	return pieces;
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
