import type { Expression, SqlBool } from 'kysely';
import type { DocumentBlock } from '#lib/domain/incoming-document.ts';
import { wordsOfBlocks } from '#lib/domain/incoming-document.ts';
import { labelsOf } from '#lib/domain/questionnaire.ts';
import { choicesMark, fileMark } from '#lib/domain/search/text-marks.ts';
import { listedStatuses } from '#lib/domain/reply-list.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { Consent, SubmissionStatus, TranslationState } from '#lib/domain/submission.ts';
import { getFrozenRevision } from './frozen-revisions.ts';
import type { Db } from './schema.ts';

/** A text that has the words asked for: an answer, its translation, labels of the options chosen, or what was read of a file. */
export type TextHit = {
	/** Its place in the search; what came or changed last has the highest. */
	place: number;
	submissionId: string;
	consultation: { id: string; slug: string; title: Texts };
	revisionId: string;
	status: SubmissionStatus;
	consent: Consent;
	question: string;
	/** What can have been found: labels stand in each language, anything else in its own (BCP 47). */
	texts: { text: string; language: string }[];
	/** Of the words of a file. */
	file?: { id: string; name: string };
	/** Of a translation. */
	state?: TranslationState;
};

/**
 * At most `limit` texts of replies that were sent, the newest first, before a place; of one consultation, of some
 * submissions, or of all. `matching` comes from the search.
 */
export async function pageOfHits(
	db: Db,
	matching: Expression<SqlBool>,
	asked: {
		consultationId?: string;
		submissionIds?: readonly string[];
		before?: number;
		limit: number;
	}
): Promise<TextHit[]> {
	const rows = await db
		.selectFrom('search_texts as t')
		.innerJoin('submissions as s', 's.id', 't.submission_id')
		.innerJoin('consultations as c', 'c.id', 's.consultation_id')
		.leftJoin('answers as a', (join) =>
			join
				.onRef('a.submission_id', '=', 't.submission_id')
				.onRef('a.question_key', '=', 't.question_key')
		)
		.leftJoin('translations as r', (join) =>
			join
				.onRef('r.submission_id', '=', 't.submission_id')
				.onRef('r.question_key', '=', 't.question_key')
				.onRef('r.language', '=', 't.language')
		)
		.leftJoin('document_readings as d', (join) =>
			join.onRef('d.file_id', '=', 't.question_key').on('t.language', '=', fileMark)
		)
		.leftJoin('files as f', (join) =>
			join.onRef('f.id', '=', 'd.file_id').on('f.removed_at', 'is', null)
		)
		.select([
			't.id as place',
			't.submission_id',
			't.question_key',
			't.language as translated_into',
			's.consultation_id',
			's.revision_id',
			's.status',
			's.consent',
			'c.slug',
			'c.title',
			'a.text',
			'a.language',
			'a.choices',
			'd.blocks',
			'd.language as file_language',
			'f.id as file_id',
			'f.name as file_name',
			'r.text as translation',
			'r.state'
		])
		.where(matching)
		.where((eb) => eb.or([eb('a.text', 'is not', null), eb('f.id', 'is not', null)]))
		.where('s.status', 'in', [...listedStatuses])
		.$if(asked.consultationId !== undefined, (q) =>
			q.where('s.consultation_id', '=', asked.consultationId!)
		)
		.$if(asked.submissionIds !== undefined, (q) =>
			q.where('t.submission_id', 'in', asked.submissionIds!)
		)
		.$if(asked.before !== undefined, (q) => q.where('t.id', '<', asked.before!))
		.orderBy('t.id', 'desc')
		.limit(asked.limit)
		.execute();
	const hits: TextHit[] = [];
	for (const row of rows)
		hits.push({
			place: row.place,
			submissionId: row.submission_id,
			consultation: {
				...{ id: row.consultation_id, slug: row.slug },
				title: JSON.parse(row.title) as Texts
			},
			revisionId: row.revision_id,
			status: row.status as SubmissionStatus,
			consent: row.consent as Consent,
			question: row.question_key,
			...(row.state !== null && { state: row.state as TranslationState }),
			...(row.file_id !== null && { file: { id: row.file_id, name: row.file_name ?? '' } }),
			texts: await textsOf(db, row)
		});
	return hits;
}

type Row = {
	translated_into: string;
	revision_id: string;
	question_key: string;
	text: string | null;
	language: string | null;
	choices: string | null;
	translation: string | null;
	blocks: string | null;
	file_language: string | null;
};

async function textsOf(db: Db, row: Row): Promise<TextHit['texts']> {
	if (row.blocks !== null) {
		const text = wordsOfBlocks(JSON.parse(row.blocks) as DocumentBlock[]);
		return [{ text, language: row.file_language ?? '' }];
	}
	if (row.translated_into === choicesMark) {
		const { questionnaire } = await getFrozenRevision(db, row.revision_id);
		return labelsOf(questionnaire, row.question_key, JSON.parse(row.choices ?? '[]') as string[]);
	}
	return row.translated_into === ''
		? [{ text: row.text ?? '', language: row.language ?? '' }]
		: [{ text: row.translation ?? '', language: row.translated_into }];
}
