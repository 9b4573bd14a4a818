import type { DocumentFinding } from '#lib/domain/compilation/document-findings/document-finding.ts';
import type { ReadDocument } from '#lib/domain/compilation/document-findings/read-document.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { workApart } from '../../work-apart.ts';
import type { DocumentFault } from './read-document.ts';

/** A file and its name; without `language` it is told from the text. */
export type DocumentToCheck = { bytes: Uint8Array; name: string; language?: OfficialLanguage };

export type CheckedApart =
	| { ok: true; document: ReadDocument; findings: DocumentFinding[] }
	| { ok: false; fault: DocumentFault | { reason: 'too-long' } };

const check = workApart<DocumentToCheck, CheckedApart>(
	'#lib/server/import/document/check-worker.ts',
	{ seconds: 60, megabytes: 768 }
);

/**
 * Reads and checks a document in a thread of its own, one after the other: a file that asks for more than 768 MB or for
 * more than `seconds` is given up with `too-long`, and nobody else waits for it. Rejects on a bug.
 */
export async function checkApart(input: DocumentToCheck, seconds = 60): Promise<CheckedApart> {
	const checked = await check(input, { seconds });
	return checked.done ? checked.result : { ok: false, fault: { reason: 'too-long' } };
}
