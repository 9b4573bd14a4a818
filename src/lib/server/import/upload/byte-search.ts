/** Where ASCII `words` stand in `bytes` from `from` on, or -1. */
export function indexOfAscii(bytes: Uint8Array, words: string, from = 0): number {
	return bufferOver(bytes).indexOf(words, from, 'latin1');
}

/** The last place before `from` at which ASCII `words` stand, or -1. */
export function lastIndexOfAscii(bytes: Uint8Array, words: string, from = bytes.length): number {
	return bufferOver(bytes).lastIndexOf(words, from, 'latin1');
}

/** The beginnings of kinds of files that are hidden behind or inside others: archives, documents, pages, programs. */
const beginnings = [
	'PK\x03\x04',
	'PK\x05\x06',
	'%PDF-',
	'Rar!\x1a\x07',
	"7z\xbc\xaf'\x1c",
	'MZ\x90\x00',
	'\x7fELF',
	'<script',
	'<html',
	'<!DOCTYPE',
	'<?php',
	'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
];

/** Something of another kind begins in `bytes` from `from` on. */
export function hidesAnother(bytes: Uint8Array, from: number): boolean {
	const rest = bytes.subarray(from);
	return beginnings.some((each) => indexOfAscii(rest, each) >= 0);
}

function bufferOver(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
