import type { Compilation } from '#lib/domain/compilation/model.ts';
import { workApart } from '../../work-apart.ts';

/** Two states of one document in one language, and in whose name and when the later came to be. */
export type CompilationsToTrack = {
	before: Compilation;
	after: Compilation;
	by: { author: string; date: string };
};

/** Writes the Word file with tracked changes in a thread of its own. */
export const trackApart = workApart<CompilationsToTrack, Uint8Array<ArrayBuffer>>(
	'#lib/server/export/tracked/track-worker.ts',
	{ seconds: 60, megabytes: 1024 }
);
