import { Inflate } from 'fflate';
import type { FileFault } from '#lib/domain/attached-file.ts';

/** The parts of a ZIP archive: every name, and the bytes of those that were wanted. */
export type Archive = { names: string[]; parts: Map<string, Uint8Array> };

type Entry = { name: string; flags: number; method: number; packed: number; local: number };

const mostParts = 2000;
const mostUnpacked = 160 * 1024 * 1024;
const mostKept = 48 * 1024 * 1024;
const pieceSize = 64 * 1024;

/**
 * Reads an archive strictly (PKWARE APPNOTE 6.3): it begins with its first part, ends with its directory, its parts stand
 * side by side and are named alike in both places, no name leads out of it. Every part is unpacked and counted, whatever
 * the archive says of its size, and unpacking stops at 160 MB; those that are wanted are kept, 48 MB at most.
 */
export function openArchive(
	bytes: Uint8Array,
	isWanted: (name: string) => boolean
): { ok: true; archive: Archive } | { ok: false; fault: FileFault } {
	const refuse = (fault: FileFault) => ({ ok: false as const, fault });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let entries: Entry[] | FileFault;
	try {
		entries = readDirectory(view, bytes);
	} catch (failure) {
		if (failure instanceof RangeError) return refuse('damaged');
		throw failure;
	}
	if (!Array.isArray(entries)) return refuse(entries);
	const parts = new Map<string, Uint8Array>();
	let unpacked = 0;
	let kept = 0;
	for (const { name, flags, method, packed, local } of entries) {
		if ((flags & 1) === 1) return refuse('encrypted');
		if (method !== 0 && method !== 8) return refuse('damaged');
		const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
		const data = bytes.subarray(start, start + packed);
		const wanted = isWanted(name);
		const part = unpack(data, method, mostUnpacked - unpacked, wanted);
		if (typeof part === 'string') return refuse(part);
		unpacked += part.size;
		if (!wanted) continue;
		kept += part.size;
		if (kept > mostKept) return refuse('unpacks');
		parts.set(name, part.bytes);
	}
	return { ok: true, archive: { names: entries.map(({ name }) => name), parts } };
}

/** Throws a RangeError where the directory leads out of the file. */
function readDirectory(view: DataView, bytes: Uint8Array): Entry[] | FileFault {
	const end = endOfDirectory(view);
	const count = view.getUint16(end + 10, true);
	const directory = view.getUint32(end + 16, true);
	if (count > mostParts) return 'unpacks';
	if (count === 0 || end + 22 + view.getUint16(end + 20, true) !== bytes.length) return 'hidden';
	const entries: Entry[] = [];
	const names = new Set<string>();
	const decode = new TextDecoder();
	let at = directory;
	for (let index = 0; index < count; index += 1) {
		if (view.getUint32(at, true) !== 0x02014b50) return 'damaged';
		const nameLength = view.getUint16(at + 28, true);
		const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
		const name = decode.decode(nameBytes);
		const local = view.getUint32(at + 42, true);
		if (view.getUint32(local, true) !== 0x04034b50) return 'damaged';
		const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
		if (Buffer.compare(nameBytes, localName) !== 0 || names.has(name.toLowerCase()))
			return 'hidden';
		if (leadsOut(name)) return 'hidden';
		names.add(name.toLowerCase());
		const packed = view.getUint32(at + 20, true);
		entries.push({
			name,
			flags: view.getUint16(at + 8, true),
			method: view.getUint16(at + 10, true),
			packed,
			local
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	const inOrder = entries.toSorted((a, b) => a.local - b.local);
	let free = 0;
	for (const { local, packed } of inOrder) {
		if (free === 0 && local !== 0) return 'hidden';
		// Parts that share bytes unpack to more than the sum of what is sent.
		if (local < free) return 'unpacks';
		free =
			local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true) + packed;
	}
	return free > directory ? 'unpacks' : entries;
}

/** The directory ends in the last 64 KB, before a comment. */
function endOfDirectory(view: DataView): number {
	for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
		if (view.getUint32(at, true) === 0x06054b50) return at;
	throw new RangeError('an archive without a directory');
}

function leadsOut(name: string): boolean {
	return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
}

/** The size of a part, and its bytes where they are to be kept; never more than a piece over `room` in memory. */
function unpack(
	data: Uint8Array,
	method: number,
	room: number,
	keep: boolean
): { size: number; bytes: Uint8Array } | FileFault {
	if (method === 0) return data.length > room ? 'unpacks' : { size: data.length, bytes: data };
	const pieces: Uint8Array[] = [];
	let size = 0;
	const inflate = new Inflate((piece) => {
		size += piece.length;
		if (size > room) throw new RangeError('over');
		if (keep) pieces.push(piece);
	});
	try {
		for (let at = 0; at < data.length; at += pieceSize)
			inflate.push(data.subarray(at, at + pieceSize), at + pieceSize >= data.length);
	} catch {
		return size > room ? 'unpacks' : 'damaged';
	}
	return { size, bytes: keep ? Buffer.concat(pieces) : new Uint8Array() };
}
