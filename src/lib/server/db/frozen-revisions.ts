import { getQuestionnaire } from './questionnaires.ts';
import type { StoredQuestionnaire } from './questionnaires.ts';
import type { Db } from './schema.ts';

const kept = new Map<string, StoredQuestionnaire>();
const mostKept = 500;

/**
 * A revision that someone answers: it is frozen and never changes, so it is read once and kept in memory.
 * Throws where there is none: a submission always has one.
 */
export async function getFrozenRevision(db: Db, id: string): Promise<StoredQuestionnaire> {
	const known = kept.get(id);
	if (known) return known;
	const revision = await getQuestionnaire(db, id);
	if (kept.size >= mostKept) kept.clear();
	kept.set(id, revision);
	return revision;
}
