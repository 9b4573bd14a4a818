import { tokensOf } from '#lib/domain/search/tokens.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { Db } from '../db/schema.ts';
import { nameMark } from './search.ts';

/** A text that can be found, by its words. */
export type TextWords = {
	submission_id: string;
	question_key: string;
	language: string;
	words: string[];
};

/** Everything of these submissions that can be found: answers, translations, and the names of their respondents. */
export async function wordsOfReplies(db: Db, ids: readonly string[]): Promise<TextWords[]> {
	const answers = await db
		.selectFrom('answers')
		.select(['submission_id', 'question_key', 'text'])
		.where('submission_id', 'in', ids)
		.where('text', '!=', '')
		.execute();
	const translations = await db
		.selectFrom('translations')
		.select(['submission_id', 'question_key', 'language', 'text'])
		.where('submission_id', 'in', ids)
		.where('text', '!=', '')
		.execute();
	const signatories = await db
		.selectFrom('signatories as g')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['g.submission_id', 'r.name', 'r.formal_name', 'r.aliases'])
		.where('g.submission_id', 'in', ids)
		.execute();
	return ids.flatMap((id) => {
		const own = (row: { submission_id: string }) => row.submission_id === id;
		const names = signatories.filter(own).flatMap(namesOf);
		return [
			...(names.length > 0 ? [{ ...at(id, '', ''), words: names }] : []),
			...answers
				.filter(own)
				.map((row) => ({ ...at(id, row.question_key, ''), words: words(row.text) })),
			...translations
				.filter(own)
				.map((row) => ({ ...at(id, row.question_key, row.language), words: words(row.text) }))
		].filter((text) => text.words.length > 0);
	});
}

const at = (id: string, question: string, language: string) => ({
	...{ submission_id: id, question_key: question, language }
});

const words = (text: string) => tokensOf(text).map((token) => token.text);

function namesOf(row: { name: string; formal_name: string | null; aliases: string | null }) {
	const names = [
		...Object.values(JSON.parse(row.name) as Texts),
		...(row.formal_name ? Object.values(JSON.parse(row.formal_name) as Texts) : []),
		...(row.aliases ? (JSON.parse(row.aliases) as string[]) : [])
	];
	return names.flatMap(words).map((word) => nameMark + word);
}
