import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { DoneApart } from '../in-thread.ts';
import { workApart } from '../work-apart.ts';
import type { ExportProgress, SharedProgress } from './export-progress.ts';
import { readProgress, startProgress, tellProgress } from './export-progress.ts';
import { pdfApart } from './pdf/pdf-apart.ts';

/** A state of the compilation; `digest` is that of its model, by which what was written of it is found again. */
export type CompilationToExport = {
	model: Compilation;
	digest: string;
	format: ExportFormat;
};

/** What a thread writes: the typesetter of PDF has a process. */
export type WrittenInThread = {
	model: Compilation;
	format: Exclude<ExportFormat, 'pdf'>;
	progress: SharedProgress;
};

type Written = DoneApart<Uint8Array<ArrayBuffer>>;

const writeInThread = workApart<WrittenInThread, Uint8Array<ArrayBuffer>>(
	'#lib/server/export/export-worker.ts',
	{ seconds: 60, megabytes: 768 }
);

const mostKept = 64 * 1024 * 1024;
const kept = new Map<string, Uint8Array<ArrayBuffer>>();

/** A file that is being written, and who waits for it: when the last of them goes, it is stopped. */
type UnderWay = {
	written: Promise<Written>;
	progress: SharedProgress;
	wanted: Set<unknown>;
	stop: () => void;
};
const underWay = new Map<string, UnderWay>();

const keyOf = ({ digest, format }: Pick<CompilationToExport, 'digest' | 'format'>) =>
	`${digest} ${format}`;

/**
 * Writes a compilation as a file in a thread of its own, a PDF in a process, so that a long one keeps nobody waiting; once
 * for each state and format, however many ask. The newest 64 MB are kept in memory. Undefined where it takes more than a
 * minute or 768 MB, as a PDF two minutes or 1.5 GB.
 */
export async function exportApart(
	asked: CompilationToExport
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const written = await exportFor(asked, Symbol('it is waited for to its end'));
	return written.done ? written.result : undefined;
}

/** The same for `who`, who can leave it: `stopped` where nobody waits for it any more. */
export function exportFor(asked: CompilationToExport, who: unknown): Promise<Written> {
	const key = keyOf(asked);
	const known = kept.get(key);
	if (known) return Promise.resolve({ done: true, result: known });
	const work = underWay.get(key) ?? begin(key, asked);
	work.wanted.add(who);
	return work.written;
}

type Asked = Pick<CompilationToExport, 'digest' | 'format'>;

/** The file where it is written already. */
export const findExported = (asked: Asked): Uint8Array<ArrayBuffer> | undefined =>
	kept.get(keyOf(asked));

/** How far the file is that `who` waits for; undefined where nobody of that name does. */
export function findProgress(asked: Asked, who: string): ExportProgress | undefined {
	const work = underWay.get(keyOf(asked));
	return work?.wanted.has(who) ? readProgress(work.progress) : undefined;
}

/** `who` waits for the file no longer; it ends, thread or process, where nobody else does. */
export function leaveExport(asked: Asked, who: string): void {
	const work = underWay.get(keyOf(asked));
	if (work?.wanted.delete(who) && work.wanted.size === 0) work.stop();
}

function begin(key: string, { model, format }: CompilationToExport): UnderWay {
	const progress = startProgress();
	const stopping = new AbortController();
	const { signal } = stopping;
	const ended = () => {
		if (underWay.get(key) === work) underWay.delete(key);
	};
	const written =
		format === 'pdf'
			? pdfApart(model, { signal, tell: (step) => tellProgress(progress, step) })
			: writeInThread({ model, format, progress }, { signal });
	const work: UnderWay = {
		progress,
		wanted: new Set(),
		// Whoever asks from now on gets it written anew.
		stop: () => (ended(), stopping.abort()),
		written: written.then((outcome) => {
			if (outcome.done) keep(key, outcome.result);
			return outcome;
		})
	};
	underWay.set(key, work);
	work.written.then(ended, ended);
	return work;
}

/** The newest stays, however large it is. */
function keep(key: string, bytes: Uint8Array<ArrayBuffer>): void {
	kept.set(key, bytes);
	let size = 0;
	for (const [each, { length }] of [...kept].reverse()) {
		size += length;
		if (size > mostKept && each !== key) kept.delete(each);
	}
}
