import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { DocumentFinding } from '#lib/domain/compilation/document-findings/document-finding.ts';
import type { ReadDocument } from '#lib/domain/compilation/document-findings/read-document.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { DocumentFault } from './read-document.ts';

/** A file and its name; without `language` it is told from the text. */
export type DocumentToCheck = { bytes: Uint8Array; name: string; language?: OfficialLanguage };

export type CheckedApart =
	| { ok: true; document: ReadDocument; findings: DocumentFinding[] }
	| { ok: false; fault: DocumentFault | { reason: 'too-long' } };

const mostMemory = 768;
let before: Promise<unknown> = Promise.resolve();

/**
 * Reads and checks a document in a thread of its own, one after the other: a file that asks for more than 768 MB or for
 * more than `seconds` is given up with `too-long`, and nobody else waits for it. Rejects on a bug.
 */
export function checkApart(input: DocumentToCheck, seconds = 60): Promise<CheckedApart> {
	const checked = before.then(() => checkInThread(input, seconds));
	before = checked.catch(() => undefined);
	return checked;
}

function checkInThread(input: DocumentToCheck, seconds: number): Promise<CheckedApart> {
	// Found by its name in package.json, which leads to the source from the built server too.
	const file = createRequire(import.meta.url).resolve(
		'#lib/server/import/document/check-worker.ts'
	);
	return new Promise((resolve, reject) => {
		const worker = new Worker(file, {
			workerData: input,
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: mostMemory }
		});
		const giveUp = () => resolve({ ok: false, fault: { reason: 'too-long' } });
		const limit = setTimeout(() => {
			giveUp();
			void worker.terminate();
		}, seconds * 1000);
		worker.once('message', (checked: CheckedApart) => resolve(checked));
		worker.once('error', (error: Error) => {
			const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			const isStack = error.name === 'RangeError' && /call stack/.test(error.message);
			if (isMemory || isStack) giveUp();
			else reject(error);
		});
		worker.once('exit', () => {
			clearTimeout(limit);
			reject(new Error('the thread that checks a document ended without a word'));
		});
	});
}
