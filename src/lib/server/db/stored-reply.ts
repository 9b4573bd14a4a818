import type { OfficialLanguage } from '#lib/domain/language.ts';
import { byOfficialOrder } from '#lib/domain/language.ts';
import type { Sender } from '#lib/domain/receipt.ts';
import type { ReplyCompleteness } from '#lib/domain/reply-list.ts';
import { listedStatuses } from '#lib/domain/reply-list.ts';
import type {
	Channel,
	Consent,
	SubmissionStatus,
	TranslationState
} from '#lib/domain/submission.ts';
import { completenessThatCounts } from './reply-filter.ts';
import type { ReplySignatory } from './reply-signatories.ts';
import { signatoriesOf } from './reply-signatories.ts';
import type { Db } from './schema.ts';

/** One reply with all that is kept of it, as stored: completeness with staff's decision beside it. */
export type StoredReply = {
	id: string;
	key: string;
	consultationSlug: string;
	revision: number;
	revisionId: string;
	status: SubmissionStatus;
	channel: Channel;
	channelReference?: string;
	documentDate?: string;
	receivedAt?: string;
	language: string;
	consent: Consent;
	completeness: ReplyCompleteness;
	missing: string[];
	override?: { completeness: 'complete' | 'incomplete'; reason: string; by: string };
	late: boolean;
	joint: boolean;
	reference?: string;
	digest?: string;
	/** The person who sent it on the web. For staff who read replies alone: in no export and on no public page. */
	sender?: Sender;
	/** Whether it may be asked about gaps, where its respondent was asked. */
	mayContact?: 'yes' | 'no';
	signatories: ReplySignatory[];
	answers: {
		question: string;
		text: string;
		choices?: string[];
		language: string;
		translations: {
			language: OfficialLanguage;
			text: string;
			state: TranslationState;
			sourceHash: string;
		}[];
	}[];
	history: { number: number; kind: string; at: string; by: string }[];
};

/** The reply `id` of a consultation, unless it is a draft. */
export async function findReply(
	db: Db,
	consultationId: string,
	id: string
): Promise<StoredReply | undefined> {
	const row = await db
		.selectFrom('submissions as s')
		.innerJoin('consultations as c', 'c.id', 's.consultation_id')
		.innerJoin('questionnaire_revisions as q', 'q.id', 's.revision_id')
		.selectAll('s')
		.select([
			'c.slug',
			'q.number as revision_number',
			completenessThatCounts.as('effective_completeness')
		])
		.where('s.consultation_id', '=', consultationId)
		.where('s.id', '=', id)
		.where('s.status', 'in', [...listedStatuses])
		.executeTakeFirst();
	if (!row) return undefined;
	const answers = await db
		.selectFrom('answers')
		.selectAll()
		.where('submission_id', '=', id)
		.execute();
	const translations = await db
		.selectFrom('translations')
		.selectAll()
		.where('submission_id', '=', id)
		.execute();
	const history = await db
		.selectFrom('submission_revisions')
		.select(['number', 'kind', 'at', 'by'])
		.where('submission_id', '=', id)
		.orderBy('number', 'desc')
		.limit(50)
		.execute();
	return {
		id: row.id,
		key: row.key,
		consultationSlug: row.slug,
		revision: row.revision_number,
		revisionId: row.revision_id,
		status: row.status as SubmissionStatus,
		channel: row.channel as Channel,
		channelReference: row.channel_reference ?? undefined,
		documentDate: row.document_date ?? undefined,
		receivedAt: row.received_at ?? undefined,
		language: row.language,
		consent: row.consent as Consent,
		completeness: row.effective_completeness,
		missing: JSON.parse(row.missing) as string[],
		override: row.override === null ? undefined : JSON.parse(row.override),
		late: row.late === 1,
		joint: row.joint === 1,
		reference: row.reference ?? undefined,
		digest: row.digest ?? undefined,
		sender: row.sender === null ? undefined : (JSON.parse(row.sender) as Sender),
		mayContact: (row.may_contact as 'yes' | 'no' | null) ?? undefined,
		signatories: (await signatoriesOf(db, [id])).get(id) ?? [],
		answers: answers.map((answer) => ({
			question: answer.question_key,
			text: answer.text,
			choices: answer.choices === null ? undefined : (JSON.parse(answer.choices) as string[]),
			language: answer.language,
			translations: translations
				.filter(({ question_key }) => question_key === answer.question_key)
				.map((translation) => ({
					language: translation.language as OfficialLanguage,
					text: translation.text,
					state: translation.state as TranslationState,
					sourceHash: translation.source_hash
				}))
				.sort(byOfficialOrder)
		})),
		history
	};
}
