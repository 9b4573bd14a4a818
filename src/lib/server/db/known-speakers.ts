import type { Texts } from '#lib/domain/language.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { keyOfSpeaker, nameKeyOf } from '#lib/domain/speaker.ts';
import { fromJson } from './json-column.ts';
import type { Db } from './schema.ts';

/**
 * Names in the registry of those of `speakers` that are no States and are publicly known: they replied under their name to
 * a consultation that is closed. Whoever replied otherwise stays unknown to others who type the same name. By speaker key.
 */
export async function findKnownNames(
	db: Db,
	speakers: readonly Speaker[],
	now: string
): Promise<Map<string, Texts>> {
	const known = new Map<string, Texts>();
	const bodies = speakers.flatMap((each) =>
		each.kind === 'state' ? [] : [{ kind: each.kind, nameKey: nameKeyOf(each.name), each }]
	);
	if (bodies.length === 0) return known;
	const rows = await db
		.selectFrom('respondent_names as n')
		.innerJoin('respondents as r', 'r.id', 'n.respondent_id')
		.select(['n.kind', 'n.name_key', 'r.name'])
		.where(
			'n.name_key',
			'in',
			bodies.map(({ nameKey }) => nameKey)
		)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('signatories as g')
					.innerJoin('submissions as s', 's.id', 'g.submission_id')
					.innerJoin('consultations as c', 'c.id', 's.consultation_id')
					.select('s.id')
					.whereRef('g.respondent_id', '=', 'r.id')
					.where('s.status', '=', 'submitted')
					.where('s.consent', '=', 'attributed')
					.where('c.closes_at', '<', now)
			)
		)
		.orderBy('r.id')
		.execute();
	for (const { kind, nameKey, each } of bodies) {
		const row = rows.find((found) => found.kind === kind && found.name_key === nameKey);
		if (row) known.set(keyOfSpeaker(each), fromJson<Texts>(row.name));
	}
	return known;
}

/**
 * Those of the States `keys` that sign another reply in force to the consultation, under their names. A reply that may not
 * be named is not told of.
 */
export async function findStatesThatReplied(
	db: Db,
	consultationId: string,
	{ keys, except }: { keys: readonly string[]; except: string }
): Promise<string[]> {
	if (keys.length === 0) return [];
	const rows = await db
		.selectFrom('respondents as r')
		.innerJoin('signatories as g', 'g.respondent_id', 'r.id')
		.innerJoin('submissions as s', 's.id', 'g.submission_id')
		.select('r.key')
		.distinct()
		.where('r.key', 'in', keys)
		.where('g.role', '!=', 'embedded')
		.where('s.consultation_id', '=', consultationId)
		.where('s.id', '!=', except)
		.where('s.status', '=', 'submitted')
		.where('s.consent', '=', 'attributed')
		.execute();
	const found = new Set(rows.map(({ key }) => key));
	return keys.filter((key) => found.has(key));
}
