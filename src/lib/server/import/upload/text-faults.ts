import type { FileFault } from '#lib/domain/attached-file.ts';
import { encodingOfText } from '../encoding-of-text.ts';

/** A text in UTF-8, or in UTF-16 with a byte order mark, without control characters but those of lines and pages. */
export function faultOfText(bytes: Uint8Array): FileFault | undefined {
	let text: string;
	try {
		text = new TextDecoder(encodingOfText(bytes), { fatal: true }).decode(bytes);
	} catch {
		return 'encoding';
	}
	if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return 'encoding';
	return text.trim() === '' ? 'empty' : undefined;
}
