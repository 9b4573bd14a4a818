/**
 * How far an export is: it waits for one before it, reads the document, writes its paragraphs one by one, or brings the file
 * to its end.
 */
const exportSteps = ['waiting', 'reading', 'writing', 'closing'] as const;
export type ExportStep = (typeof exportSteps)[number];
export type ExportProgress = { step: ExportStep; done: number; of: number };

/** Called as often as there is something to say. */
export type TellProgress = (step: ExportStep, done?: number, of?: number) => void;

/** Progress in memory that a thread and its server share: the thread writes it, whoever asks reads it. */
export type SharedProgress = Int32Array<SharedArrayBuffer>;

export const startProgress = (): SharedProgress => new Int32Array(new SharedArrayBuffer(12));

export function tellProgress(shared: SharedProgress, step: ExportStep, done = 0, of = 0): void {
	Atomics.store(shared, 1, done);
	Atomics.store(shared, 2, of);
	Atomics.store(shared, 0, exportSteps.indexOf(step));
}

export const readProgress = (shared: SharedProgress): ExportProgress => ({
	step: exportSteps[Atomics.load(shared, 0)] ?? 'waiting',
	done: Atomics.load(shared, 1),
	of: Atomics.load(shared, 2)
});
