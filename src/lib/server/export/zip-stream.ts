import { Zip, ZipPassThrough } from 'fflate';

/**
 * A ZIP archive as a stream: each file is written when the reader is ready for more, and nothing of those before it stays in
 * memory. `files` are made one after another; that one fails breaks the stream off.
 */
export function zipStream(
	files: AsyncIterator<{ name: string; bytes: Uint8Array }>
): ReadableStream<Uint8Array> {
	const ready: Uint8Array[] = [];
	let failure: Error | null = null;
	const zip = new Zip((failed, chunk) => {
		failure ??= failed;
		if (chunk.length > 0) ready.push(chunk);
	});
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			while (ready.length === 0) {
				const next = await files.next();
				if (next.done) {
					zip.end();
					for (const chunk of ready.splice(0)) controller.enqueue(chunk);
					controller.close();
					return;
				}
				// A DOCX is compressed already.
				const entry = new ZipPassThrough(next.value.name);
				entry.mtime = '1980-01-01T00:00:00';
				zip.add(entry);
				entry.push(next.value.bytes, true);
				if (failure) throw failure;
			}
			for (const chunk of ready.splice(0)) controller.enqueue(chunk);
		}
	});
}

/**
 * Bytes of the archive that `zipStream` makes of files with these names and sizes: a header and, since sizes follow the bytes, a
 * descriptor for each, its entry in the directory, and the end of that (APPNOTE.TXT, 4.3).
 */
export function sizeOfZip(files: readonly { name: string; size: number }[]): number {
	return files.reduce(
		(sum, { name, size }) => sum + 30 + 16 + 46 + 2 * Buffer.byteLength(name) + size,
		22
	);
}
