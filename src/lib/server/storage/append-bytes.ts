import { open } from 'node:fs/promises';
import type { Appended, Bytes } from './storage.ts';

/**
 * Writes bytes as they come behind the first `offset` of a file, never more than one piece in memory. Ends at `most`, when
 * nothing more comes, or with the reason of `signal`. What was written stays, and is on disk when this ends.
 */
export async function appendBytes(
	path: string,
	{
		offset,
		most,
		bytes,
		signal
	}: { offset: number; most: number; bytes: Bytes; signal: AbortSignal }
): Promise<Appended> {
	const file = await open(path, 'a');
	const source = bytes[Symbol.asyncIterator]();
	const aborted = new Promise<never>((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
	});
	aborted.catch(() => undefined);
	let size = offset;
	try {
		for (;;) {
			const next = await Promise.race([source.next(), aborted]);
			if (next.done) return { size, over: false };
			const room = most - size;
			const piece = next.value.subarray(0, room);
			for (let at = 0; at < piece.length;) {
				const { bytesWritten } = await file.write(piece, at);
				at += bytesWritten;
			}
			size += piece.length;
			if (next.value.length > room) {
				void Promise.resolve(source.return?.()).catch(() => undefined);
				return { size, over: true };
			}
		}
	} finally {
		await file.datasync();
		await file.close();
	}
}
