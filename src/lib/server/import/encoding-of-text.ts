/** How a text file is encoded: in UTF-16 where it begins with a mark of its byte order, in UTF-8 otherwise. */
export function encodingOfText(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
