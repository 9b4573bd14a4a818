import { createHash } from 'node:crypto';
import type { CheckedFinding } from '#lib/domain/compilation/findings/checked-finding.ts';
import type { EditionText } from '#lib/domain/compilation/editions/edition-text.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { keptLately } from '../kept-lately.ts';
import { checkApart } from '../compiling/check-apart.ts';

/** A document with the digest of what it says, and when it was drafted, ISO 8601 in UTC. */
export type DigestedModel = { model: Compilation; digest: string; createdAt: string };

/** By the digests of document, original and consultation: the same gives the same findings. */
const lately = keptLately<CheckedFinding[]>(48);
const digests = new WeakMap<Snapshot, string>();

/** What a check reads, as a mark: the same mark means the same findings. */
export type CheckedState = {
	document: DigestedModel | undefined;
	original: DigestedModel | undefined;
	texts: readonly EditionText[];
};

export function markOfCheck(
	language: OfficialLanguage,
	snapshot: Snapshot,
	{ document, original, texts }: CheckedState
): string {
	const isOlder = document && original && document.createdAt < original.createdAt;
	return `${language} ${document?.digest ?? '-'} ${original?.digest ?? '-'} ${isOlder ?? '-'} ${digestOfTexts(texts)} ${digestOf(snapshot)}`;
}

/**
 * The findings on a document, or where there is none on what a draft in `language` would say; what was checked lately and has
 * not changed since is not checked again.
 */
export function checkKept(
	language: OfficialLanguage,
	document: DigestedModel | undefined,
	snapshot: Snapshot,
	original: DigestedModel | undefined,
	texts: readonly EditionText[] = []
): Promise<CheckedFinding[]> {
	const isOlder = document && original && document.createdAt < original.createdAt;
	return lately(markOfCheck(language, snapshot, { document, original, texts }), () =>
		checkApart({
			snapshot,
			language,
			...(document && { model: document.model }),
			...(original && { original: original.model }),
			...(isOlder !== undefined && { isOlder }),
			texts
		})
	);
}

/** Distinguishes kept translations; `-` where there are none. */
export function digestOfTexts(texts: readonly EditionText[]): string {
	return texts.length === 0
		? '-'
		: createHash('sha256').update(JSON.stringify(texts)).digest('base64');
}

/** Distinguishes what is known of a consultation. */
export function digestOf(snapshot: Snapshot): string {
	const digest =
		digests.get(snapshot) ?? createHash('sha256').update(JSON.stringify(snapshot)).digest('base64');
	digests.set(snapshot, digest);
	return digest;
}
