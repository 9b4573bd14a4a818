import type { FileFault } from '#lib/domain/attached-file.ts';
import { openArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { faultOfDocx } from './docx-faults.ts';
import { faultOfOdt } from './odt-faults.ts';

const markup = /\.(xml|rels|rdf)$/i;

/** What DOCX and ODT have in common: a ZIP archive whose XML declares no types and no entities of its own. */
export function faultOfArchive(bytes: Uint8Array, kind: 'docx' | 'odt'): FileFault | undefined {
	const opened = openArchive(bytes, (name) => markup.test(name) || name === 'mimetype');
	if (!opened.ok) return opened.fault;
	const texts = textsOf(opened.archive);
	for (const text of texts.values()) if (/<!(DOCTYPE|ENTITY)/i.test(text)) return 'external';
	const { names } = opened.archive;
	return kind === 'docx' ? faultOfDocx(names, texts) : faultOfOdt(names, texts);
}

/** The XML parts as text, in whichever Unicode encoding they are. */
function textsOf({ parts }: Archive): Map<string, string> {
	const texts = new Map<string, string>();
	for (const [name, bytes] of parts) {
		const [first, second] = bytes;
		const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
		const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
		const encoding = isBig ? 'utf-16be' : isLittle ? 'utf-16le' : 'utf-8';
		texts.set(name, new TextDecoder(encoding).decode(bytes));
	}
	return texts;
}
