import type { Db } from './schema.ts';

/** Differs whenever what was sent to a consultation may have changed. */
export async function stampOfSubmissions(db: Db, consultationId: string): Promise<string> {
	const row = await db
		.selectFrom('submissions')
		.select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('updated_at').as('newest')])
		.where('consultation_id', '=', consultationId)
		.where('status', '!=', 'draft')
		.executeTakeFirstOrThrow();
	return `${row.count} ${row.newest}`;
}
