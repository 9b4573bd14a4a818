import type { Node } from '../document/docx-parts.ts';
import { childOf, valueOf } from '../document/docx-parts.ts';

type List = { id: string; level: number };

/** The numbering that a paragraph style brings with it, by the id of the style, its own or that of a style under it. */
export function docxListStyles(part: Node | undefined): Map<string, List> {
	const own = new Map<string, { list?: List; base?: string }>();
	for (const style of childOf(part, 'w:styles')?.children ?? []) {
		if (style.name !== 'w:style' || style.attributes['w:type'] !== 'paragraph') continue;
		const numbering = childOf(childOf(style, 'w:pPr'), 'w:numPr');
		const id = valueOf(numbering, 'w:numId');
		own.set(style.attributes['w:styleId'] ?? '', {
			...(id !== undefined && { list: { id, level: Number(valueOf(numbering, 'w:ilvl') ?? 0) } }),
			base: valueOf(style, 'w:basedOn')
		});
	}
	const lists = new Map<string, List>();
	for (const id of own.keys()) {
		let at: string | undefined = id;
		for (let depth = 0; at !== undefined && depth < 20; depth += 1) {
			const list = own.get(at)?.list;
			if (list) {
				lists.set(id, list);
				break;
			}
			at = own.get(at)?.base;
		}
	}
	return lists;
}
