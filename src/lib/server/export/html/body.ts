import type { Annex, Paragraph, Plain, Section } from '#lib/domain/compilation/model.ts';
import { annexNotes } from '../notes.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { blocksHtml, inlineHtml } from './inline.ts';
import { notesHtml } from './notes.ts';
import { anchorOf, type Page } from './page.ts';
import { tableHtml } from './table.ts';

/** A section with all that stands under it. Throws at a node it does not know. */
export function sectionHtml(node: Section, page: Page): string {
	if (node.type !== 'section') throw new Error(`unknown node ${(node as { type: string }).type}`);
	const { depth = 0, label = '' } = page.numbers.get(node.id) ?? {};
	const level = Math.min(depth + 2, 6);
	const children = node.children.map((child) => {
		switch (child.type) {
			case 'section':
				return sectionHtml(child, page);
			case 'paragraph':
				return paragraphHtml(child, page);
			case 'plain':
				return plainHtml(child, page, node.heading.length === 0 ? level : level + 1);
			case 'table':
				return tableHtml(child, page, inlineHtml(wordsOnly(node.heading), page));
			default:
				throw new Error(`unknown node ${(child as { type: string }).type}`);
		}
	});
	if (node.heading.length === 0) return children.join('\n');
	const anchor = anchorOf(node.id, page);
	return [
		`<section aria-labelledby="${anchor}">`,
		`<h${level} id="${anchor}"><span class="mark">${escapeMarkup(label)}</span> ${inlineHtml(node.heading, page)}</h${level}>`,
		...children,
		'</section>'
	].join('\n');
}

/** An annex, its lettered notes at its end. Throws at a node it does not know. */
export function annexHtml(node: Annex, page: Page): string {
	if (node.type !== 'annex') throw new Error(`unknown node ${(node as { type: string }).type}`);
	const anchor = anchorOf(node.id, page);
	const children = node.children.map((child) => {
		switch (child.type) {
			case 'plain':
				return plainHtml(child, page, 3);
			case 'table':
				return tableHtml(child, page, inlineHtml(wordsOnly(node.heading), page));
			default:
				throw new Error(`unknown node ${(child as { type: string }).type}`);
		}
	});
	return [
		`<section class="annex" role="doc-appendix" aria-labelledby="${anchor}">`,
		`<h2 id="${anchor}"><span class="label">${escapeMarkup(page.numbers.get(node.id)?.label ?? '')}</span> ${inlineHtml(node.heading, page)}</h2>`,
		node.subheading === undefined
			? ''
			: `<p class="subheading">${inlineHtml(node.subheading, page)}</p>`,
		...children,
		notesHtml(annexNotes(node), page),
		'</section>'
	].join('\n');
}

/** Every numbered paragraph is an anchor, `para-5`, that its number links to. */
function paragraphHtml(node: Paragraph, page: Page): string {
	const anchor = anchorOf(node.id, page);
	const { label = '', mark = '' } = page.numbers.get(node.id) ?? {};
	const name = escapeMarkup(page.words.paragraph.replace('{number}', () => mark));
	const link = `<a class="number" href="#${anchor}" aria-label="${name}">${escapeMarkup(label)}</a> `;
	return `<div class="paragraph" id="${anchor}">${blocksHtml(node.content, page, link)}</div>`;
}

function plainHtml(node: Plain, page: Page, headingLevel: number): string {
	switch (node.style) {
		case 'heading': {
			const level = Math.min(headingLevel, 6);
			return `<h${level}>${inlineHtml(node.content, page)}</h${level}>`;
		}
		case 'body':
		case 'question':
		case 'field':
			return `<div class="${node.style}">${blocksHtml(node.content, page)}</div>`;
		default:
			throw new Error(`unknown style of plain text ${node.style as string}`);
	}
}

/** A heading said again as a caption, without its note marks. */
function wordsOnly(heading: Section['heading']): Section['heading'] {
	return heading.filter(({ type }) => type !== 'footnote');
}
