import { inflateRawSync } from 'node:zlib';

/** Why an archive is not read: it asks for a password, unpacks to more than its share, or is no archive. */
export type ZipFault = 'encrypted' | 'too-large' | 'not-a-document';

/**
 * The named entries of a ZIP archive (PKWARE APPNOTE 6.3), found by its central directory. `most` is the number of bytes
 * to which they may unpack together: unpacking stops there, whatever the archive says of its sizes. `names` are those of
 * all entries.
 */
export function zipParts(
	bytes: Uint8Array,
	wanted: ReadonlySet<string>,
	most: number
):
	| { ok: true; parts: Map<string, Uint8Array>; names: Set<string> }
	| { ok: false; reason: ZipFault } {
	const refuse = (reason: ZipFault) => ({ ok: false as const, reason });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts = new Map<string, Uint8Array>();
	const names = new Set<string>();
	let left = most;
	try {
		const end = endOfDirectory(view);
		const count = view.getUint16(end + 10, true);
		let at = view.getUint32(end + 16, true);
		for (let entry = 0; entry < count; entry += 1) {
			if (view.getUint32(at, true) !== 0x02014b50) return refuse('not-a-document');
			const flags = view.getUint16(at + 8, true);
			const method = view.getUint16(at + 10, true);
			const packed = view.getUint32(at + 20, true);
			const nameLength = view.getUint16(at + 28, true);
			const local = view.getUint32(at + 42, true);
			const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
			at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
			names.add(name);
			if (!wanted.has(name) || parts.has(name)) continue;
			if ((flags & 1) === 1) return refuse('encrypted');
			if (method !== 0 && method !== 8) return refuse('not-a-document');
			const start =
				local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
			const data = bytes.subarray(start, start + packed);
			const part =
				method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
			if (part.length > left) return refuse('too-large');
			left -= part.length;
			parts.set(name, part);
		}
	} catch (error) {
		const isOver =
			error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
		return refuse(isOver ? 'too-large' : 'not-a-document');
	}
	return { ok: true, parts, names };
}

/** The directory ends in the last 64 KB, before a comment. Throws a RangeError where there is none. */
function endOfDirectory(view: DataView): number {
	for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
		if (view.getUint32(at, true) === 0x06054b50) return at;
	throw new RangeError('an archive without a directory');
}
