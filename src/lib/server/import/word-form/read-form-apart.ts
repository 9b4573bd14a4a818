import { AppError } from '#lib/domain/error.ts';
import { inThread } from '../../in-thread.ts';
import type { ReadFormFile } from './form-fault.ts';

const worker = '#lib/server/import/word-form/form-worker.ts';
const megabytes = 512;
const mostAtOnce = 2;
const mostWaiting = 6;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a form in a thread of its own, two at once: a file that asks for more than 512 MB or for more than `seconds` is
 * given up with `too-long`, and nobody else waits for it. Throws `too-many-tries` where six wait already; rejects on a bug.
 */
export async function readFormApart(bytes: Uint8Array, seconds = 20): Promise<ReadFormFile> {
	if (waiting.length >= mostWaiting) throw new AppError('too-many-tries', { seconds: 60 });
	if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
	running += 1;
	try {
		const read = await inThread<Uint8Array, ReadFormFile>(worker, bytes, { seconds, megabytes });
		return read.done ? read.result : { ok: false, reason: 'too-long' };
	} finally {
		running -= 1;
		waiting.shift()?.();
	}
}
