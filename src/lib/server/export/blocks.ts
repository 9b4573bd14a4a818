import { listMark } from '#lib/domain/compilation/marks.ts';
import type { Inline, List } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/**
 * One line of a paragraph with lists on lines of their own: what leads in (depth 0, no mark), an item with its mark,
 * or words that go on after a list at the depth of what they belong to.
 * The mark of a footnote that follows a list stands at the end of its last item.
 */
export type Block = { depth: number; mark?: string; content: Inline[] };

/** Parts a paragraph into its lines. The first is always there, and empty where the paragraph opens with a list. */
export function blocksOf(
	content: readonly Inline[],
	language: OfficialLanguage,
	depth = 0
): [Block, ...Block[]] {
	const first: Block = { depth, content: [] };
	const blocks: [Block, ...Block[]] = [first];
	let open: Block | undefined = first;
	for (const inline of content) {
		if (inline.type === 'list' && inline.layout === 'block') {
			blocks.push(...itemsOf(inline, language, depth));
			open = undefined;
		} else {
			if (open === undefined && inline.type !== 'footnote') {
				open = { depth, content: [] };
				blocks.push(open);
			}
			(open ?? blocks.at(-1) ?? first).content.push(inline);
		}
	}
	return blocks;
}

function itemsOf(list: List, language: OfficialLanguage, depth: number): Block[] {
	return list.items.flatMap((item, index) => {
		const [first, ...rest] = blocksOf(item.content, language, depth + 1);
		return [{ ...first, mark: listMark(language, index + 1, depth) }, ...rest];
	});
}
