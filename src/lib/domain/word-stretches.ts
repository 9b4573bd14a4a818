import type { Stretch } from './excerpt.ts';
import { segmenterOf } from './segmenters.ts';

/** The words of a text, `language` being its BCP 47 tag, in order; what stands between words is in none. */
export function wordStretches(text: string, language: string): Stretch[] {
	return [...segmenterOf('word', language).segment(text)].flatMap(
		({ index, segment, isWordLike }) =>
			isWordLike ? [{ start: index, end: index + segment.length }] : []
	);
}

/**
 * A selection with the words whole that its ends cut: `he purpose o` is `the purpose of`. A word that it only borders on
 * stays outside, and what an apostrophe parts, as in `l’État`, may begin after it. Chinese words are those of the segmenter.
 */
export function wholeWords(text: string, language: string, selected: Stretch): Stretch {
	const words = wordStretches(text, language);
	const cutAt = (place: number) => words.find(({ start, end }) => start < place && place < end);
	const afterApostrophe = /['’]/.test(text[selected.start - 1] ?? '');
	return {
		start: afterApostrophe ? selected.start : (cutAt(selected.start)?.start ?? selected.start),
		end: cutAt(selected.end)?.end ?? selected.end
	};
}
