import type { Footnote } from '#lib/domain/compilation/model.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { inlineHtml } from './inline.ts';
import { anchorOf, type Page } from './page.ts';

/** Notes with their marks, each with a link back to where its mark stands. Nothing where there are none. */
export function notesHtml(notes: readonly Footnote[], page: Page): string {
	if (notes.length === 0) return '';
	const items = notes.map((note) => {
		const anchor = anchorOf(note.id, page);
		const mark = page.numbers.get(note.id)?.mark ?? '';
		const back = escapeMarkup(page.words.backToText.replace('{mark}', () => mark));
		return (
			`<li id="${anchor}"><span class="mark">${escapeMarkup(mark)}</span><p>` +
			`${inlineHtml(note.content, page)} ` +
			`<a class="back" href="#${anchor}-mark" role="doc-backlink" aria-label="${back}">↑</a></p></li>`
		);
	});
	return `<ol class="notes" role="list">${items.join('\n')}</ol>`;
}
