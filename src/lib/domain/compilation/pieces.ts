import { findList } from './lists.ts';
import type { Span } from './sentences.ts';
import { splitSentences } from './sentences.ts';

/** A paragraph cut into sentences: those before a list, those of each item, those after it. Offsets are in the paragraph. */
export type Pieces = { lead: Span[]; items: Span[][]; tail: Span[] };

/** Cuts a paragraph in `language`, BCP 47, without losing a word but the marks of its list. */
export function piecesOf(paragraph: string, language: string): Pieces {
	const list = findList(paragraph, language);
	if (list === undefined) return { lead: sentencesIn(paragraph, 0, language), items: [], tail: [] };
	const cut = (span: Span) =>
		sentencesIn(paragraph.slice(span.start, span.end), span.start, language);
	return { lead: cut(list.lead), items: list.items.map(cut), tail: cut(list.tail) };
}

function sentencesIn(text: string, offset: number, language: string): Span[] {
	return splitSentences(text, language)
		.map((span) => ({ start: span.start + offset, end: span.end + offset }))
		.filter((span) => text.slice(span.start - offset, span.end - offset).trim() !== '');
}

/**
 * For each sentence of `target`, the stretch of the source paragraph that it renders: the sentence in the same place
 * where both have as many, else the same item of the list, else the whole paragraph of `length` code units.
 */
export function alignPieces(source: Pieces, target: Pieces, length: number): Pieces {
	const whole = { start: 0, end: length };
	const align = (from: Span[] | undefined, to: Span[], fallback: Span): Span[] =>
		to.map((_, index) => (from?.length === to.length ? (from[index] ?? fallback) : fallback));
	const sameLists = source.items.length === target.items.length;
	return {
		lead: align(
			sameLists ? source.lead : undefined,
			target.lead,
			sameLists ? hull(source.lead, whole) : whole
		),
		items: target.items.map((item, index) => {
			const from = sameLists ? source.items[index] : undefined;
			return align(from, item, hull(from, whole));
		}),
		tail: align(
			sameLists ? source.tail : undefined,
			target.tail,
			sameLists ? hull(source.tail, whole) : whole
		)
	};
}

function hull(spans: Span[] | undefined, fallback: Span): Span {
	const first = spans?.[0];
	const last = spans?.[spans.length - 1];
	return first === undefined || last === undefined
		? fallback
		: { start: first.start, end: last.end };
}
