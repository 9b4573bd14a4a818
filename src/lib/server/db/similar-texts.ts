import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { ComparedReply } from '#lib/domain/similar/replies.ts';
import type { Consent } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** A reply to compare; its `key` is its id, `submission` what it is called in its consultation. */
export type StoredComparedReply = ComparedReply & { submission: string; consent: Consent };

/** The replies of a consultation that are in force, statements at panels left out, with the words of their answers. */
export async function findComparedReplies(
	db: Db,
	consultationId: string
): Promise<StoredComparedReply[]> {
	const rows = await db
		.selectFrom('submissions as s')
		.leftJoin('signatories as g', (join) =>
			join.onRef('g.submission_id', '=', 's.id').on('g.role', '=', 'lead')
		)
		.leftJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['s.id', 's.key', 's.consent', 'r.kind'])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.execute();
	const answers = await db
		.selectFrom('answers as a')
		.innerJoin('submissions as s', 's.id', 'a.submission_id')
		.select(['a.submission_id', 'a.question_key', 'a.text'])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.where('a.text', '!=', '')
		.execute();
	const said = new Map<string, ComparedReply['answers']>();
	for (const { submission_id, question_key, text } of answers) {
		const known = said.get(submission_id);
		if (known) known.push({ question: question_key, text });
		else said.set(submission_id, [{ question: question_key, text }]);
	}
	return rows.map(({ id, key, consent, kind }) => ({
		key: id,
		submission: key,
		consent: consent as Consent,
		kind: (kind ?? 'other') as RespondentKind,
		answers: said.get(id) ?? []
	}));
}
