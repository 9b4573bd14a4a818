import { createHash } from 'node:crypto';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { redraft } from '#lib/domain/compilation/editing/redraft.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';

export type DraftToWrite = {
	snapshot: Snapshot;
	language: OfficialLanguage;
	closed: boolean;
	/** The draft whose edited paragraphs stand. */
	newest?: Compilation;
};

/** A draft as it is stored: the model in JSON, with its SHA-256 in hex. */
export type DraftText = { model: string; digest: string };

export function draftText({ snapshot, language, closed, newest }: DraftToWrite): DraftText {
	const drafted = draftCompilation(snapshot, language, { mode: 'summary', closed });
	const model = JSON.stringify(newest ? redraft(newest, drafted) : drafted);
	return { model, digest: createHash('sha256').update(model).digest('hex') };
}
