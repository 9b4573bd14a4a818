import type { FollowedUnit } from '#lib/domain/compilation/editions/follow-original.ts';
import { followSnapshot } from '#lib/domain/compilation/editions/follow-snapshot.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { KeptText } from '../db/edition-texts.ts';

export type EditionToFollow = {
	snapshot: Snapshot;
	language: OfficialLanguage;
	original: Compilation;
	/** The newest draft of the edition. */
	previous?: Compilation;
	texts: readonly KeptText[];
};

/** The lines of the original beside what the edition says. */
export function followText(asked: EditionToFollow): FollowedUnit<KeptText>[] {
	return followSnapshot(asked).units;
}
