import { createHash } from 'node:crypto';
import { checkCompilation } from '#lib/domain/compilation/findings/check.ts';
import type { CheckedFinding } from '#lib/domain/compilation/findings/checked-finding.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';

/** A document with the digest of what it says, and when it was drafted, ISO 8601 in UTC. */
export type DigestedModel = { model: Compilation; digest: string; createdAt: string };

/** What was found lately, by the digests of document, original and consultation: the same gives the same findings. */
const kept = new Map<string, CheckedFinding[]>();
const mostKept = 48;
const digests = new WeakMap<Snapshot, string>();

/** The findings on a document; what was checked lately and has not changed since is not checked again. */
export function checkKept(
	{ model, digest, createdAt }: DigestedModel,
	snapshot: Snapshot,
	original: DigestedModel | undefined
): CheckedFinding[] {
	const isOlder = original !== undefined && createdAt < original.createdAt;
	const key = `${model.language} ${digest} ${original?.digest ?? '-'} ${isOlder} ${digestOf(snapshot)}`;
	const known = kept.get(key);
	const findings =
		known ?? checkCompilation(model, snapshot, original && { original: original.model, isOlder });
	// What was asked for last goes last: the first is forgotten.
	kept.delete(key);
	kept.set(key, findings);
	for (const oldest of kept.keys()) {
		if (kept.size <= mostKept) break;
		kept.delete(oldest);
	}
	return findings;
}

function digestOf(snapshot: Snapshot): string {
	const digest =
		digests.get(snapshot) ?? createHash('sha256').update(JSON.stringify(snapshot)).digest('base64');
	digests.set(snapshot, digest);
	return digest;
}
