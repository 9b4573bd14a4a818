import { listDivider, listMark } from '#lib/domain/compilation/marks.ts';
import type { Footnote, Inline, List, Text } from '#lib/domain/compilation/model.ts';
import { referenceText } from '#lib/domain/compilation/numbering.ts';
import { directionOf } from '#lib/domain/language.ts';
import { notesInLists } from '../blocks.ts';
import { languageName } from '../words/language-name.ts';
import { escapeHtml } from './escape.ts';
import { anchorOf, type Page } from './page.ts';
import { textHtml } from './text.ts';

/** A line with its marks and links; every list in it runs on. Throws at a node it does not know. */
export function inlineHtml(inlines: readonly Inline[], page: Page, level = 0): string {
	return inlines.map((inline) => nodeHtml(inline, page, level)).join('');
}

/** The same, where lists may stand on lines of their own: `<p>` and `<ol>` elements. `lead` opens the first line. */
export function blocksHtml(inlines: readonly Inline[], page: Page, lead = '', level = 0): string {
	const blocks: string[] = [];
	let line = lead;
	const close = () => {
		if (line !== '') blocks.push(`<p>${line}</p>`);
		line = '';
	};
	for (const inline of notesInLists(inlines)) {
		if (inline.type === 'list' && inline.layout === 'block') {
			close();
			blocks.push(listHtml(inline, page, level));
		} else {
			line += nodeHtml(inline, page, level);
		}
	}
	close();
	return blocks.join('\n');
}

function listHtml(list: List, page: Page, level: number): string {
	const items = list.items.map((item, index) => {
		const mark = escapeHtml(listMark(page.language, index + 1, level));
		return `<li><span class="mark">${mark}</span><div>${blocksHtml(item.content, page, '', level + 1)}</div></li>`;
	});
	return `<ol class="list" role="list">${items.join('')}</ol>`;
}

function nodeHtml(inline: Inline, page: Page, level: number): string {
	switch (inline.type) {
		case 'text':
			return wordsHtml(inline, page);
		case 'footnote':
			return noteMark(inline, page);
		case 'reference':
			return referenceHtml(inline.target, page);
		case 'list':
			return inline.items
				.map((item, index) => {
					const mark = escapeHtml(listMark(page.language, index + 1, level));
					return `<span class="mark">${mark}</span>\u00a0${inlineHtml(item.content, page, level + 1)}`;
				})
				.join(listDivider(page.language));
		default:
			throw new Error(`unknown inline node ${(inline as { type: string }).type}`);
	}
}

function wordsHtml({ text, mark }: Text, { language, words }: Page): string {
	if (mark === undefined) return textHtml(text, language);
	switch (mark.kind) {
		case 'translation-needed': {
			const note = words.translationNeeded.replace('{language}', () =>
				languageName(mark.language, language)
			);
			const inner = textHtml(text, mark.language);
			return (
				`<mark class="untranslated"><bdi lang="${escapeHtml(mark.language)}" ` +
				`dir="${directionOf(mark.language)}">${inner}</bdi> ` +
				`<strong>${textHtml(note, language)}</strong></mark>`
			);
		}
		case 'first-person':
			return `<mark class="first-person" title="${escapeHtml(words.firstPerson)}">${textHtml(text, language)}</mark>`;
		default:
			throw new Error(`unknown mark ${(mark as { kind: string }).kind}`);
	}
}

function noteMark({ id }: Footnote, page: Page): string {
	const anchor = anchorOf(id, page);
	const mark = escapeHtml(page.numbers.get(id)?.mark ?? '');
	return `<sup><a id="${anchor}-mark" href="#${anchor}" role="doc-noteref">${mark}</a></sup>`;
}

function referenceHtml(target: string, page: Page): string {
	const text = referenceText(page.numbers, target);
	if (text === undefined) return '<mark class="broken">?</mark>';
	return `<a href="#${anchorOf(target, page)}">${textHtml(text, page.language)}</a>`;
}
