import { createHash } from 'node:crypto';
import type { EditionText } from '#lib/domain/compilation/editions/edition-text.ts';
import { followSnapshot } from '#lib/domain/compilation/editions/follow-snapshot.ts';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { redraft } from '#lib/domain/compilation/editing/redraft.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { withJobNumber } from '#lib/domain/compilation/with-masthead.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';

export type DraftToWrite = {
	snapshot: Snapshot;
	language: OfficialLanguage;
	closed: boolean;
	/** The draft whose edited paragraphs stand. */
	newest?: Compilation;
	/** Of this edition, on the masthead of its issue. */
	jobNumber?: string;
	/** Of an edition that follows the original: its newest draft, and the kept translations of its lines. */
	follows?: { original: Compilation; texts: readonly EditionText[] };
};

/** A draft as it is stored: the model in JSON, with its SHA-256 in hex. */
export type DraftText = { model: string; digest: string };

export function draftText(asked: DraftToWrite): DraftText {
	const model = JSON.stringify(withJobNumber(compilationOf(asked), asked.jobNumber));
	return { model, digest: createHash('sha256').update(model).digest('hex') };
}

function compilationOf({ snapshot, language, closed, newest, follows }: DraftToWrite): Compilation {
	const policy = { mode: 'summary', closed } as const;
	if (follows)
		return followSnapshot({
			...follows,
			snapshot,
			language,
			policy,
			...(newest && { previous: newest })
		}).model;
	const drafted = draftCompilation(snapshot, language, policy);
	return newest ? redraft(newest, drafted) : drafted;
}
