import type { FileKind } from '#lib/domain/attached-file.ts';
import { workApart } from '../../work-apart.ts';
import type { ReadIncoming } from './read-incoming.ts';

const read = workApart<{ kind: FileKind; bytes: Uint8Array }, ReadIncoming>(
	'#lib/server/import/incoming/incoming-worker.ts',
	{ seconds: 30, megabytes: 512 }
);

/** Reads a document in a thread of its own: `too-long` after 30 seconds or 512 MB. */
export async function readIncomingApart(
	kind: FileKind,
	bytes: Uint8Array,
	limit?: { seconds: number }
): Promise<ReadIncoming> {
	const done = await read({ kind, bytes }, limit);
	return done.done ? done.result : { ok: false, reason: 'too-long' };
}
