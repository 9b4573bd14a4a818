import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/**
 * Work that is done in a thread of its own; `given-up` where it asked for more time or memory than it may have, `stopped`
 * where nobody wants it any more.
 */
export type DoneApart<Result> =
	{ done: true; result: Result } | { done: false; reason: 'given-up' | 'stopped' };

/**
 * Does a piece of work in a new thread that runs `file` (`#lib/…`, which sends one message) and ends after `seconds`, beyond
 * `megabytes` or by `signal`. The promise is rejected on a bug.
 */
export function inThread<Input, Result>(
	file: string,
	input: Input,
	{
		seconds,
		megabytes,
		signal
	}: { seconds: number; megabytes: number; signal?: AbortSignal | undefined }
): Promise<DoneApart<Result>> {
	if (signal?.aborted) return Promise.resolve({ done: false, reason: 'stopped' });
	return new Promise((resolve, reject) => {
		// Found by its name in package.json, which leads to the source from the built server too.
		const worker = new Worker(createRequire(import.meta.url).resolve(file), {
			workerData: input,
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: megabytes }
		});
		const giveUp = () => resolve({ done: false, reason: 'given-up' });
		const limit = setTimeout(() => {
			giveUp();
			void worker.terminate();
		}, seconds * 1000);
		const stop = () => {
			resolve({ done: false, reason: 'stopped' });
			void worker.terminate();
		};
		signal?.addEventListener('abort', stop);
		worker.once('message', (result: Result) => resolve({ done: true, result }));
		worker.once('error', (error: Error) => {
			const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			const isStack = error.name === 'RangeError' && /call stack/.test(error.message);
			if (isMemory || isStack) giveUp();
			else reject(error);
		});
		worker.once('exit', () => {
			clearTimeout(limit);
			signal?.removeEventListener('abort', stop);
			reject(new Error(`the thread of ${file} ended without a word`));
		});
	});
}
