import type { FileKind } from '#lib/domain/attached-file.ts';
import type { IncomingText, ReadingFault } from '#lib/domain/incoming-document.ts';
import { docxText } from './docx-text.ts';
import { odtText } from './odt-text.ts';
import { pdfText } from './pdf-text.ts';
import { plainText } from './plain-text.ts';
import { rtfText } from './rtf-text.ts';

export type ReadIncoming = { ok: true; text: IncomingText } | { ok: false; reason: ReadingFault };

const readers: Record<
	FileKind,
	(bytes: Uint8Array) => IncomingText | undefined | Promise<IncomingText | undefined>
> = {
	docx: docxText,
	odt: odtText,
	rtf: rtfText,
	txt: plainText,
	pdf: pdfText,
	jpeg: () => ({ shown: 'picture', blocks: [], pages: 1 }),
	png: () => ({ shown: 'picture', blocks: [], pages: 1 })
};

/** The words of a document of this kind, told by its content when it came in. */
export async function readIncoming(kind: FileKind, bytes: Uint8Array): Promise<ReadIncoming> {
	const text = await readers[kind](bytes);
	return text ? { ok: true, text } : { ok: false, reason: 'damaged' };
}
