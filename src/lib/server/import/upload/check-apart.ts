import { workApart } from '../../work-apart.ts';
import type { CheckedFile } from './check-file.ts';

const check = workApart<{ path: string; name: string }, CheckedFile>(
	'#lib/server/import/upload/check-worker.ts',
	{ seconds: 30, megabytes: 384 }
);

/** Checks the file at `path`, which its sender calls `name`, in a thread of its own: `slow` after 30 seconds or 384 MB. */
export async function checkFileApart(path: string, name: string): Promise<CheckedFile> {
	const checked = await check({ path, name });
	return checked.done ? checked.result : { ok: false, fault: 'slow' };
}
