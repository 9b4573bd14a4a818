import { inflateSync } from 'node:zlib';
import type { FileFault } from '#lib/domain/attached-file.ts';
import { indexOfAscii } from './byte-search.ts';

const mostUnpacked = 64 * 1024 * 1024;
const mostStreams = 20_000;
/** Bytes before `stream` in which its dictionary is looked for. */
const longestDictionary = 4096;

/**
 * The objects that a PDF packs into streams of type ObjStm (ISO 32000-2, 7.5.7), unpacked; all together at most 64 MB.
 * Such a stream that is packed otherwise than by Flate alone is not read: `active`, since nobody could tell what it holds.
 */
export function objectStreams(
	bytes: Uint8Array
): { ok: true; streams: Uint8Array[] } | { ok: false; fault: FileFault } {
	const streams: Uint8Array[] = [];
	let left = mostUnpacked;
	let seen = 0;
	for (
		let at = indexOfAscii(bytes, 'stream');
		at >= 0;
		at = indexOfAscii(bytes, 'stream', at + 6)
	) {
		if (bytes[at - 1] === 0x64) continue; // endstream
		const dictionary = dictionaryBefore(bytes, at);
		if (!/\/ObjStm(?![A-Za-z])|\/First[\s\d]/.test(dictionary)) continue;
		seen += 1;
		if (seen > mostStreams) return { ok: false, fault: 'unpacks' };
		if (/\/Predictor\s+([2-9]|1[0-5])/.test(dictionary) || hasOtherFilter(dictionary))
			return { ok: false, fault: 'active' };
		const from = at + 6 + (bytes[at + 6] === 0x0d ? 1 : 0) + 1;
		const end = indexOfAscii(bytes, 'endstream', from);
		const data = bytes.subarray(from, end < 0 ? bytes.length : end);
		if (!/\/(?:FlateDecode|Fl)(?![A-Za-z])/.test(dictionary)) continue; // Plain: read with the rest.
		try {
			// The line break before `endstream` is no part of the data; zlib stops before it.
			const stream = inflateSync(data, {
				maxOutputLength: Math.max(1, left),
				finishFlush: 2
			});
			left -= stream.length;
			streams.push(stream);
		} catch (error) {
			const isOver =
				error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
			return { ok: false, fault: isOver ? 'unpacks' : 'damaged' };
		}
		if (left <= 0) return { ok: false, fault: 'unpacks' };
	}
	return { ok: true, streams };
}

/** What stands between the last `obj` and the stream, its names written out. */
function dictionaryBefore(bytes: Uint8Array, stream: number): string {
	const before = Buffer.from(bytes.subarray(Math.max(0, stream - longestDictionary), stream));
	const text = before.toString('latin1');
	return text
		.slice(Math.max(0, text.lastIndexOf(' obj')))
		.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
			String.fromCharCode(Number.parseInt(digits, 16))
		);
}

function hasOtherFilter(dictionary: string): boolean {
	const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1];
	if (filter === undefined) return /\/Filter/.test(dictionary);
	const names = filter.match(/\/\w+/g) ?? [];
	return names.length !== 1 || !['/FlateDecode', '/Fl'].includes(names[0] ?? '');
}
