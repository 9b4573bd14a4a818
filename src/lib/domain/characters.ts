const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The characters of a text as people count them: a letter with its marks, a surrogate pair, a flag. Tells whether a
 * place (UTF-16 code units) stands between two of them, and where the one begins and ends that holds it.
 */
export function charactersOf(text: string): {
	isBetween: (place: number) => boolean;
	startOf: (place: number) => number;
	endOf: (place: number) => number;
} {
	/** No character crosses a line feed: one line is enough to look at. */
	const around = (place: number) => {
		const from = text.lastIndexOf('\n', place - 1) + 1;
		const feed = text.indexOf('\n', place);
		const line = lineAt(from, feed === -1 ? text.length : feed);
		const found = line.containing(place - from);
		return found === undefined
			? undefined
			: { start: from + found.index, end: from + found.index + found.segment.length };
	};
	let known: { from: number; end: number; segments: Intl.Segments } | undefined;
	const lineAt = (from: number, end: number): Intl.Segments => {
		if (known?.from !== from || known.end !== end)
			known = { from, end, segments: segmenter.segment(text.slice(from, end)) };
		return known.segments;
	};
	const startOf = (place: number) => {
		if (place <= 0) return 0;
		if (place >= text.length) return text.length;
		return around(place)?.start ?? place;
	};
	const endOf = (place: number) => {
		if (place <= 0) return 0;
		if (place >= text.length) return text.length;
		const found = around(place);
		return found === undefined || found.start === place ? place : found.end;
	};
	return { isBetween: (place) => startOf(place) === place, startOf, endOf };
}
