import type { Annex, Paragraph, Plain, Section } from '#lib/domain/compilation/model.ts';
import { escapeMarkup } from '../escape-markup.ts';
import type { Edition } from './edition.ts';
import { element } from './element.ts';
import { blocksXml, inlineXml } from './inline.ts';
import { tableXml } from './table.ts';

/** A section with all that stands under it, as an `hcontainer`. Throws at a node it does not know. */
export function sectionXml(node: Section, edition: Edition): string {
	if (node.type !== 'section') throw new Error(`unknown node ${(node as { type: string }).type}`);
	const children = node.children.map((child) => {
		switch (child.type) {
			case 'section':
				return sectionXml(child, edition);
			case 'paragraph':
				return paragraphXml(child, edition);
			case 'plain':
				return unnumbered(plainXml(child, edition), edition);
			case 'table':
				return unnumbered(tableXml(child, edition), edition);
			default:
				throw new Error(`unknown node ${(child as { type: string }).type}`);
		}
	});
	if (node.heading.length === 0) return children.join('\n');
	const label = edition.numbers.get(node.id)?.label ?? '';
	return element(
		'hcontainer',
		{ name: 'section', eId: edition.eIdOf(node.id) },
		element('num', {}, escapeMarkup(label)),
		element('heading', {}, inlineXml(node.heading, edition)),
		...children.map((child) => `\n${child}`),
		'\n'
	);
}

/** Text or a table without a number, where only numbered parts may stand. */
function unnumbered(content: string, edition: Edition): string {
	const eId = edition.newId('text');
	return element('hcontainer', { name: 'text', eId }, element('content', {}, content));
}

/** `para_5`, with those in whose name it speaks. Words as they were received, and words of an editor, are said to be so. */
function paragraphXml(node: Paragraph, edition: Edition): string {
	const { attribution } = node;
	return element(
		'paragraph',
		{
			eId: edition.eIdOf(node.id),
			refersTo: attribution.length > 0 ? attribution.map((key) => `#${key}`).join(' ') : undefined,
			status: node.verbatim && 'verbatim'
		},
		element('num', {}, escapeMarkup(edition.numbers.get(node.id)?.label ?? '')),
		element('content', {}, blocksXml(node.content, edition))
	);
}

function plainXml(node: Plain, edition: Edition): string {
	switch (node.style) {
		case 'heading':
			return element('block', { name: 'heading' }, inlineXml(node.content, edition));
		case 'body':
		case 'question':
		case 'field':
			return blocksXml(node.content, edition);
		default:
			throw new Error(`unknown style of plain text ${node.style as string}`);
	}
}

/** What stands in an annex, for the `mainBody` of its own document. Throws at a node it does not know. */
export function annexBodyXml(node: Annex, edition: Edition): string {
	if (node.type !== 'annex') throw new Error(`unknown node ${(node as { type: string }).type}`);
	const children = node.children.map((child) => {
		switch (child.type) {
			case 'plain':
				return plainXml(child, edition);
			case 'table':
				return tableXml(child, edition);
			default:
				throw new Error(`unknown node ${(child as { type: string }).type}`);
		}
	});
	return children.length > 0 ? children.join('\n') : element('p', {});
}
