import type {
	FormBlock,
	FormCell,
	FormDocument,
	FormParagraph
} from '#lib/domain/word-form/form-document.ts';
import { docxNumbering } from '../document/docx-numbering.ts';
import type { Node } from '../document/docx-parts.ts';
import { childOf, valueOf } from '../document/docx-parts.ts';
import { propertiesIn } from '../document/docx-properties.ts';
import { docxRunText } from './docx-run-text.ts';
import { docxListStyles } from './docx-list-styles.ts';
import { linesOfTable, listItem } from './paragraph-lines.ts';

/** Elements that only hold others, whose words count. */
const wrappers = new Set([
	'w:body',
	'w:sdt',
	'w:sdtContent',
	'w:ins',
	'w:moveTo',
	'w:customXml',
	'w:smartTag'
]);

/** The paragraphs, tables and properties of a Word document, from its parts by name. Deleted text is left out. */
export function docxForm(parts: ReadonlyMap<string, Node>): FormDocument {
	const root = childOf(parts.get('word/document.xml'), 'w:document');
	const nextNumber = docxNumbering(parts.get('word/numbering.xml'));
	const listStyles = docxListStyles(parts.get('word/styles.xml'));
	const notes = notesOf(parts);
	const boxes: FormParagraph[] = [];
	let pictures = 0;

	const paragraphOf = (node: Node): FormParagraph & { joins: boolean } => {
		const properties = childOf(node, 'w:pPr');
		const said = docxRunText(node, (id) => notes.get(id) ?? '');
		pictures += said.pictures;
		boxes.push(...said.boxes.flatMap((box) => paragraphsOf(box.children)));
		const text = [said.text, ...said.notes].join('\n\n');
		const list =
			numberingOf(properties) ?? listStyles.get(valueOf(properties, 'w:pStyle') ?? '') ?? undefined;
		// The mark of a paragraph that was deleted no longer parts it from the next.
		const joins = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
		if (list === undefined || list.id === '0' || text.trim() === '') return { text, joins };
		const label = nextNumber(list.id, list.level);
		return { ...listItem(label, list.level, text), joins };
	};
	const paragraphsOf = (nodes: readonly Node[]): FormParagraph[] => {
		const paragraphs: FormParagraph[] = [];
		let open = false;
		for (const node of nodes) {
			if (node.name === 'w:p') {
				const { joins, ...paragraph } = paragraphOf(node);
				const before = paragraphs.at(-1);
				if (open && before) before.text += paragraph.text;
				else paragraphs.push(paragraph);
				open = joins;
			} else if (node.name === 'w:tbl') {
				paragraphs.push(
					...linesOfTable(rowsOf(node).map((row) => row.map((cell) => cell.paragraphs)))
				);
				open = false;
			} else if (wrappers.has(node.name)) paragraphs.push(...paragraphsOf(node.children));
		}
		return paragraphs;
	};
	const cellsOf = (row: Node): FormCell[] =>
		row.children.flatMap((node): FormCell[] => {
			if (wrappers.has(node.name)) return cellsOf(node);
			if (node.name !== 'w:tc') return [];
			const merge = childOf(childOf(node, 'w:tcPr'), 'w:vMerge');
			const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart';
			return [{ paragraphs: paragraphsOf(node.children), ...(continues && { continues }) }];
		});
	const rowsOf = (table: Node): FormCell[][] =>
		table.children.flatMap((node): FormCell[][] => {
			if (wrappers.has(node.name)) return rowsOf(node);
			if (node.name !== 'w:tr' || childOf(childOf(node, 'w:trPr'), 'w:del')) return [];
			return [cellsOf(node)];
		});
	const blocksOf = (nodes: readonly Node[]): FormBlock[] =>
		nodes.flatMap((node): FormBlock[] => {
			if (node.name === 'w:tbl') return [{ kind: 'table', rows: rowsOf(node) }];
			if (node.name === 'w:p')
				return paragraphsOf([node]).map((paragraph) => ({ kind: 'paragraph', paragraph }));
			return wrappers.has(node.name) ? blocksOf(node.children) : [];
		});

	const blocks = blocksOf(root?.children ?? []);
	const frame: string[] = [];
	for (const [name, part] of parts)
		if (/^word\/(?:header|footer)\d\.xml$/.test(name))
			for (const top of part.children)
				for (const { text } of paragraphsOf(top.children)) frame.push(text);
	for (const paragraph of boxes) blocks.push({ kind: 'paragraph', paragraph });
	return { properties: propertiesIn(parts.get('docProps/custom.xml')), blocks, frame, pictures };
}

function numberingOf(properties: Node | undefined): { id: string; level: number } | undefined {
	const numbering = childOf(properties, 'w:numPr');
	const id = valueOf(numbering, 'w:numId');
	return id === undefined ? undefined : { id, level: Number(valueOf(numbering, 'w:ilvl') ?? 0) };
}

/** Footnotes and endnotes by `f` or `e` and their id. */
function notesOf(parts: ReadonlyMap<string, Node>): Map<string, string> {
	const notes = new Map<string, string>();
	for (const [kind, name, root, element] of [
		['f', 'word/footnotes.xml', 'w:footnotes', 'w:footnote'],
		['e', 'word/endnotes.xml', 'w:endnotes', 'w:endnote']
	] as const)
		for (const note of childOf(parts.get(name), root)?.children ?? []) {
			if (note.name !== element) continue;
			const text = note.children
				.filter((child) => child.name === 'w:p')
				.map((child) => docxRunText(child, () => '').text.trim())
				.join(' ');
			notes.set(`${kind}${note.attributes['w:id'] ?? ''}`, text.trim());
		}
	return notes;
}
