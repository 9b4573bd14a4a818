import { tidyReply } from '../words.ts';
import type { FormParagraph } from './form-document.ts';

/**
 * A text as a form can carry it: tidied, no white space at the ends of lines, at most one empty line between
 * paragraphs, and no code points that XML 1.0 does not allow.
 */
export function plainAnswer(text: string): string {
	return tidyReply(text.toWellFormed().replace(/[\ufffe\uffff]/g, '\ufffd'))
		.replace(/[^\S\n]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n');
}

/** The text of paragraphs: an empty line between them, but none between the items of a list. */
export function textOfParagraphs(paragraphs: readonly FormParagraph[]): string {
	let text = '';
	let before: FormParagraph | undefined;
	for (const paragraph of paragraphs) {
		if (paragraph.text.trim() === '') continue;
		if (before) text += before.item && paragraph.item ? '\n' : '\n\n';
		text += paragraph.text;
		before = paragraph;
	}
	return plainAnswer(text);
}

/** Without the invisible marks of direction, which word processors add at will. */
export function withoutDirectionMarks(text: string): string {
	return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
