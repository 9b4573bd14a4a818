import type { Annex, Inline, Paragraph, Plain, Section } from '#lib/domain/compilation/model.ts';
import { notedPassages } from '#lib/domain/compilation/noted-passages.ts';
import { blocksOf } from '../blocks.ts';
import { annexNotes } from '../notes.ts';
import { readableText } from '../readable-text.ts';
import { inlineOf } from './inline.ts';
import { noteOf, tableOf } from './table.ts';
import { anchorOf, type TypesetBlock, type Typesetting } from './typeset.ts';

/** A section with all that stands under it. Throws at a node it does not know. */
export function sectionOf(node: Section, setting: Typesetting): TypesetBlock[] {
	if (node.type !== 'section') throw new Error(`unknown node ${(node as { type: string }).type}`);
	const { depth = 0, label = '' } = setting.numbers.get(node.id) ?? {};
	const hasHeading = node.heading.length > 0;
	const level = hasHeading ? depth + 1 : depth;
	return [
		...(hasHeading
			? [
					{
						is: 'heading' as const,
						level,
						anchor: anchorOf(node.id, setting),
						label,
						content: inlineOf(node.heading, setting)
					}
				]
			: []),
		...node.children.flatMap((child): TypesetBlock[] => {
			switch (child.type) {
				case 'section':
					return sectionOf(child, setting);
				case 'paragraph':
					return paragraphOf(child, setting);
				case 'plain':
					return plainOf(child, setting, level + 1);
				case 'table':
					return tableOf(child, setting);
				default:
					throw new Error(`unknown node ${(child as { type: string }).type}`);
			}
		})
	];
}

/** An annex from its own page on, its lettered notes at its end. Throws at a node it does not know. */
export function annexOf(node: Annex, setting: Typesetting): TypesetBlock[] {
	if (node.type !== 'annex') throw new Error(`unknown node ${(node as { type: string }).type}`);
	return [
		{
			is: 'annex',
			anchor: anchorOf(node.id, setting),
			label: setting.numbers.get(node.id)?.label ?? '',
			content: inlineOf(node.heading, setting),
			subheading: inlineOf(node.subheading ?? [], setting)
		},
		...node.children.flatMap((child): TypesetBlock[] => {
			switch (child.type) {
				case 'plain':
					return plainOf(child, setting, 2);
				case 'table':
					return tableOf(child, setting);
				default:
					throw new Error(`unknown node ${(child as { type: string }).type}`);
			}
		}),
		...annexNotes(node).map((note) => noteOf(note, setting))
	];
}

/** A numbered paragraph and the lines of its lists. */
function paragraphOf(node: Paragraph, setting: Typesetting): TypesetBlock[] {
	const { first, rest } = linesOf(node.content, setting);
	const label = setting.numbers.get(node.id)?.label ?? '';
	return [{ is: 'paragraph', anchor: anchorOf(node.id, setting), label, content: first }, ...rest];
}

/** Text without a number. Throws at a style it does not know. */
function plainOf(node: Plain, setting: Typesetting, level: number): TypesetBlock[] {
	if (!['heading', 'body', 'question', 'field'].includes(node.style))
		throw new Error(`unknown style of plain text ${node.style}`);
	const { first, rest } = linesOf(node.content, setting);
	return [{ is: 'plain', style: node.style, level, content: first }, ...rest];
}

function linesOf(content: readonly Inline[], setting: Typesetting) {
	const [first, ...rest] = blocksOf(content, setting.language);
	const noted = notedPassages(content);
	return {
		first: inlineOf(first.content, setting, { level: 0, noted }),
		rest: rest.map(({ depth, mark, content }): TypesetBlock => ({
			is: 'line',
			depth,
			mark: readableText(mark ?? ''),
			content: inlineOf(content, setting, { level: depth, noted })
		}))
	};
}
