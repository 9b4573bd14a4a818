import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { ReadBlocks } from './block.ts';
import { noteMark } from './block.ts';
import { detectLanguage } from './detect-language.ts';
import { docxNumbering } from './docx-numbering.ts';
import type { Node } from './docx-parts.ts';
import { childOf, docxParts, valueOf } from './docx-parts.ts';
import type { Item } from './items-to-blocks.ts';
import { itemsToBlocks } from './items-to-blocks.ts';
import type { ZipFault } from './zip-parts.ts';

type Style = { outline?: number; numbering?: { id: string; level: number } };

/**
 * The blocks of a Word file: headings by style or outline level, numbers counted as Word counts them, footnotes in
 * the order of their references, tables; text deleted in tracked changes is left out.
 */
export function docxBlocks(
	bytes: Uint8Array,
	asked: OfficialLanguage | undefined
):
	| { ok: true; blocks: ReadBlocks; language: OfficialLanguage }
	| { ok: false; fault: { reason: ZipFault } } {
	const read = docxParts(bytes);
	if (!read.ok) return { ok: false, fault: { reason: read.reason } };
	const { parts } = read;
	const styles = stylesOf(parts.get('word/styles.xml'));
	const nextNumber = docxNumbering(parts.get('word/numbering.xml'));
	const noteWords = new Map<string, string>();
	for (const note of childOf(parts.get('word/footnotes.xml'), 'w:footnotes')?.children ?? []) {
		if (note.name !== 'w:footnote' || note.attributes['w:type'] !== undefined) continue;
		noteWords.set(note.attributes['w:id'] ?? '', tidy(wordsIn(note, () => '')));
	}

	const notes: { label: string; text: string }[] = [];
	const reference = (id: string): string => {
		const label = String(notes.length + 1);
		notes.push({ label, text: noteWords.get(id) ?? '' });
		return noteMark(label);
	};
	const itemOf = (paragraph: Node): Item | undefined => {
		const properties = childOf(paragraph, 'w:pPr');
		const style = styles.get(valueOf(properties, 'w:pStyle') ?? '') ?? {};
		const direct = childOf(properties, 'w:numPr');
		const numbering =
			direct === undefined
				? style.numbering
				: {
						id: valueOf(direct, 'w:numId') ?? '',
						level: Number(valueOf(direct, 'w:ilvl') ?? style.numbering?.level ?? 0)
					};
		const words = tidy(wordsIn(paragraph, reference));
		if (words === '') return undefined;
		const label =
			numbering === undefined || numbering.id === '0'
				? ''
				: nextNumber(numbering.id, numbering.level);
		const own = valueOf(properties, 'w:outlineLvl');
		const outline = own === undefined ? style.outline : Number(own);
		return {
			kind: 'text',
			text: label === '' ? words : `${label} ${words}`,
			...(outline !== undefined && outline < 9 && { heading: outline + 1 })
		};
	};
	const items: Item[] = [];
	const walk = (nodes: readonly Node[]) => {
		for (const node of nodes) {
			if (node.name === 'w:p') {
				const item = itemOf(node);
				if (item !== undefined) items.push(item);
			} else if (node.name === 'w:tbl') {
				items.push({ kind: 'table', rows: rowsOf(node, reference) });
			} else if (['w:sdt', 'w:sdtContent', 'w:ins', 'w:body', 'w:customXml'].includes(node.name)) {
				walk(node.children);
			}
		}
	};
	walk(childOf(parts.get('word/document.xml'), 'w:document')?.children ?? []);
	const language =
		asked ??
		detectLanguage(items.map((item) => (item.kind === 'text' ? item.text : '')).join('\n'));
	return { ok: true, blocks: itemsToBlocks(items, notes, language), language };
}

const passed = new Set([
	'w:ins',
	'w:hyperlink',
	'w:smartTag',
	'w:sdt',
	'w:sdtContent',
	'w:fldSimple',
	'w:r',
	'w:p',
	'w:moveTo',
	'w:bdo',
	'w:dir',
	'w:customXml'
]);

function wordsIn(node: Node, reference: (id: string) => string): string {
	return node.children
		.map((child): string => {
			if (child.name === 'w:t') return child.children.map(({ text }) => text ?? '').join('');
			if (child.name === 'w:tab' || child.name === 'w:br' || child.name === 'w:cr') return ' ';
			if (child.name === 'w:noBreakHyphen') return '-';
			if (child.name === 'w:footnoteReference') return reference(child.attributes['w:id'] ?? '');
			if (child.name === 'w:p') return `${wordsIn(child, reference)} `;
			return passed.has(child.name) ? wordsIn(child, reference) : '';
		})
		.join('');
}

function rowsOf(table: Node, reference: (id: string) => string): string[][] {
	return table.children
		.filter(({ name }) => name === 'w:tr')
		.map((row) =>
			row.children
				.filter(({ name }) => name === 'w:tc')
				.map((cell) => tidy(wordsIn(cell, reference)))
		);
}

function tidy(words: string): string {
	return words
		.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/[ \t\r\n]+/g, ' ')
		.trim();
}

function stylesOf(part: Node | undefined): Map<string, Style> {
	const raw = new Map<string, { style: Style; base?: string }>();
	for (const node of childOf(part, 'w:styles')?.children ?? []) {
		if (node.name !== 'w:style' || node.attributes['w:type'] !== 'paragraph') continue;
		const properties = childOf(node, 'w:pPr');
		const heading = /^heading ([1-9])$/i.exec(valueOf(node, 'w:name') ?? '')?.[1];
		const outline = valueOf(properties, 'w:outlineLvl') ?? (heading && String(Number(heading) - 1));
		const numbers = childOf(properties, 'w:numPr');
		const id = valueOf(numbers, 'w:numId');
		raw.set(node.attributes['w:styleId'] ?? '', {
			style: {
				...(outline !== undefined && { outline: Number(outline) }),
				...(id !== undefined && {
					numbering: { id, level: Number(valueOf(numbers, 'w:ilvl') ?? 0) }
				})
			},
			base: valueOf(node, 'w:basedOn')
		});
	}
	const resolved = new Map<string, Style>();
	for (const id of raw.keys()) {
		let style: Style = {};
		let at: string | undefined = id;
		for (let depth = 0; at !== undefined && depth < 20; depth += 1) {
			style = { ...raw.get(at)?.style, ...style };
			at = raw.get(at)?.base;
		}
		resolved.set(id, style);
	}
	return resolved;
}
