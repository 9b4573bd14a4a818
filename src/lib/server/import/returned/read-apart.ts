import type { OfficialLanguage } from '#lib/domain/language.ts';
import { workApart } from '../../work-apart.ts';
import type { readReturned } from './read-returned.ts';

/** A Word file that came back, in the language of its draft; `notes` are words of the export beside its text. */
export type FileToRead = { bytes: Uint8Array; language: OfficialLanguage; notes: string[] };

/** Reads it in a thread of its own. */
export const readReturnedApart = workApart<FileToRead, ReturnType<typeof readReturned>>(
	'#lib/server/import/returned/read-worker.ts',
	{ seconds: 30, megabytes: 768 }
);
