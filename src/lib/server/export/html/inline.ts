import { listDivider, listMark } from '#lib/domain/compilation/marks.ts';
import type { Footnote, Inline, List, Text } from '#lib/domain/compilation/model.ts';
import { referenceText } from '#lib/domain/compilation/numbering.ts';
import { directionOf } from '#lib/domain/language.ts';
import { notesInLists } from '../blocks.ts';
import { notedPassages, splitEnd } from '#lib/domain/compilation/noted-passages.ts';
import { languageName } from '../words/language-name.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { anchorOf, type Page } from './page.ts';
import { textHtml } from './text.ts';

/** The level of the next list in a line, and the passages that carry the note on translation. */
type Place = { level: number; noted: ReadonlySet<Text> };

/** A line with its marks and links; every list in it runs on. Throws at a node it does not know. */
export function inlineHtml(inlines: readonly Inline[], page: Page): string {
	return lineHtml(inlines, page, { level: 0, noted: notedPassages(inlines) });
}

/** The same, where lists may stand on lines of their own: `<p>` and `<ol>` elements. `lead` opens the first line. */
export function blocksHtml(inlines: readonly Inline[], page: Page, lead = ''): string {
	return linesHtml(inlines, page, lead, { level: 0, noted: notedPassages(inlines) });
}

function lineHtml(inlines: readonly Inline[], page: Page, place: Place): string {
	return inlines.map((inline) => nodeHtml(inline, page, place)).join('');
}

function linesHtml(inlines: readonly Inline[], page: Page, lead: string, place: Place): string {
	const blocks: string[] = [];
	let line = lead;
	const close = () => {
		if (line !== '') blocks.push(`<p>${line}</p>`);
		line = '';
	};
	for (const inline of notesInLists(inlines)) {
		if (inline.type === 'list' && inline.layout === 'block') {
			close();
			blocks.push(listHtml(inline, page, place));
		} else {
			line += nodeHtml(inline, page, place);
		}
	}
	close();
	return blocks.join('\n');
}

function below({ level, noted }: Place): Place {
	return { level: level + 1, noted };
}

function listHtml(list: List, page: Page, place: Place): string {
	const items = list.items.map((item, index) => {
		const mark = escapeMarkup(listMark(page.language, index + 1, place.level));
		const content = linesHtml(item.content, page, '', below(place));
		return `<li><span class="mark">${mark}</span><div>${content}</div></li>`;
	});
	return `<ol class="list" role="list">${items.join('')}</ol>`;
}

function nodeHtml(inline: Inline, page: Page, place: Place): string {
	switch (inline.type) {
		case 'text':
			return wordsHtml(inline, page, place);
		case 'footnote':
			return noteMark(inline, page);
		case 'reference':
			return referenceHtml(inline.target, page);
		case 'list':
			return inline.items
				.map((item, index) => {
					const mark = escapeMarkup(listMark(page.language, index + 1, place.level));
					const content = lineHtml(item.content, page, below(place));
					return `<span class="mark">${mark}</span>\u00a0${content}`;
				})
				.join(listDivider(page.language));
		default:
			throw new Error(`unknown inline node ${(inline as { type: string }).type}`);
	}
}

function wordsHtml(node: Text, { language, words }: Page, { noted }: Place): string {
	const { text, mark } = node;
	if (mark === undefined) return textHtml(text, language);
	switch (mark.kind) {
		case 'translation-needed': {
			const [passage, space] = splitEnd(text);
			const note = words.translationNeeded.replace('{language}', () =>
				languageName(mark.language, language)
			);
			return [
				`<mark class="untranslated"><bdi lang="${escapeMarkup(mark.language)}" `,
				`dir="${directionOf(mark.language)}">${textHtml(passage, mark.language)}</bdi>`,
				noted.has(node) ? ` <strong>${textHtml(note, language)}</strong>` : '',
				`</mark>${textHtml(space, language)}`
			].join('');
		}
		case 'as-submitted': {
			const [passage, space] = splitEnd(text);
			return [
				`<span lang="${escapeMarkup(mark.language)}" dir="${directionOf(mark.language)}">`,
				`${textHtml(passage, mark.language)}</span>${textHtml(space, language)}`
			].join('');
		}
		case 'emphasis':
			return `<i>${textHtml(text, language)}</i>`;
		case 'first-person': {
			const [passage, space] = splitEnd(text);
			return [
				`<mark class="first-person" title="${escapeMarkup(words.firstPerson)}">`,
				textHtml(passage, language),
				noted.has(node) ? ` <strong>${textHtml(words.firstPersonNote, language)}</strong>` : '',
				`</mark>${textHtml(space, language)}`
			].join('');
		}
		default:
			throw new Error(`unknown mark ${(mark as { kind: string }).kind}`);
	}
}

function noteMark({ id }: Footnote, page: Page): string {
	const anchor = anchorOf(id, page);
	const mark = escapeMarkup(page.numbers.get(id)?.mark ?? '');
	return `<sup><a id="${anchor}-mark" href="#${anchor}" role="doc-noteref">${mark}</a></sup>`;
}

function referenceHtml(target: string, page: Page): string {
	const text = referenceText(page.numbers, target);
	if (text === undefined) return '<mark class="broken">?</mark>';
	return `<a href="#${anchorOf(target, page)}">${textHtml(text, page.language)}</a>`;
}
