import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { buffer, text } from 'node:stream/consumers';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { oneAfterAnother } from '../../one-after-another.ts';
import type { DoneApart } from '../../work-apart.ts';

/** What one PDF may take of the machine. */
export type PdfLimits = { seconds: number; megabytes: number };

const most: PdfLimits = { seconds: 120, megabytes: 1536 };

/**
 * The compilation as a PDF, set in a process of its own, one after the other: the typesetter is native, so that a thread of
 * it could not be stopped. `given-up` where it takes more time or memory than it may; the process has ended then.
 * The process knows nothing of the environment of this one. The promise is rejected on a bug.
 */
export const pdfApart = oneAfterAnother(
	(
		compilation: Compilation,
		limits: PdfLimits = most
	): Promise<DoneApart<Uint8Array<ArrayBuffer>>> => inProcess(compilation, limits)
);

async function inProcess(compilation: Compilation, { seconds, megabytes }: PdfLimits) {
	const file = createRequire(import.meta.url).resolve('#lib/server/export/pdf/pdf-process.ts');
	const child = spawn(process.execPath, [file, String(megabytes)], {
		env: {},
		stdio: ['pipe', 'pipe', 'pipe']
	});
	const limit = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
	const ended = new Promise<NodeJS.Signals | number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(signal ?? code));
	});
	// What a process that was stopped did not read is of no interest: how it ended is.
	child.stdin.on('error', () => undefined);
	child.stdin.end(JSON.stringify(compilation));
	try {
		const [bytes, said, end] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
		if (end === 0) return { done: true as const, result: new Uint8Array(bytes) };
		if (typeof end === 'string') return { done: false as const, reason: 'given-up' as const };
		throw new Error(`the process that sets a PDF ended with ${end}: ${said.slice(0, 2000)}`);
	} finally {
		clearTimeout(limit);
	}
}
