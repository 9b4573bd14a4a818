import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { buffer, text } from 'node:stream/consumers';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { oneAfterAnother } from '../../one-after-another.ts';
import type { DoneApart } from '../../in-thread.ts';
import type { ExportStep } from '../export-progress.ts';

/** What one PDF may take of the machine, what ends it before, and who is told how far it is. */
export type PdfLimits = {
	seconds: number;
	megabytes: number;
	signal?: AbortSignal;
	tell?: (step: ExportStep) => void;
};

const most = { seconds: 120, megabytes: 1536 };

/**
 * The compilation as a PDF, set in a process of its own, one after the other: the typesetter is native, so that a thread of
 * it could not be stopped. `given-up` where it takes more time or memory than it may, `stopped` by the signal; the process
 * has ended then.
 * The process knows nothing of the environment of this one. The promise is rejected on a bug.
 */
export const pdfApart = oneAfterAnother(
	(
		compilation: Compilation,
		limits: Partial<PdfLimits> = {}
	): Promise<DoneApart<Uint8Array<ArrayBuffer>>> => inProcess(compilation, { ...most, ...limits })
);

async function inProcess(
	compilation: Compilation,
	{ seconds, megabytes, signal, tell }: PdfLimits
): Promise<DoneApart<Uint8Array<ArrayBuffer>>> {
	if (signal?.aborted) return { done: false, reason: 'stopped' };
	const file = createRequire(import.meta.url).resolve('#lib/server/export/pdf/pdf-process.ts');
	const child = spawn(process.execPath, [file, String(megabytes)], {
		env: {},
		stdio: ['pipe', 'pipe', 'pipe', 'pipe']
	});
	const end = () => child.kill('SIGKILL');
	const limit = setTimeout(end, seconds * 1000);
	signal?.addEventListener('abort', end);
	// One sign for each step that it begins.
	child.stdio[3]?.on('data', (signs: Buffer) =>
		tell?.(signs.at(-1) === 0x32 ? 'closing' : 'writing')
	);
	tell?.('reading');
	const ended = new Promise<NodeJS.Signals | number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(signal ?? code));
	});
	// What a process that was stopped did not read is of no interest: how it ended is.
	child.stdin.on('error', () => undefined);
	child.stdin.end(JSON.stringify(compilation));
	try {
		const [bytes, said, how] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
		if (how === 0) return { done: true, result: new Uint8Array(bytes) };
		if (typeof how === 'string')
			return { done: false, reason: signal?.aborted ? 'stopped' : 'given-up' };
		throw new Error(`the process that sets a PDF ended with ${how}: ${said.slice(0, 2000)}`);
	} finally {
		clearTimeout(limit);
		signal?.removeEventListener('abort', end);
	}
}
