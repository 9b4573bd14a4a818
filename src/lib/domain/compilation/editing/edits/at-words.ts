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

/**
 * A note or reference put into a line after words of it, at its end where none are named; undefined where they stand nowhere.
 * `gap` is what stands between it and the words on both sides, where nothing does yet.
 */
export function putAfterWords(
	content: readonly Inline[],
	words: string,
	put: Inline,
	gap = ''
): Inline[] | undefined {
	const cut = words === '' ? ([[...content], []] as const) : cutAtWords(content, words, 'after');
	if (!cut) return undefined;
	const [next] = cut[1];
	const goesOn =
		next?.type === 'reference' || (next?.type === 'text' && /^[\p{L}\p{N}]/u.test(next.text));
	const space: Inline[] = goesOn && gap !== '' ? [{ type: 'text', text: gap }] : [];
	return [...withGap(cut[0], gap), put, ...space, ...cut[1]];
}

/** A line that something follows: a space or an opening bracket at its end is space enough. */
function withGap(line: readonly Inline[], gap: string): Inline[] {
	const last = line.at(-1);
	if (last === undefined || gap === '') return [...line];
	if (last.type !== 'text') return [...line, { type: 'text', text: gap }];
	if (/[\s([（“«‘]$/u.test(last.text)) return [...line];
	return [...line.slice(0, -1), { ...last, text: last.text + gap }];
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
