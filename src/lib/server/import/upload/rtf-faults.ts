import type { FileFault } from '#lib/domain/attached-file.ts';

const deepest = 1000;
const embeds = /^(object|objdata|objocx|objemb|objlink|objautlink|objupdate|objclass|ole)/;

/**
 * Rich Text Format 1.9: one group that ends the file; without objects, without fields or templates that fetch something.
 * Control words are read as a reader does, so that a line break or an empty group between letters hides none.
 */
export function faultOfRtf(bytes: Uint8Array): FileFault | undefined {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	let depth = 0;
	let end = -1;
	const words = /[{}]|\\(?:([a-z]{1,32})(-?\d{1,10})? ?|[^a-z])/gi;
	for (let match = words.exec(text); match; match = words.exec(text)) {
		if (match[0] === '{') {
			depth += 1;
			if (depth > deepest) return 'damaged';
		} else if (match[0] === '}') {
			depth -= 1;
			if (depth === 0) {
				end = match.index + 1;
				break;
			}
		} else if (match[1] === 'bin') words.lastIndex += Math.max(0, Number(match[2] ?? 0));
		else if (match[1] !== undefined && embeds.test(match[1])) return 'embedded';
	}
	if (end < 0) return 'damaged';
	if (/[^\s\0]/.test(text.slice(end))) return 'hidden';
	// An OLE object written as figures, whatever stands before it.
	if (/d\s*0\s*c\s*f\s*1\s*1\s*e\s*0\s*a\s*1\s*b\s*1/i.test(text)) return 'embedded';
	if (fieldFetches(text)) return 'external';
	return /\\\*?\\?template[^{}]{0,20}(?:https?:|\\\\\\\\)/i.test(text) ? 'external' : undefined;
}

/** A field whose instruction begins with the name of one that fetches or starts something. */
function fieldFetches(text: string): boolean {
	for (let at = text.indexOf('fldinst'); at >= 0; at = text.indexOf('fldinst', at + 7)) {
		const instruction = text
			.slice(at + 7, at + 200)
			.replace(/[{}\r\n]|\\[a-z]{1,32}-?\d{0,10} ?/gi, '');
		if (/^\W*(?:DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|EMBED)\b/i.test(instruction))
			return true;
	}
	return false;
}
