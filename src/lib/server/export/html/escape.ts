import { readableText } from '../readable-text.ts';

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** `text` as HTML text or as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
	return readableText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
