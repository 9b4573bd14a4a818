import type { Texts } from '#lib/domain/language.ts';
import type { StakeholderCategory } from '#lib/domain/respondent.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import type { Db } from './schema.ts';

/** Those who sign a reply that did not come by the web, as its author would have named them. */
export async function speakersOfSignatories(
	db: Db,
	submissionId: string,
	language: string
): Promise<Speaker[]> {
	const rows = await db
		.selectFrom('signatories as g')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['g.role', 'r.key', 'r.kind', 'r.category', 'r.name', 'r.country'])
		.where('g.submission_id', '=', submissionId)
		.orderBy('g.position')
		.execute();
	return rows.map((row): Speaker => {
		if (row.kind === 'state') return { kind: 'state', state: row.key };
		const names = JSON.parse(row.name) as Texts & Record<string, string>;
		const name = names[language] ?? names.en ?? Object.values(names)[0] ?? row.key;
		const about = {
			...(row.country !== null && { country: row.country }),
			...(row.role === 'embedded' && { embedded: { questions: [] } })
		};
		if (row.kind !== 'stakeholder')
			return { kind: row.kind === 'un-entity' ? 'un-entity' : 'other', name, ...about };
		return {
			kind: 'stakeholder',
			name,
			category: (row.category ?? 'other') as StakeholderCategory,
			...about
		};
	});
}
