import type { Inline, Text } from '../../model.ts';

/**
 * A line in two, before or after the first place where `words` stand in one of its texts; undefined where they stand
 * nowhere, and `before` the first of them there is nothing.
 */
export function cutAtWords(
	content: readonly Inline[],
	words: string,
	side: 'before' | 'after'
): [Inline[], Inline[]] | undefined {
	if (words === '') return undefined;
	for (const [index, inline] of content.entries()) {
		if (inline.type !== 'text') continue;
		const found = inline.text.indexOf(words);
		if (found < 0) continue;
		const at = side === 'before' ? found : found + words.length;
		const part = (text: string): Text[] => (text === '' ? [] : [{ ...inline, text }]);
		return [
			[...content.slice(0, index), ...part(inline.text.slice(0, at))],
			[...part(inline.text.slice(at)), ...content.slice(index + 1)]
		];
	}
	return undefined;
}

/** A note or reference put into a line after words of it, at its end where none are named; undefined where they stand nowhere. */
export function putAfterWords(
	content: readonly Inline[],
	words: string,
	put: Inline
): Inline[] | undefined {
	if (words === '') return [...content, put];
	const cut = cutAtWords(content, words, 'after');
	return cut && [...cut[0], put, ...cut[1]];
}

/** A line with other words in one of its footnotes. */
export function withNote(content: readonly Inline[], id: string, words: Inline[]): Inline[] {
	return content.map((inline) => {
		if (inline.type === 'footnote' && inline.id === id) return { ...inline, content: words };
		if (inline.type !== 'list') return inline;
		return {
			...inline,
			items: inline.items.map((item) => ({ content: withNote(item.content, id, words) }))
		};
	});
}
