import { createHash } from 'node:crypto';
import type { Db } from './schema.ts';

/**
 * Differs whenever what was sent to a consultation may have changed: the submissions, and who signs them, whose names and
 * kinds the registry changes without touching any of them.
 */
export async function stampOfSubmissions(db: Db, consultationId: string): Promise<string> {
	const row = await db
		.selectFrom('submissions')
		.select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('updated_at').as('newest')])
		.where('consultation_id', '=', consultationId)
		.where('status', '!=', 'draft')
		.executeTakeFirstOrThrow();
	const signing = await db
		.selectFrom('respondents')
		.select(['key', 'kind', 'list_key', 'sort_key', 'name', 'formal_name', 'aliases'])
		.where('id', 'in', (eb) =>
			eb
				.selectFrom('signatories as g')
				.innerJoin('submissions as s', 's.id', 'g.submission_id')
				.select('g.respondent_id')
				.where('s.consultation_id', '=', consultationId)
				.where('s.status', '!=', 'draft')
		)
		.orderBy('key')
		.execute();
	const names = createHash('sha256').update(JSON.stringify(signing)).digest('base64');
	return `${row.count} ${row.newest} ${names}`;
}
