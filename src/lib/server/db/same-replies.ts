import type { Channel, SubmissionStatus } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** Another reply to the same consultation that may be the same one, come in another way. */
export type SameReply = {
	id: string;
	status: SubmissionStatus;
	channel: Channel;
	receivedAt?: string;
	/** What is the same: who replies, a file to the last byte, the words of a document. */
	why: ('respondent' | 'file' | 'words')[];
	/** Staff are still registering it. */
	registering: boolean;
};

/**
 * Replies of a consultation that are sent, or that staff register, and share a respondent, a file or the words of a document
 * with this one. Drafts of respondents are theirs alone and are never among them.
 */
export async function findSameReplies(
	db: Db,
	consultationId: string,
	submissionId: string,
	respondentIds: readonly string[],
	speakers: readonly string[]
): Promise<SameReply[]> {
	const found = new Map<string, Set<SameReply['why'][number]>>();
	const add = (why: SameReply['why'][number], rows: readonly { id: string }[]) => {
		for (const { id } of rows) found.set(id, (found.get(id) ?? new Set()).add(why));
	};
	if (respondentIds.length > 0)
		add(
			'respondent',
			await db
				.selectFrom('signatories as g')
				.innerJoin('submissions as s', 's.id', 'g.submission_id')
				.select('s.id')
				.where('g.respondent_id', 'in', respondentIds)
				.where('g.role', '!=', 'embedded')
				.where('s.consultation_id', '=', consultationId)
				.where('s.id', '!=', submissionId)
				.execute()
		);
	if (speakers.length > 0)
		add(
			'respondent',
			await db
				.selectFrom('registrations as r')
				.innerJoin('submissions as s', 's.id', 'r.submission_id')
				.select('s.id')
				.where('r.consultation_id', '=', consultationId)
				.where('s.status', '=', 'draft')
				.where('s.speakers', 'in', speakers)
				.where('s.id', '!=', submissionId)
				.execute()
		);
	add(
		'file',
		await db
			.selectFrom('files as f')
			.innerJoin('files as o', 'o.sha256', 'f.sha256')
			.innerJoin('submissions as s', 's.id', 'o.submission_id')
			.select('s.id')
			.where('f.submission_id', '=', submissionId)
			.where('f.removed_at', 'is', null)
			.where('o.removed_at', 'is', null)
			.where('s.consultation_id', '=', consultationId)
			.where('s.id', '!=', submissionId)
			.execute()
	);
	add(
		'words',
		await db
			.selectFrom('document_readings as d')
			.innerJoin('document_readings as o', 'o.words_hash', 'd.words_hash')
			.innerJoin('submissions as s', 's.id', 'o.submission_id')
			.select('s.id')
			.where('d.submission_id', '=', submissionId)
			.where('d.paragraphs', '>', 0)
			.where('d.is_form', '=', 0)
			.where('s.consultation_id', '=', consultationId)
			.where('s.id', '!=', submissionId)
			.execute()
	);
	if (found.size === 0) return [];
	const rows = await db
		.selectFrom('submissions as s')
		.leftJoin('registrations as r', 'r.submission_id', 's.id')
		.select(['s.id', 's.status', 's.channel', 's.received_at', 'r.registered_at'])
		.where('s.id', 'in', [...found.keys()])
		.where((eb) => eb.or([eb('s.status', '!=', 'draft'), eb('r.submission_id', 'is not', null)]))
		.orderBy('s.received_at')
		.orderBy('s.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		status: row.status as SubmissionStatus,
		channel: row.channel as Channel,
		...(row.received_at !== null && { receivedAt: row.received_at }),
		why: [...(found.get(row.id) ?? [])],
		registering: row.status === 'draft'
	}));
}
