import { workApart } from '../../work-apart.ts';
import type { ReadTranslationFile } from './translation-fault.ts';

const read = workApart<Uint8Array, ReadTranslationFile>(
	'#lib/server/import/translation/translation-worker.ts',
	{ seconds: 30, megabytes: 512 }
);

/** Reads a file with translations in a thread of its own: one that asks for more time or memory is given up, `too-long`. */
export async function readTranslationApart(bytes: Uint8Array): Promise<ReadTranslationFile> {
	const done = await read(bytes);
	return done.done ? done.result : { ok: false, reason: 'too-long' };
}
