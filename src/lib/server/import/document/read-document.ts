import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { ReadDocument } from '#lib/domain/compilation/document-findings/read-document.ts';
import { decodeUtf8 } from '../bundle/utf8.ts';
import { buildDocument } from './build-document.ts';
import { detectLanguage } from './detect-language.ts';
import { docxBlocks } from './docx-blocks.ts';
import { htmlBlocks, htmlText } from './html-blocks.ts';
import { blocksOfText } from './text-blocks.ts';

/**
 * Why bytes are no document that can be read. `offset` is that of the first byte that is not UTF-8. `old-or-encrypted`:
 * a compound file, as Word wrote before 2007 and as it locks files with a password.
 */
export type DocumentFault =
	| { reason: 'not-utf8'; offset: number }
	| { reason: 'too-large' }
	| { reason: 'not-a-document' }
	| { reason: 'pdf' }
	| { reason: 'encrypted' }
	| { reason: 'old-or-encrypted' }
	| { reason: 'empty' };

/** Bytes that a document may have. */
export const documentLimit = 20 * 1024 * 1024;

/**
 * Reads a published document into the model as far as it goes. The kind is told by the content: a ZIP archive with a
 * Word document, HTML, or text as extracted from a PDF; text is strict UTF-8. Without `language` the most likely of
 * the six is taken.
 */
export function readDocument(
	bytes: Uint8Array,
	{ name, language }: { name: string; language?: OfficialLanguage }
): { ok: true; document: ReadDocument } | { ok: false; fault: DocumentFault } {
	if (bytes.length > documentLimit) return { ok: false, fault: { reason: 'too-large' } };
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		const read = docxBlocks(bytes, language);
		if (!read.ok) return read;
		const document = buildDocument(read.blocks, { kind: 'docx', name, language: read.language });
		return { ok: true, document };
	}
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
		return { ok: false, fault: { reason: 'old-or-encrypted' } };
	if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]))
		return { ok: false, fault: { reason: 'pdf' } };
	const decoded = decodeUtf8(bytes);
	if (!decoded.ok) return { ok: false, fault: { reason: 'not-utf8', offset: decoded.offset } };
	// Blanks beyond what any page has say nothing, and take long to look through.
	const text = decoded.text.replace(/[^\S\r\n]{100,5000}/g, '    ');
	if (text.trim() === '') return { ok: false, fault: { reason: 'empty' } };
	if (text.includes('\u0000')) return { ok: false, fault: { reason: 'not-a-document' } };
	if (
		/^\s*(?:<!doctype html|<html|<\?xml|<!--|<head|<body|<div|<p\b|<h[1-6]|<section|<article|<main)/i.test(
			text
		)
	) {
		const known = language ?? detectLanguage(htmlText(text));
		const document = buildDocument(htmlBlocks(text, known), {
			kind: 'html',
			name,
			language: known
		});
		return { ok: true, document };
	}
	const known = language ?? detectLanguage(text);
	const document = buildDocument(blocksOfText(text, known), {
		kind: 'text',
		name,
		language: known
	});
	return { ok: true, document };
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
	return first.every((byte, at) => bytes[at] === byte);
}
