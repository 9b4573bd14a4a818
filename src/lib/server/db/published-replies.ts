import type { Texts } from '#lib/domain/language.ts';
import type { ReplyToPublish } from '#lib/domain/public-reply.ts';
import { publicIdOf } from '#lib/domain/public-reply.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { Answer, Channel, SignatoryRole } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';
import { stampOfSubmissions } from './submission-stamp.ts';

/** The replies to a consultation are public from the day on which a document of it is issued to the public. */
export async function areRepliesPublic(db: Db, consultationId: string): Promise<boolean> {
	const row = await db
		.selectFrom('issues')
		.select('id')
		.where('consultation_id', '=', consultationId)
		.where('state', '=', 'issued')
		.where('kind', 'in', ['document', 'revision'])
		.where((eb) => eb.or([eb('distribution', 'is', null), eb('distribution', '!=', 'restricted')]))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Where a reply stands among those that are published. `place` is what lists are read by; it tells no more than the list. */
export type PublishedPlace = { submissionId: string; id: string; place: string };

/** The returns of the questionnaire in force: those that are published, in order, and how many are confidential. */
export type Published = {
	replies: PublishedPlace[];
	attributed: number;
	unattributed: number;
	confidential: number;
};

const known = new Map<string, { stamp: string; published: Published }>();

/**
 * What is published of a consultation, read again only when a submission changed. Attributed replies stand in the order of
 * the compilation; then come those without a name, in an order that tells nothing of who replied.
 */
export async function publishedOnce(db: Db, consultationId: string): Promise<Published> {
	const stamp = await stampOfSubmissions(db, consultationId);
	const kept = known.get(consultationId);
	if (kept?.stamp === stamp) return kept.published;
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'consent', 'list_key'])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.where('panel_key', 'is', null)
		.execute();
	const count = (consent: string) => rows.filter((row) => row.consent === consent).length;
	const published = {
		replies: rows
			.filter(({ consent }) => consent === 'attributed' || consent === 'unattributed')
			.map((row): PublishedPlace => {
				const id = publicIdOf(row.id);
				const place = row.consent === 'attributed' ? `1 ${row.list_key} ${id}` : `2 ${id}`;
				return { submissionId: row.id, id, place };
			})
			.sort((a, b) => (a.place < b.place ? -1 : 1)),
		attributed: count('attributed'),
		unattributed: count('unattributed'),
		confidential: count('confidential')
	};
	if (known.size >= 50) known.clear();
	known.set(consultationId, { stamp, published });
	return published;
}

/**
 * These replies with what they said, as they are kept, in the order of `submissionIds`, with the id of the revision they
 * answer. One that is no longer in force, or confidential now, is not among them.
 */
export async function readPublished(
	db: Db,
	submissionIds: readonly string[]
): Promise<{ revisionId: string; reply: ReplyToPublish }[]> {
	if (submissionIds.length === 0) return [];
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'revision_id', 'language', 'consent', 'received_at', 'channel', 'late'])
		.where('id', 'in', submissionIds)
		.where('status', '=', 'submitted')
		.where('consent', 'in', ['attributed', 'unattributed'])
		.execute();
	const signing = await db
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
	const answers = await db
		.selectFrom('answers')
		.select(['submission_id', 'question_key', 'text', 'choices', 'language', 'voice'])
		.where('submission_id', 'in', submissionIds)
		.execute();
	const signingOf = Map.groupBy(signing, (row) => row.submission_id);
	const answersOf = Map.groupBy(answers, (row) => row.submission_id);
	const found = new Map(rows.map((row) => [row.id, row]));
	return submissionIds.flatMap((submissionId) => {
		const row = found.get(submissionId);
		if (!row) return [];
		const own = signingOf.get(submissionId) ?? [];
		const reply: ReplyToPublish = {
			id: publicIdOf(submissionId),
			kind: (own.find(({ role }) => role === 'lead')?.kind ?? 'other') as RespondentKind,
			language: row.language,
			consent: row.consent as 'attributed' | 'unattributed',
			...(row.received_at !== null && { receivedAt: row.received_at }),
			channel: row.channel as Channel,
			isLate: row.late === 1,
			signatories: own.map(({ key, kind, name, role }) => ({
				key,
				kind: kind as RespondentKind,
				name: JSON.parse(name) as Texts,
				role: role as SignatoryRole
			})),
			otherNames: own.flatMap(({ formal_name, aliases }) => [
				...(formal_name === null ? [] : [JSON.parse(formal_name) as Texts]),
				...(aliases === null ? [] : (JSON.parse(aliases) as string[]).map((en) => ({ en })))
			]),
			answers: (answersOf.get(submissionId) ?? []).map((answer): Answer => ({
				question: answer.question_key,
				text: answer.text,
				...(answer.choices !== null && { choices: JSON.parse(answer.choices) as string[] }),
				language: answer.language,
				...(answer.voice !== null && { voice: answer.voice })
			}))
		};
		return [{ revisionId: row.revision_id, reply }];
	});
}
