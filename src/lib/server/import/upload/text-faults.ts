import type { FileFault } from '#lib/domain/attached-file.ts';

/** A text in UTF-8, or in UTF-16 with a byte order mark, without control characters but those of lines and pages. */
export function faultOfText(bytes: Uint8Array): FileFault | undefined {
	const utf16 =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? 'utf-16le'
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? 'utf-16be'
				: undefined;
	let text: string;
	try {
		text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
	} catch {
		return 'encoding';
	}
	if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return 'encoding';
	return text.trim() === '' ? 'empty' : undefined;
}
