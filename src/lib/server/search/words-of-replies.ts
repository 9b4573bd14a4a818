import type { DocumentBlock } from '#lib/domain/incoming-document.ts';
import { wordsOfBlocks } from '#lib/domain/incoming-document.ts';
import { labelsOf } from '#lib/domain/questionnaire.ts';
import { choicesMark, fileMark } from '#lib/domain/search/text-marks.ts';
import { tokensOf } from '#lib/domain/search/tokens.ts';
import type { Texts } from '#lib/domain/language.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { Db } from '../db/schema.ts';
import { nameMark } from './search.ts';

/** A text that can be found, by its words. */
export type TextWords = {
	submission_id: string;
	question_key: string;
	language: string;
	words: string[];
};

/**
 * Everything of these submissions that can be found: answers, translations, labels of chosen options, what was read of their files, and the
 * names of their respondents.
 */
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
	const choices = await chosenLabels(db, ids);
	const files = await wordsOfFiles(db, ids);
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
				.map((row) => ({ ...at(id, row.question_key, row.language), words: words(row.text) })),
			...choices.filter(own),
			...files.filter(own)
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

async function chosenLabels(db: Db, ids: readonly string[]): Promise<TextWords[]> {
	const rows = await db
		.selectFrom('answers as a')
		.innerJoin('submissions as s', 's.id', 'a.submission_id')
		.select(['a.submission_id', 'a.question_key', 'a.choices', 's.revision_id'])
		.where('a.submission_id', 'in', ids)
		.where('a.choices', 'is not', null)
		.execute();
	const found: TextWords[] = [];
	for (const { submission_id, question_key, choices, revision_id } of rows) {
		const { questionnaire } = await getFrozenRevision(db, revision_id);
		const chosen = JSON.parse(choices ?? '[]') as string[];
		const labels = labelsOf(questionnaire, question_key, chosen).map(({ text }) => text);
		found.push({
			...at(submission_id, question_key, choicesMark),
			words: labels.flatMap((label) => words(label))
		});
	}
	return found;
}

/** Words that are still to be held against the page are not found before. */
async function wordsOfFiles(db: Db, ids: readonly string[]): Promise<TextWords[]> {
	const rows = await db
		.selectFrom('document_readings as d')
		.innerJoin('files as f', 'f.id', 'd.file_id')
		.select(['d.submission_id', 'd.file_id', 'd.blocks'])
		.where('d.submission_id', 'in', ids)
		.where('f.removed_at', 'is', null)
		.where((eb) => eb.or([eb('d.needs_confirming', '=', 0), eb('d.confirmed_at', 'is not', null)]))
		.execute();
	return rows.map((row) => ({
		...at(row.submission_id, row.file_id, fileMark),
		words: words(wordsOfBlocks(JSON.parse(row.blocks) as DocumentBlock[]))
	}));
}
