import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { workApart } from '../work-apart.ts';

/** A state of the compilation; `digest` is that of its model, by which what was written of it is found again. */
export type CompilationToExport = {
	model: Compilation;
	digest: string;
	format: ExportFormat;
};

const write = workApart<CompilationToExport, Uint8Array<ArrayBuffer>>(
	'#lib/server/export/export-worker.ts',
	{ seconds: 60, megabytes: 768 }
);

const mostKept = 64 * 1024 * 1024;
const kept = new Map<string, Uint8Array<ArrayBuffer>>();
const coming = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();

/**
 * Writes a compilation as a file in a thread of its own, so that a long one keeps nobody waiting; once for each state and
 * format, however many ask. The newest 64 MB are kept in memory. Undefined where it takes more than a minute or 768 MB.
 */
export function exportApart(
	asked: CompilationToExport
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const key = `${asked.digest} ${asked.format}`;
	const known = kept.get(key);
	if (known) return Promise.resolve(known);
	const work = coming.get(key) ?? exportOnce(key, asked);
	coming.set(key, work);
	return work;
}

async function exportOnce(key: string, asked: CompilationToExport) {
	try {
		const written = await write(asked);
		if (!written.done) return undefined;
		keep(key, written.result);
		return written.result;
	} finally {
		coming.delete(key);
	}
}

function keep(key: string, bytes: Uint8Array<ArrayBuffer>): void {
	kept.set(key, bytes);
	let size = 0;
	for (const [each, { length }] of [...kept].reverse()) {
		size += length;
		if (size > mostKept) kept.delete(each);
	}
}
