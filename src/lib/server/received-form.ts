import { AppError } from '#lib/domain/error.ts';
import { readForm } from './form.ts';

/** Forms with files that may come in at once from one network, reply or user. */
const mostOfOne = 3;

/** Bytes of all forms with files that are coming in: each is in memory as a whole, some three times its size. */
const mostBytes = 126 * 1024 * 1024;

const receiving = new Map<string, number>();
let held = 0;

/**
 * The fields of a posted form with files, of at most `limit` bytes, else 413. `from` names the network, reply or user that
 * sends it; undefined where that is not known. A slow body holds no place but one of its own sender's: what is bounded for all
 * is the bytes that have come. Throws `too-many-tries` before anything is read where three of the same sender are coming in,
 * and while it is read where there is no room for more.
 */
export async function receivedForm(
	request: Request,
	limit: number,
	from: string | undefined
): Promise<FormData> {
	const own = from === undefined ? 0 : (receiving.get(from) ?? 0);
	if (own >= mostOfOne) throw full();
	if (from !== undefined) receiving.set(from, own + 1);
	let came = 0;
	let isFull = false;
	const count = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, stream) {
			isFull = held + chunk.length > mostBytes;
			if (isFull) return stream.error(full());
			came += chunk.length;
			held += chunk.length;
			stream.enqueue(chunk);
		}
	});
	const { method, headers } = request;
	// The connection stays open for the answer where the form is refused.
	const body = request.body?.pipeThrough(count, { preventCancel: true }) ?? null;
	try {
		return await readForm(
			new Request(request.url, { method, headers, body, duplex: 'half' } as RequestInit),
			limit
		);
	} catch (failure) {
		throw isFull ? full() : failure;
	} finally {
		held -= came;
		if (from !== undefined) leave(from);
	}
}

const full = () => new AppError('too-many-tries', { seconds: 20 });

function leave(from: string): void {
	const left = (receiving.get(from) ?? 1) - 1;
	if (left > 0) receiving.set(from, left);
	else receiving.delete(from);
}
