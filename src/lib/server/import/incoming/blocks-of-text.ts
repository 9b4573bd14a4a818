import type { DocumentBlock, IncomingText } from '#lib/domain/incoming-document.ts';
import { mostBlocks, mostOfDocument } from '#lib/domain/incoming-document.ts';
import { tidyWords } from '#lib/domain/words.ts';

/** Marks that turn the direction of what follows: a program that extracts text adds them, and people do not see them. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The paragraphs of a text in which blank lines divide them. */
export function blocksOfText(text: string, page?: number): DocumentBlock[] {
	return text.split(/\n[ \t]*\n\s*/).flatMap((part) => {
		const words = tidyWords(part.replace(turning, '')).replace(/[ \t]+$/gm, '');
		return words === '' ? [] : [{ text: words, ...(page !== undefined && { page }) }];
	});
}

/** What is kept of a document: from its beginning as much as may be. */
export function kept(blocks: readonly DocumentBlock[], pages?: number): IncomingText {
	const some: DocumentBlock[] = [];
	let characters = 0;
	for (const block of blocks) {
		characters += block.text.length + 2;
		if (characters > mostOfDocument || some.length >= mostBlocks) break;
		some.push(block);
	}
	return {
		shown: some.length > 0 ? 'text' : 'picture',
		blocks: some,
		...(pages !== undefined && { pages }),
		...(some.length < blocks.length && { cut: true as const })
	};
}
