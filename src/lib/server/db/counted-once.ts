import type { Participation } from '#lib/domain/participation.ts';
import { participationIn } from '#lib/domain/participation.ts';
import { loadCounted } from './participation.ts';
import type { Db } from './schema.ts';
import { stampOfSubmissions } from './submission-stamp.ts';

const counted = new Map<string, { stamp: string; participation: Participation }>();

/**
 * The counts of a consultation, counted again only when a submission changed or one who signs: public pages and the API
 * are asked for often. Undefined where it is not there.
 */
export async function countedOnce(
	db: Db,
	{ id, slug }: { id: string; slug: string }
): Promise<Participation | undefined> {
	const stamp = await stampOfSubmissions(db, id);
	const known = counted.get(id);
	if (known?.stamp === stamp) return known.participation;
	const all = await loadCounted(db, slug);
	if (!all) return undefined;
	const participation = participationIn(all);
	if (counted.size >= 200) counted.clear();
	counted.set(id, { stamp, participation });
	return participation;
}
