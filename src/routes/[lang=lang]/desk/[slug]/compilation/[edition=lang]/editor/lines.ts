import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';

/** A document of the editor as ProseMirror writes it in JSON. */
export type EditorNode = {
	type: string;
	attrs?: Record<string, unknown>;
	content?: EditorNode[];
	text?: string;
};

/** A line as the editor holds it: lines and lists in turn, without the spaces between them, at least one line. */
export function toEditor(content: readonly AskedInline[]): EditorNode {
	return { type: 'doc', content: blocksOf(content) };
}

function blocksOf(content: readonly AskedInline[]): EditorNode[] {
	const blocks: EditorNode[] = [];
	let line: EditorNode[] = [];
	const close = () => {
		const inlines = trimmed(line);
		if (inlines.length > 0) blocks.push({ type: 'line', content: inlines });
		line = [];
	};
	for (const inline of content) {
		switch (inline.type) {
			case 'text':
				if (inline.text !== '') line.push({ type: 'text', text: inline.text });
				break;
			case 'footnote':
				line.push({ type: 'footnote', attrs: { id: inline.id, content: inline.content } });
				break;
			case 'reference':
				line.push({ type: 'reference', attrs: { target: inline.target } });
				break;
			case 'list':
				close();
				blocks.push({
					type: 'list',
					attrs: { layout: inline.layout },
					content: inline.items.map((item) => ({ type: 'item', content: itemOf(item.content) }))
				});
		}
	}
	close();
	return blocks.length === 0 ? [{ type: 'line' }] : blocks;
}

/** An item begins with a line. */
function itemOf(content: readonly AskedInline[]): EditorNode[] {
	const blocks = blocksOf(content);
	return blocks[0]?.type === 'line' ? blocks : [{ type: 'line' }, ...blocks];
}

/** What the editor holds, as a line: `gap` stands between words and a list beside them, nothing in Chinese. Notes without words are left out. */
export function fromEditor(doc: EditorNode, gap: string): AskedInline[] {
	const blocks = (doc.content ?? []).flatMap(
		(block): { isList: boolean; inlines: AskedInline[] }[] => {
			const isList = block.type === 'list';
			const inlines = isList ? [listOf(block, gap)] : lineOf(block.content ?? []);
			return inlines.length > 0 ? [{ isList, inlines }] : [];
		}
	);
	return blocks.flatMap(({ inlines }, index): AskedInline[] => {
		const space: AskedInline[] = index > 0 && gap !== '' ? [{ type: 'text', text: gap }] : [];
		const isAfterList = blocks[index - 1]?.isList && blocks[index]?.isList;
		return [...(isAfterList ? [] : space), ...inlines];
	});
}

function listOf(list: EditorNode, gap: string): AskedInline {
	return {
		type: 'list',
		layout: list.attrs?.layout === 'block' ? 'block' : 'inline',
		items: (list.content ?? []).map((item) => ({ content: fromEditor(item, gap) }))
	};
}

function lineOf(nodes: readonly EditorNode[]): AskedInline[] {
	return trimmed(nodes).flatMap((node): AskedInline[] => {
		if (node.type === 'text') return [{ type: 'text', text: node.text ?? '' }];
		if (node.type === 'reference')
			return [{ type: 'reference', target: String(node.attrs?.target) }];
		const content = (node.attrs?.content ?? []) as AskedInline[];
		return content.length === 0 ? [] : [{ type: 'footnote', id: String(node.attrs?.id), content }];
	});
}

/** Without white space at the ends of a line. */
function trimmed(nodes: readonly EditorNode[]): EditorNode[] {
	const line = nodes.map((node) => ({ ...node }));
	for (let first = line[0]; first?.type === 'text'; first = line[0]) {
		first.text = first.text?.trimStart() ?? '';
		if (first.text !== '') break;
		line.shift();
	}
	for (let last = line.at(-1); last?.type === 'text'; last = line.at(-1)) {
		last.text = last.text?.trimEnd() ?? '';
		if (last.text !== '') break;
		line.pop();
	}
	return line;
}
