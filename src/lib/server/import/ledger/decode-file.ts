import { isUtf8 } from 'node:buffer';

/**
 * The text of a spreadsheet saved as text: UTF-8 with or without its mark, or UTF-16 with its mark, as Excel saves
 * "Unicode text". Undefined where the bytes are neither.
 */
export function decodeFile(bytes: Uint8Array): string | undefined {
	const mark = bytes.length >= 2 ? `${bytes[0]} ${bytes[1]}` : '';
	const wide = { '255 254': 'utf-16le', '254 255': 'utf-16be' }[mark];
	if (wide === undefined) return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined;
	try {
		return new TextDecoder(wide, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
