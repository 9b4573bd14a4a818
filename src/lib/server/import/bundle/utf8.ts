import { isUtf8 } from 'node:buffer';

/** Decodes strict UTF-8, a byte order mark at the start set aside. Broken bytes are refused with their offset from 0. */
export function decodeUtf8(
	bytes: Uint8Array
): { ok: true; text: string } | { ok: false; offset: number } {
	if (!isUtf8(bytes)) return { ok: false, offset: firstBrokenByte(bytes) };
	return { ok: true, text: new TextDecoder().decode(bytes) };
}

/** Offset of the first byte of the first sequence that is not UTF-8 (RFC 3629). The bytes hold one. */
function firstBrokenByte(bytes: Uint8Array): number {
	let at = 0;
	while (at < bytes.length) {
		const length = sequenceLength(bytes[at] ?? 0);
		if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) return at;
		at += length;
	}
	return at;
}

function sequenceLength(first: number): number {
	if (first < 0x80) return 1;
	if (first >= 0xc2 && first < 0xe0) return 2;
	if (first >= 0xe0 && first < 0xf0) return 3;
	if (first >= 0xf0 && first < 0xf5) return 4;
	return 0;
}
