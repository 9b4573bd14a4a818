import { charactersOf } from './characters.ts';
import type { Stretch } from './excerpt.ts';
import { wordStretches } from './word-stretches.ts';

/**
 * One step of choosing a passage with the keyboard. `next` and `previous` choose a sentence; `more` and `less` move the end
 * to that of the following or the preceding sentence; the others move the beginning or the end by a word or a character.
 */
export type SelectionStep =
	| 'next'
	| 'previous'
	| 'more'
	| 'less'
	| { edge: 'start' | 'end'; by: 'word' | 'character'; way: 'forward' | 'back' };

/** Far enough from the edge that words there are whole. */
const reach = 2000;

/**
 * The selection after a step. `sentences` are those of the text, in order; `language` is its BCP 47 tag. Without a
 * selection every step chooses the first sentence. A selection never becomes empty.
 */
export function stepSelection(
	text: string,
	language: string,
	sentences: readonly Stretch[],
	selected: Stretch | undefined,
	step: SelectionStep
): Stretch | undefined {
	if (selected === undefined) return sentences[0];
	if (typeof step === 'object') {
		const place = moved(text, language, selected[step.edge], step);
		const next = { ...selected, [step.edge]: place };
		return next.start < next.end ? next : selected;
	}
	if (step === 'next') return sentences.find(({ start }) => start >= selected.end) ?? selected;
	if (step === 'previous')
		return sentences.findLast(({ end }) => end <= selected.start) ?? selected;
	const end =
		step === 'more'
			? sentences.find((sentence) => sentence.end > selected.end)?.end
			: sentences.findLast(
					(sentence) => sentence.end < selected.end && sentence.end > selected.start
				)?.end;
	return end === undefined ? selected : { ...selected, end };
}

function moved(
	text: string,
	language: string,
	place: number,
	{ edge, by, way }: Extract<SelectionStep, object>
): number {
	if (by === 'character') {
		const characters = charactersOf(text);
		return way === 'forward'
			? place >= text.length
				? place
				: characters.endOf(place + 1)
			: characters.startOf(Math.max(0, place - 1));
	}
	const from = Math.max(0, place - reach);
	const words = wordStretches(text.slice(from, place + reach), language).map(({ start, end }) => ({
		start: start + from,
		end: end + from
	}));
	const edges = words.map((word) => word[edge]);
	return (
		(way === 'forward'
			? edges.find((each) => each > place)
			: edges.findLast((each) => each < place)) ?? place
	);
}
