import type { Numbers } from '../numbering.ts';

/** Paragraphs by id and printed number, the first thirty of them. */
export type NamedParagraphs = { number: number; first: { id: string; label: string }[] };

const mostNamed = 30;

/** How many paragraphs there are in a list, and the first of them with their numbers. */
export function namedParagraphs(ids: readonly string[], numbers: Numbers): NamedParagraphs {
	return {
		number: ids.length,
		first: ids.slice(0, mostNamed).map((id) => ({ id, label: numbers.get(id)?.label ?? '' }))
	};
}
