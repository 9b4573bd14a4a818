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
