import type { ByteRange } from './range.ts';

/** A part of what a stream gives: the bytes before it are read and dropped, and nothing after it is asked for. */
export function partOfStream(
	bytes: ReadableStream<Uint8Array>,
	{ first, last }: ByteRange
): ReadableStream<Uint8Array> {
	const reader = bytes.getReader();
	let at = 0;
	return new ReadableStream<Uint8Array>(
		{
			pull: async (stream) => {
				while (at <= last) {
					const { done, value } = await reader.read();
					if (done) throw new Error('the stream is shorter than the part that was asked for');
					const piece = value.subarray(Math.max(0, first - at), last + 1 - at);
					at += value.length;
					if (piece.length > 0) {
						stream.enqueue(piece);
						break;
					}
				}
				if (at > last) {
					await reader.cancel();
					stream.close();
				}
			},
			cancel: (reason) => reader.cancel(reason)
		},
		{ highWaterMark: 0 }
	);
}
