import type { Expression, SqlBool } from 'kysely';
import { listedStatuses } from '#lib/domain/reply-list.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { Consent, SubmissionStatus, TranslationState } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** A text that has the words asked for: an answer, or its translation. */
export type TextHit = {
	/** Its place in the search; what came or changed last has the highest. */
	place: number;
	submissionId: string;
	consultation: { id: string; slug: string; title: Texts };
	revisionId: string;
	status: SubmissionStatus;
	consent: Consent;
	question: string;
	text: string;
	/** BCP 47. */
	language: string;
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
		.innerJoin('answers as a', (join) =>
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
			'r.text as translation',
			'r.state'
		])
		.where(matching)
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
	return rows.map((row) => ({
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
		...(row.translated_into === ''
			? { text: row.text, language: row.language }
			: {
					text: row.translation ?? '',
					language: row.translated_into,
					state: row.state as TranslationState
				})
	}));
}
