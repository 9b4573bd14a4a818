import type { FileFault } from '#lib/domain/attached-file.ts';
import { hidesAnother } from './byte-search.ts';

/** More picture elements than any camera makes: unpacking them would take gigabytes. */
const mostElements = 150_000_000;

/**
 * JPEG (ITU-T T.81, annex B): its segments have to follow one another up to the end of the picture. Cameras put further
 * pictures behind it; anything of another kind there is hidden.
 */
export function faultOfJpeg(bytes: Uint8Array): FileFault | undefined {
	let at = 2;
	let size = 0;
	for (;;) {
		if (bytes[at] !== 0xff) return 'damaged';
		while (bytes[at + 1] === 0xff) at += 1;
		const marker = bytes[at + 1];
		if (marker === undefined) return 'damaged';
		if (marker === 0xd9) break;
		const length = numberAt(bytes, at + 2, 2);
		if (length < 2 || at + 2 + length > bytes.length) return 'damaged';
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) size = numberAt(bytes, at + 5, 2) * numberAt(bytes, at + 7, 2);
		if (size > mostElements) return 'unpacks';
		at += 2 + length;
		if (marker === 0xda) at = endOfScan(bytes, at);
	}
	if (size === 0) return 'damaged';
	return hidesAnother(bytes, at + 2) ? 'hidden' : undefined;
}

/** Where the marker stands that follows the coded data of a scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
	let at = from;
	for (;;) {
		at = bytes.indexOf(0xff, at);
		if (at < 0) return bytes.length;
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
		at += next === 0xff ? 1 : 2;
	}
}

/** PNG (ISO/IEC 15948, 5): its chunks have to follow one another up to IEND, which ends the file. */
export function faultOfPng(bytes: Uint8Array): FileFault | undefined {
	let at = 8;
	for (let first = true; ; first = false) {
		if (at + 12 > bytes.length) return 'damaged';
		const length = numberAt(bytes, at, 4);
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (!/^[A-Za-z]{4}$/.test(type) || (first && type !== 'IHDR')) return 'damaged';
		if (first && numberAt(bytes, at + 8, 4) * numberAt(bytes, at + 12, 4) > mostElements)
			return 'unpacks';
		at += 12 + length;
		if (at > bytes.length) return 'damaged';
		if (type === 'IEND') return at < bytes.length ? 'hidden' : undefined;
	}
}

function numberAt(bytes: Uint8Array, at: number, length: number): number {
	let number = 0;
	for (let index = 0; index < length; index += 1) number = number * 256 + (bytes[at + index] ?? 0);
	return number;
}
