import { sql } from 'kysely';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Wording } from '#lib/domain/suggestions.ts';
import { translatedPassage } from '#lib/domain/translated-passage.ts';
import { passagesInForce } from './passages-in-force.ts';
import type { Db } from './schema.ts';

/** A passage coded in a consultation: where it stands, and its words in the languages asked for. */
export type StoredPassage = {
	/** Of the row: unique in the database. */
	id: string;
	submissionId: string;
	excerpt: string;
	question: string;
	theme: string;
	words: string;
	language: string;
	wordings: Wording[];
};

/** Passages that are compared, the latest coded first; and of how many a translation is looked up. */
const mostPassages = 600;
const mostTranslated = 150;

/** The passages coded last in the replies in force, in their own words and in translation into `languages`. */
export async function findCodedPassages(
	db: Db,
	consultationId: string,
	languages: readonly OfficialLanguage[]
): Promise<StoredPassage[]> {
	const rows = await passagesInForce(db, consultationId)
		.select([
			'e.id',
			'e.submission_id',
			'e.key',
			'e.question_key',
			'e.theme_key',
			'e.words',
			'e.start_offset',
			'e.end_offset',
			'a.language'
		])
		.where('e.changed', '=', 0)
		.where('e.words', '!=', '')
		.orderBy(sql`coalesce(e.coded_at, '')`, 'desc')
		.orderBy('e.id')
		.limit(mostPassages)
		.execute();
	const translated = await findTranslations(
		db,
		rows.slice(0, mostTranslated).map(({ id }) => id),
		languages
	);
	return rows.map((row) => ({
		id: row.id,
		submissionId: row.submission_id,
		excerpt: row.key,
		question: row.question_key,
		theme: row.theme_key,
		words: row.words,
		language: row.language,
		wordings: [{ language: row.language, text: row.words }, ...(translated.get(row.id) ?? [])]
	}));
}

async function findTranslations(
	db: Db,
	ids: readonly string[],
	languages: readonly OfficialLanguage[]
): Promise<Map<string, Wording[]>> {
	const found = new Map<string, Wording[]>();
	if (ids.length === 0 || languages.length === 0) return found;
	const rows = await db
		.selectFrom('excerpts as e')
		.innerJoin('answers as a', (join) =>
			join
				.onRef('a.submission_id', '=', 'e.submission_id')
				.onRef('a.question_key', '=', 'e.question_key')
		)
		.innerJoin('translations as t', (join) =>
			join
				.onRef('t.submission_id', '=', 'e.submission_id')
				.onRef('t.question_key', '=', 'e.question_key')
		)
		.select(['e.id', 'e.start_offset', 'e.end_offset', 'a.text', 't.language', 't.text as words'])
		.where('e.id', 'in', [...ids])
		.where('t.language', 'in', [...languages])
		.orderBy('t.language')
		.execute();
	for (const row of rows) {
		const stretch = { start: row.start_offset, end: row.end_offset };
		const text = translatedPassage(row.text, row.words, stretch);
		if (text === undefined) continue;
		const list = found.get(row.id) ?? [];
		list.push({ language: row.language, text });
		found.set(row.id, list);
	}
	return found;
}
