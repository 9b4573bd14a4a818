import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Hash of a passage, by which a changed source is noticed: the first 128 bits of SHA-256 of its NFC form, in hex.
 * White space counts, so that offsets into the passage stay true.
 */
export function hashOfWords(words: string): string {
	return bytesToHex(sha256(utf8ToBytes(words.normalize('NFC')))).slice(0, 32);
}

/**
 * Typed text as it is kept: NFC, line feeds only, no control characters but tab and line feed, none that turns the direction
 * of what follows, lone surrogates replaced, no white space at its ends. Marks of direction (U+200E, U+200F, U+061C) and
 * joiners stay, which languages need.
 */
export function tidyWords(typed: string): string {
	return withoutTurning(cleanWords(typed)).trim();
}

/** What a respondent typed, as it is kept: the same, as received, with characters that turn the direction. */
export function tidyReply(typed: string): string {
	return cleanWords(typed).trim();
}

/** Typed words within a line, as they are kept: the same, with the white space at their ends, and no line ends. */
export function oneLine(typed: string): string {
	return withoutTurning(cleanWords(typed)).replace(/[\n\t]+/g, ' ');
}

/** Embeddings, overrides and isolates (UAX #9), deprecated controls, anchors of notes and tags, none of which is seen. */
function withoutTurning(text: string): string {
	return text.replace(/[\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu, '');
}

function cleanWords(typed: string): string {
	return typed
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[\u2028\u2029]/g, '\n')
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
		.normalize('NFC');
}

/** Paragraphs of a text: what blank lines divide, with the offsets at which each stands. */
export function paragraphsOf(text: string): { text: string; start: number; end: number }[] {
	const paragraphs: { text: string; start: number; end: number }[] = [];
	const divider = /\n[ \t]*\n\s*/g;
	let start = 0;
	const push = (end: number) => {
		if (end > start) paragraphs.push({ text: text.slice(start, end), start, end });
	};
	for (const match of text.matchAll(divider)) {
		push(match.index);
		start = match.index + match[0].length;
	}
	push(text.length);
	return paragraphs;
}
