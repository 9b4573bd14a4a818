import { passagesInForce } from './passages-in-force.ts';
import type { Db } from './schema.ts';

/** A passage of a reply in force that may be told, as it stands. `language` is BCP 47. */
export type ThemedPassage = {
	submissionId: string;
	excerpt: string;
	theme: string;
	words: string;
	language: string;
	changed: boolean;
};

/** Every passage coded in the replies in force that are not confidential, by the key of their submission. */
export async function findPassagesByTheme(
	db: Db,
	consultationId: string
): Promise<ThemedPassage[]> {
	const rows = await passagesInForce(db, consultationId)
		.select([
			'e.submission_id',
			'e.key',
			'e.theme_key',
			'e.start_offset',
			'e.end_offset',
			'e.changed',
			'a.text',
			'a.language'
		])
		.where('s.consent', '!=', 'confidential')
		.orderBy('s.key')
		.orderBy('e.question_key')
		.orderBy('e.start_offset')
		.orderBy('e.key')
		.execute();
	return rows.map((row) => ({
		submissionId: row.submission_id,
		excerpt: row.key,
		theme: row.theme_key,
		words: row.text.slice(row.start_offset, row.end_offset),
		language: row.language,
		changed: row.changed === 1
	}));
}
