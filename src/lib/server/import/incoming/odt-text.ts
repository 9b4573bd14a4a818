import type { IncomingText } from '#lib/domain/incoming-document.ts';
import type { FormParagraph } from '#lib/domain/word-form/form-document.ts';
import { faultOfArchive } from '../upload/archive-faults.ts';
import { readFormFile } from '../word-form/read-form-file.ts';
import { linesOfTable } from '../word-form/paragraph-lines.ts';
import { blocksOfText, kept } from './blocks-of-text.ts';

/** The words of an OpenDocument text; undefined where it cannot be read. */
export function odtText(bytes: Uint8Array): IncomingText | undefined {
	if (faultOfArchive(bytes, 'odt')) return undefined;
	const read = readFormFile(bytes);
	if (!read.ok) return undefined;
	const paragraphs = read.document.blocks.flatMap((block): FormParagraph[] =>
		block.kind === 'paragraph'
			? [block.paragraph]
			: linesOfTable(block.rows.map((row) => row.map((cell) => cell.paragraphs)))
	);
	let text = '';
	let before = false;
	for (const { text: words, item } of paragraphs) {
		// Items of one list stay together, as they do in an answer.
		const divider = text === '' ? '' : item && before ? '\n' : '\n\n';
		text += divider + words;
		before = item === true;
	}
	return kept(blocksOfText(text));
}
