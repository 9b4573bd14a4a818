import type { FollowedUnit } from '#lib/domain/compilation/editions/follow-original.ts';
import { findLastEditor } from './compilation-edits.ts';
import type { EditionWork } from './edition-work.ts';
import type { KeptText } from './edition-texts.ts';
import type { Db } from './schema.ts';

/** Who wrote the words of a unit, as the audit writes it: whoever translated it, or edited it in the edition itself; else `drafting`. */
export async function writerOfUnit(
	db: Db,
	work: Pick<EditionWork, 'consultationId' | 'language'>,
	{ id, kept }: Pick<FollowedUnit<KeptText>, 'id' | 'kept'>
): Promise<string> {
	if (kept) return kept.writtenBy;
	// A cell is named by its place in its table.
	const [node = id] = id.split('/');
	return (await findLastEditor(db, work, node)) ?? 'drafting';
}
