import type {
	FormBlock,
	FormCell,
	FormDocument,
	FormParagraph
} from '#lib/domain/word-form/form-document.ts';
import type { Node } from '../document/docx-parts.ts';
import { childOf } from '../document/docx-parts.ts';
import { odtNumbering } from './odt-numbering.ts';
import { odtText } from './odt-text.ts';
import { linesOfTable, listItem } from './paragraph-lines.ts';

/** Elements that only hold others. What `text:tracked-changes` holds was deleted. */
const wrappers = new Set([
	'text:section',
	'text:index-body',
	'text:table-of-content',
	'table:table-header-rows',
	'table:table-rows',
	'table:table-row-group',
	'loext:content-control',
	'office:text'
]);

/** The paragraphs, tables and properties of an OpenDocument text (ODF 1.3), from its parts by name. */
export function odtForm(parts: ReadonlyMap<string, Node>): FormDocument {
	const content = childOf(parts.get('content.xml'), 'office:document-content');
	const styles = childOf(parts.get('styles.xml'), 'office:document-styles');
	const numbering = odtNumbering([
		...(childOf(styles, 'office:styles')?.children ?? []),
		...(childOf(content, 'office:automatic-styles')?.children ?? [])
	]);
	const boxes: FormParagraph[] = [];
	let pictures = 0;

	const paragraphOf = (node: Node): FormParagraph => {
		const said = odtText(node);
		pictures += said.pictures;
		for (const box of said.boxes) boxes.push(...paragraphsOf(box.children));
		return { text: [said.text, ...said.notes].join('\n\n') };
	};
	const itemsOf = (list: Node, style: string, level: number): FormParagraph[] => {
		const name = list.attributes['text:style-name'] ?? style;
		const goesOn =
			level > 0 ||
			list.attributes['text:continue-numbering'] === 'true' ||
			list.attributes['text:continue-list'] !== undefined;
		if (!goesOn) numbering.restart(name);
		return list.children.flatMap((item) => {
			if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return [];
			let label = item.name === 'text:list-header' ? undefined : () => numbering.next(name, level);
			return item.children.flatMap((node): FormParagraph[] => {
				if (node.name === 'text:list') return itemsOf(node, name, level + 1);
				if (node.name !== 'text:p' && node.name !== 'text:h') return [];
				const paragraph = paragraphOf(node);
				if (!label || paragraph.text.trim() === '') return [paragraph];
				const made = listItem(label(), level, paragraph.text);
				label = undefined;
				return [made];
			});
		});
	};
	const paragraphsOf = (nodes: readonly Node[]): FormParagraph[] =>
		nodes.flatMap((node): FormParagraph[] => {
			if (node.name === 'text:p' || node.name === 'text:h') return [paragraphOf(node)];
			if (node.name === 'text:list') return itemsOf(node, '', 0);
			if (node.name === 'table:table')
				return linesOfTable(rowsOf(node).map((row) => row.map(({ paragraphs }) => paragraphs)));
			return wrappers.has(node.name) ? paragraphsOf(node.children) : [];
		});
	const rowsOf = (table: Node): FormCell[][] =>
		table.children.flatMap((node): FormCell[][] => {
			if (wrappers.has(node.name)) return rowsOf(node);
			return node.name === 'table:table-row' ? [cellsOf(node)] : [];
		});
	const cellsOf = (row: Node): FormCell[] => {
		const cells: FormCell[] = [];
		for (const node of row.children) {
			const covered = node.name === 'table:covered-table-cell';
			if (!covered && node.name !== 'table:table-cell') continue;
			const paragraphs = paragraphsOf(node.children);
			const isBlank = paragraphs.every(({ text }) => text.trim() === '');
			if (covered && cells.length > 0 && isBlank) continue;
			cells.push({ paragraphs, ...(covered && { continues: true as const }) });
		}
		return cells;
	};
	const blocksOf = (nodes: readonly Node[]): FormBlock[] =>
		nodes.flatMap((node): FormBlock[] => {
			if (node.name === 'table:table') return [{ kind: 'table', rows: rowsOf(node) }];
			if (wrappers.has(node.name)) return blocksOf(node.children);
			return paragraphsOf([node]).map((paragraph) => ({ kind: 'paragraph', paragraph }));
		});

	const body = childOf(childOf(content, 'office:body'), 'office:text');
	const blocks = blocksOf(body?.children ?? []);
	const frame: string[] = [];
	for (const page of childOf(styles, 'office:master-styles')?.children ?? [])
		for (const part of page.children)
			if (/^style:(?:header|footer)/.test(part.name))
				for (const { text } of paragraphsOf(part.children)) frame.push(text);
	for (const paragraph of boxes) blocks.push({ kind: 'paragraph', paragraph });
	return { properties: propertiesIn(parts.get('meta.xml')), blocks, frame, pictures };
}

function propertiesIn(part: Node | undefined): Record<string, string> {
	const meta = childOf(childOf(part, 'office:document-meta'), 'office:meta');
	return Object.fromEntries(
		(meta?.children ?? [])
			.filter(({ name }) => name === 'meta:user-defined')
			.map(({ attributes, children }) => [
				attributes['meta:name'] ?? '',
				children
					.map(({ text = '' }) => text)
					.join('')
					.trim()
			])
	);
}
