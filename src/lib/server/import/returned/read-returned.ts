import type {
	ReturnedBlock,
	ReturnedFront
} from '#lib/domain/compilation/returned/returned-block.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { childOf, docxParts, valueOf } from '../document/docx-parts.ts';
import { faultOfArchive } from '../upload/archive-faults.ts';
import { carriedBy } from './carried-by.ts';
import { readBlocks } from './read-blocks.ts';
import { noMarks, wordsOfNode } from './words-of-node.ts';

/** Why a Word file is not read: it is none, is unsafe or too large; or it is not the document that was exported. */
export type ReturnedFault = 'not-a-document' | 'unsafe' | 'too-large' | 'no-paragraphs';

const mostBytes = 20 * 1024 * 1024;

/**
 * The lines and tables of a Word file in `language`, all tracked changes accepted; `carried` is what it says of how it was
 * written, or nothing. `notes` are the words that the export
 * put beside passages for the editor, which are no words of the document. Nothing outside the file is read, and nothing of
 * it that is not text.
 */
export function readReturned(
	bytes: Uint8Array,
	language: OfficialLanguage,
	notes: readonly string[]
):
	| { ok: true; blocks: ReturnedBlock[]; front: ReturnedFront[]; carried: string }
	| { ok: false; fault: ReturnedFault } {
	if (bytes.byteLength > mostBytes) return { ok: false, fault: 'too-large' };
	const inside = faultOfArchive(bytes, 'docx');
	if (inside) return { ok: false, fault: inside === 'damaged' ? 'not-a-document' : 'unsafe' };
	const unpacked = docxParts(bytes);
	if (!unpacked.ok)
		return { ok: false, fault: unpacked.reason === 'too-large' ? 'too-large' : 'not-a-document' };
	const body = childOf(childOf(unpacked.parts.get('word/document.xml'), 'w:document'), 'w:body');
	const footnotes = new Map(
		childOf(unpacked.parts.get('word/footnotes.xml'), 'w:footnotes')?.children.map((node) => [
			node.attributes['w:id'] ?? '',
			wordsOfNode(node, noMarks).replace(/\n/g, ' ').trim()
		])
	);
	// Word in another language and LibreOffice give styles ids of their own; their names stay.
	const styles = new Map(
		childOf(unpacked.parts.get('word/styles.xml'), 'w:styles')?.children.map((node) => [
			node.attributes['w:styleId'] ?? '',
			valueOf(node, 'w:name') ?? ''
		])
	);
	const clean = (words: string) => {
		let said = words;
		for (const note of notes) said = said.replaceAll(` ${note}`, '').replaceAll(note, '');
		return said;
	};
	const { blocks, front } = readBlocks(body, { language, styles, footnotes, clean });
	if (!blocks.some(({ kind }) => kind === 'paragraph'))
		return { ok: false, fault: 'no-paragraphs' };
	return { ok: true, blocks, front, carried: carriedBy(bytes, language) };
}
