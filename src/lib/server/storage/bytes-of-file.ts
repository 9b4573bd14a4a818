import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const pieceSize = 128 * 1024;

/** Bytes of a file from the first to the last, counted from 0. */
export type Part = { first: number; last: number };

/**
 * The bytes of a file, or of a part of it, read piece by piece as they are asked for. It is opened with the first piece and closed after the
 * last, or when the reader goes away: bytes that nobody asks for hold nothing open.
 */
export function bytesOfFile(
	path: string,
	{ first, last }: Part = { first: 0, last: Infinity }
): ReadableStream<Uint8Array> {
	let at = first;
	let file: FileHandle | undefined;
	const close = async () => {
		const opened = file;
		file = undefined;
		await opened?.close();
	};
	return new ReadableStream<Uint8Array>(
		{
			pull: async (stream) => {
				try {
					file ??= await open(path, 'r');
					const piece = new Uint8Array(Math.min(pieceSize, last + 1 - at));
					const { bytesRead } = await file.read(piece, 0, piece.length, at);
					at += bytesRead;
					if (bytesRead > 0) return stream.enqueue(piece.subarray(0, bytesRead));
				} catch (failure) {
					await close();
					throw failure;
				}
				await close();
				stream.close();
			},
			cancel: close
		},
		{ highWaterMark: 0 }
	);
}
