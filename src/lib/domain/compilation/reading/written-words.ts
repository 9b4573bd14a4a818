import { readablePiece } from '../editing/readable-paragraph.ts';
import type { Inline, Text } from '../model.ts';
import type { Numbers } from '../numbering.ts';

/** What stands between words that stand apart in their paragraph. */
const apart = ' … ';

/**
 * The words that an editor wrote into a paragraph, as they are read there: with the numbers of the footnotes and
 * cross-references among them and directly after them, and with marks of omission for what others wrote between them.
 */
export function writtenWords(content: readonly Inline[], numbers: Numbers): string {
	const stretches: string[] = [];
	let open: string | undefined;
	for (const inline of flat(content)) {
		if (inline.type === 'text' ? inline.written : open !== undefined || isOwn(inline))
			open = (open ?? '') + (inline.type === 'text' ? inline.text : readablePiece(inline, numbers));
		else if (open !== undefined) {
			stretches.push(open);
			open = undefined;
		}
	}
	if (open !== undefined) stretches.push(open);
	return stretches
		.map((stretch) => stretch.trim())
		.filter((stretch) => stretch !== '')
		.join(apart);
}

/** A footnote whose words are the editor's, wherever it stands. */
const isOwn = (inline: Inline) =>
	inline.type === 'footnote' &&
	inline.content.length > 0 &&
	inline.content.every((each) => each.type !== 'text' || each.written);

/** Items of lists with a space between them. */
function flat(content: readonly Inline[]): Exclude<Inline, { type: 'list' }>[] {
	const space: Text = { type: 'text', text: ' ', written: true };
	return content.flatMap((inline) =>
		inline.type === 'list'
			? inline.items.flatMap((item, index) => [
					...(index > 0 ? [space] : []),
					...flat(item.content)
				])
			: [inline]
	);
}
