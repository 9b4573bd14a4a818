import { listMark } from '#lib/domain/compilation/marks.ts';
import type { Inline, List } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/**
 * One line of a paragraph with lists on lines of their own: what leads in (depth 0, no mark), an item with its mark,
 * or words that go on after a list at the depth of what they belong to.
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
	for (const inline of notesInLists(content)) {
		if (inline.type === 'list' && inline.layout === 'block') {
			blocks.push(...itemsOf(inline, language, depth));
			open = undefined;
		} else {
			if (open === undefined) {
				open = { depth, content: [] };
				blocks.push(open);
			}
			open.content.push(inline);
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

/**
 * The same content with the footnotes that follow a list on lines of its own moved into its last item,
 * so that their marks stand at the end of that line and not on an empty one. Their order stays.
 */
export function notesInLists(content: readonly Inline[]): Inline[] {
	const moved: Inline[] = [];
	for (const inline of content) {
		const before = moved.at(-1);
		const last = before?.type === 'list' ? before.items.at(-1) : undefined;
		if (
			inline.type === 'footnote' &&
			before?.type === 'list' &&
			before.layout === 'block' &&
			last !== undefined
		) {
			const items = [...before.items.slice(0, -1), { content: [...last.content, inline] }];
			moved[moved.length - 1] = { ...before, items };
		} else {
			moved.push(inline);
		}
	}
	return moved;
}
