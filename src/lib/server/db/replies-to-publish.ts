import type { Texts } from '#lib/domain/language.ts';
import type { ReplyToPublish } from '#lib/domain/public-reply.ts';
import { publicIdOf } from '#lib/domain/public-reply.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { Answer, Channel, SignatoryRole, SubmissionStatus } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/**
 * These replies with what they said, as they are kept, in the order of `submissionIds`, with the id of the revision they
 * answer. One that is no longer in force, or confidential now, is not among them.
 */
export async function readRepliesToPublish(
	db: Db,
	submissionIds: readonly string[]
): Promise<{ submissionId: string; revisionId: string; reply: ReplyToPublish }[]> {
	if (submissionIds.length === 0) return [];
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'revision_id', 'language', 'consent', 'received_at', 'channel', 'late'])
		.where('id', 'in', submissionIds)
		.where('status', '=', 'submitted')
		.where('consent', 'in', ['attributed', 'unattributed'])
		.execute();
	const signing = await readSigning(db, submissionIds);
	const answers = await db
		.selectFrom('answers')
		.select(['submission_id', 'question_key', 'text', 'choices', 'language', 'voice'])
		.where('submission_id', 'in', submissionIds)
		.execute();
	const answersOf = Map.groupBy(answers, (row) => row.submission_id);
	const found = new Map(rows.map((row) => [row.id, row]));
	return submissionIds.flatMap((submissionId) => {
		const row = found.get(submissionId);
		if (!row) return [];
		const { signatories, otherNames } = signing.get(submissionId) ?? nobody;
		const reply: ReplyToPublish = {
			id: publicIdOf(submissionId),
			kind: signatories.find(({ role }) => role === 'lead')?.kind ?? 'other',
			language: row.language,
			consent: row.consent as 'attributed' | 'unattributed',
			...(row.received_at !== null && { receivedAt: row.received_at }),
			channel: row.channel as Channel,
			isLate: row.late === 1,
			...{ signatories, otherNames },
			answers: (answersOf.get(submissionId) ?? []).map((answer): Answer => ({
				question: answer.question_key,
				text: answer.text,
				...(answer.choices !== null && { choices: JSON.parse(answer.choices) as string[] }),
				language: answer.language,
				...(answer.voice !== null && { voice: answer.voice })
			}))
		};
		return [{ submissionId, revisionId: row.revision_id, reply }];
	});
}

const nobody: Signing = { signatories: [], otherNames: [] };

/** Who signs, in order, and by which further names they may be known. */
type Signing = Pick<ReplyToPublish, 'signatories' | 'otherNames'>;

/** Who signs these replies, by the id of the submission; one that nobody signs is not there. */
export async function readSigning(
	db: Db,
	submissionIds: readonly string[]
): Promise<Map<string, Signing>> {
	if (submissionIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('signatories as g')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select([
			'g.submission_id',
			'g.role',
			'r.key',
			'r.kind',
			'r.name',
			'r.formal_name',
			'r.aliases'
		])
		.where('g.submission_id', 'in', submissionIds)
		.orderBy('g.submission_id')
		.orderBy('g.position')
		.execute();
	const bySubmission = Map.groupBy(rows, (row) => row.submission_id);
	return new Map(
		[...bySubmission].map(([submissionId, own]) => [
			submissionId,
			{
				signatories: own.map(({ key, kind, name, role }) => ({
					key,
					kind: kind as RespondentKind,
					name: JSON.parse(name) as Texts,
					role: role as SignatoryRole
				})),
				otherNames: own.flatMap(({ formal_name, aliases }) => [
					...(formal_name === null ? [] : [JSON.parse(formal_name) as Texts]),
					...(aliases === null ? [] : (JSON.parse(aliases) as string[]).map((en) => ({ en })))
				])
			}
		])
	);
}

/**
 * Whether a submission is a return of the questionnaire of this consultation, in force, or in one of these statuses, that may
 * not be attributed.
 */
export async function isToBeReleased(
	db: Db,
	consultationId: string,
	submissionId: string,
	statuses: readonly SubmissionStatus[] = ['submitted']
): Promise<boolean> {
	const row = await db
		.selectFrom('submissions')
		.select('id')
		.where('id', '=', submissionId)
		.where('consultation_id', '=', consultationId)
		.where('status', 'in', statuses)
		.where('panel_key', 'is', null)
		.where('consent', '=', 'unattributed')
		.executeTakeFirst();
	return row !== undefined;
}
