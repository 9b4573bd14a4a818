import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { workApart } from '../work-apart.ts';
import { pdfApart } from './pdf/pdf-apart.ts';

/** A state of the compilation; `digest` is that of its model, by which what was written of it is found again. */
export type CompilationToExport = {
	model: Compilation;
	digest: string;
	format: ExportFormat;
};

/** What a thread writes: the typesetter of PDF has a process. */
export type WrittenInThread = { model: Compilation; format: Exclude<ExportFormat, 'pdf'> };

const writeInThread = workApart<WrittenInThread, Uint8Array<ArrayBuffer>>(
	'#lib/server/export/export-worker.ts',
	{ seconds: 60, megabytes: 768 }
);

const mostKept = 64 * 1024 * 1024;
const kept = new Map<string, Uint8Array<ArrayBuffer>>();
const coming = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();

/**
 * Writes a compilation as a file in a thread of its own, a PDF in a process, so that a long one keeps nobody waiting; once
 * for each state and format, however many ask. The newest 64 MB are kept in memory. Undefined where it takes more than a
 * minute or 768 MB, as a PDF two minutes or 1.5 GB.
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
		const { model, format } = asked;
		const written = await (format === 'pdf' ? pdfApart(model) : writeInThread({ model, format }));
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
