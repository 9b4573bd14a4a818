import { workApart } from '../../work-apart.ts';
import type { compareReturned, FileToRead } from './compare-returned.ts';

/** Reads and compares it in a thread of its own. */
export const readReturnedApart = workApart<FileToRead, ReturnType<typeof compareReturned>>(
	'#lib/server/import/returned/read-worker.ts',
	{ seconds: 30, megabytes: 768 }
);
