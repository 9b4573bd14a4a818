import { directionOf } from '#lib/domain/language.ts';
import { runsOf } from '../runs.ts';
import { escapeMarkup } from '../escape-markup.ts';

/** `text` in `language` with symbols, addresses and what reads the other way isolated. Line feeds become line breaks. */
export function textHtml(text: string, language: string): string {
	const base = directionOf(language);
	return runsOf(text, base)
		.map(({ text: words, kind, direction }) => {
			const escaped = escapeMarkup(words);
			if (kind === 'address') return `<a href="${escaped}" dir="ltr">${escaped}</a>`;
			if (kind === 'words' && direction === base) {
				return escaped.replace(/\r\n|[\r\n]/g, '<br>');
			}
			return `<bdi dir="${direction}">${escaped}</bdi>`;
		})
		.join('');
}
