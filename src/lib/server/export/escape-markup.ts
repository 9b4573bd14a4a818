import { readableText } from './readable-text.ts';

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** `text` as HTML or XML text, or as the value of a quoted attribute. */
export function escapeMarkup(text: string): string {
	return readableText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
