import type { FileFault } from '#lib/domain/attached-file.ts';
import { hidesAnother, indexOfAscii, lastIndexOfAscii } from './byte-search.ts';
import { objectStreams } from './pdf-object-streams.ts';

/** Names (ISO 32000-2) that no document needs which is only read; each long enough not to stand in packed bytes by chance. */
const faultOfName: Record<string, FileFault> = {
	Encrypt: 'encrypted',
	JavaScript: 'active',
	Launch: 'active',
	SubmitForm: 'active',
	ImportData: 'active',
	RichMedia: 'active',
	EmbeddedFile: 'embedded',
	EmbeddedFiles: 'embedded',
	FileAttachment: 'embedded'
};
const longest = 3 * Math.max(...Object.keys(faultOfName).map(({ length }) => length));

/**
 * A PDF begins and ends as one, holds no action that runs, no file inside, no password. Names are read as a reader does,
 * with `#61` for a letter, also in objects that are packed into streams; of those no more is unpacked than 64 MB.
 */
export function faultOfPdf(bytes: Uint8Array): FileFault | undefined {
	if (indexOfAscii(bytes.subarray(0, 5), '%PDF-') !== 0) return 'hidden';
	const end = lastIndexOfAscii(bytes, '%%EOF');
	if (end < 0) return 'damaged';
	const rest = bytes.subarray(end + 5);
	if (rest.length > 1024 || rest.some((byte) => byte > 0x20)) return 'hidden';
	if (isArchive(bytes)) return 'hidden';
	const plain = faultInNames(bytes);
	if (plain) return plain;
	const packed = objectStreams(bytes);
	if (!packed.ok) return packed.fault;
	for (const stream of packed.streams) {
		const fault = faultInNames(stream);
		if (fault) return fault;
	}
	return undefined;
}

/** An archive is found by its end: such a file opens as both. */
function isArchive(bytes: Uint8Array): boolean {
	const tail = bytes.subarray(-66_000);
	return (
		indexOfAscii(tail, 'PK\x05\x06') >= 0 &&
		hidesAnother(tail, 0) &&
		indexOfAscii(bytes, 'PK\x01\x02') >= 0
	);
}

function faultInNames(bytes: Uint8Array): FileFault | undefined {
	for (let at = bytes.indexOf(0x2f); at >= 0; at = bytes.indexOf(0x2f, at + 1)) {
		// Most of what follows a slash can be no name that is looked for.
		const first = bytes[at + 1] ?? 0;
		if (first !== 0x23 && !firstLetters.has(first)) continue;
		const name = nameAt(bytes, at + 1);
		if (Object.hasOwn(faultOfName, name)) return faultOfName[name];
	}
	return undefined;
}

const firstLetters = new Set(Object.keys(faultOfName).map((name) => name.charCodeAt(0)));

/** The name that stands there, with `#61` read as the letter that it stands for. */
function nameAt(bytes: Uint8Array, from: number): string {
	let name = '';
	for (let at = from; at < from + longest; at += 1) {
		let byte = bytes[at];
		if (byte === undefined || byte <= 0x20 || '()<>[]{}/%'.includes(String.fromCharCode(byte)))
			break;
		if (byte === 0x23) {
			const digits = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
			if (/^[0-9a-f]{2}$/i.test(digits)) {
				byte = Number.parseInt(digits, 16);
				at += 2;
			}
		}
		name += String.fromCharCode(byte);
	}
	return name;
}
