import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { AppError } from '#lib/domain/error.ts';
import type { ReadFormFile } from './form-fault.ts';

const mostMemory = 512;
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
		return await readInThread(bytes, seconds);
	} finally {
		running -= 1;
		waiting.shift()?.();
	}
}

function readInThread(bytes: Uint8Array, seconds: number): Promise<ReadFormFile> {
	// Found by its name in package.json, which leads to the source from the built server too.
	const file = createRequire(import.meta.url).resolve(
		'#lib/server/import/word-form/form-worker.ts'
	);
	return new Promise((resolve, reject) => {
		const worker = new Worker(file, {
			workerData: bytes,
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: mostMemory }
		});
		const giveUp = () => resolve({ ok: false, reason: 'too-long' });
		const limit = setTimeout(() => {
			giveUp();
			void worker.terminate();
		}, seconds * 1000);
		worker.once('message', (read: ReadFormFile) => resolve(read));
		worker.once('error', (error: Error) => {
			const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			const isStack = error.name === 'RangeError' && /call stack/.test(error.message);
			if (isMemory || isStack) giveUp();
			else reject(error);
		});
		worker.once('exit', () => {
			clearTimeout(limit);
			reject(new Error('the thread that reads a form ended without a word'));
		});
	});
}
