import type { PassageParagraph } from './answer-passages.ts';
import type { Inline } from './model.ts';
import { provenanceFor } from './reported-paragraph.ts';
import type { Span } from './sentences.ts';

/**
 * A paragraph of a reply word for word: every character of the answer, or of its translation, cut into sentences that
 * each carry their provenance. Words without a translation stand as they were submitted.
 */
export function receivedParagraph(passage: PassageParagraph): Inline[] {
	const { text, pieces, sources, untranslated } = passage;
	const provenanceOf = provenanceFor(passage);
	const spans = [...pieces.lead, ...pieces.items.flat(), ...pieces.tail];
	const origins = [...sources.lead, ...sources.items.flat(), ...sources.tail];
	const mark =
		untranslated === undefined
			? {}
			: { mark: { kind: 'as-submitted' as const, language: untranslated } };
	const inlines: Inline[] = [];
	let from = 0;
	spans.forEach((span, index) => {
		const end = index === spans.length - 1 ? text.length : span.end;
		const words = withinParagraph(text, { start: from, end }, index === spans.length - 1);
		from = end;
		if (words === '') return;
		const provenance = provenanceOf(origins[index] ?? { start: 0, end: 0 });
		inlines.push({ type: 'text', text: words, provenance, ...mark });
	});
	return inlines;
}

function withinParagraph(text: string, { start, end }: Span, last: boolean): string {
	const words = text.slice(start, end);
	const from = start === 0 ? words.trimStart() : words;
	return last ? from.trimEnd() : from;
}
