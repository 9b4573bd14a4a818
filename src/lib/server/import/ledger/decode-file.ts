import { encodingOfText } from '../encoding-of-text.ts';

/**
 * The text of a spreadsheet saved as text: UTF-8 with or without its mark, or UTF-16 with its mark, as Excel saves
 * "Unicode text". Undefined where the bytes are neither.
 */
export function decodeFile(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encodingOfText(bytes), { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
