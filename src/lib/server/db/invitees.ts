import { sql } from 'kysely';
import type { Progress } from '#lib/domain/invitations/recipient.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { MailState } from '#lib/domain/mail.ts';
import type { RespondentKind, StakeholderCategory } from '#lib/domain/respondent.ts';
import { fromJson, optional } from './json-column.ts';
import { standsAfter } from './list-keys.ts';
import type { Db } from './schema.ts';

/** A respondent who is, or is to be, invited, with all that decides about writing to it. Instants are ISO 8601 in UTC. */
export type Invitee = {
	id: string;
	invitationId: string;
	/** Place in its list, from 1. */
	number: number;
	/** Of the entry that it was merged into, where it was. */
	respondentId: string;
	key: string;
	kind: RespondentKind;
	category?: StakeholderCategory;
	name: Texts;
	country?: string;
	/** Language in which it is written to, where someone chose it. */
	correspondence?: OfficialLanguage;
	invitedAt?: string;
	invitedBy?: 'mail' | 'note';
	mailState?: MailState;
	notedAt?: string;
	openedAt?: string;
	/** The reply that was begun with its link. */
	submissionId?: string;
	bounced?: { at: string; way: BounceWay; reason: string };
	reminders: number;
	remindedAt?: string;
	/** The newest first. */
	addresses: { email: string; bounced: boolean }[];
	unwanted: boolean;
	progress: Progress;
	/** Its reply is confidential: in no export is it named beside it. */
	confidential: boolean;
};

/** A mail server refused it; a report came back; a person says so. */
export type BounceWay = 'refused' | 'report' | 'hand';

type Wanted = {
	consultationId: string;
	invitationId?: string;
	ids?: readonly string[];
	/** Key of the respondent after whom to go on, for pages. */
	after?: { key: string };
	limit?: number;
	at: string;
};

/** Recipients with their facts: of one invitation by number, of the whole consultation in the order of lists. */
export async function readInvitees(db: Db, wanted: Wanted): Promise<Invitee[]> {
	const { consultationId, invitationId, ids, after, limit, at } = wanted;
	if (ids?.length === 0) return [];
	const rows = await db
		.selectFrom('invitees as e')
		.innerJoin('respondents as r', 'r.id', 'e.respondent_id')
		.leftJoin('outbox as m', 'm.id', 'e.mail_id')
		.leftJoin('submissions as s', 's.id', 'e.submission_id')
		.select([
			'e.id',
			'e.invitation_id',
			'e.number',
			'e.invited_at',
			'e.invited_by',
			'e.noted_at',
			'e.opened_at',
			'e.submission_id',
			'e.bounced_at',
			'e.bounce_way',
			'e.bounce_reason',
			'e.reminders',
			'e.reminded_at',
			'r.key',
			'r.kind',
			'r.category',
			'r.name',
			'r.country',
			'r.correspondence',
			'm.state as mail_state',
			's.status',
			's.consent'
		])
		.select(effective.as('respondent_id'))
		.where('e.consultation_id', '=', consultationId)
		.$if(invitationId !== undefined, (query) =>
			query.where('e.invitation_id', '=', invitationId ?? '')
		)
		.$if(ids !== undefined, (query) => query.where('e.id', 'in', ids ?? []))
		.$if(after !== undefined, (query) => query.where(standsAfter(after?.key ?? '')))
		.orderBy(invitationId === undefined ? 'r.list_key' : 'e.number')
		.$if(limit !== undefined, (query) => query.limit(limit ?? 0))
		.execute();
	const known = new Set(rows.map(({ respondent_id }) => respondent_id));
	const [addresses, unwanted, answered] = [
		await addressesOf(db, consultationId, known, at),
		await unwantedOf(db, consultationId, known),
		await answeredOf(db, consultationId, known)
	];
	return rows.map((row) => ({
		id: row.id,
		invitationId: row.invitation_id,
		number: row.number,
		respondentId: row.respondent_id,
		key: row.key,
		kind: row.kind as RespondentKind,
		...optional('category', row.category as StakeholderCategory | null),
		name: fromJson<Texts>(row.name),
		...optional('country', row.country),
		...optional('correspondence', row.correspondence as OfficialLanguage | null),
		...optional('invitedAt', row.invited_at),
		...optional('invitedBy', row.invited_by as 'mail' | 'note' | null),
		...optional('mailState', row.mail_state as MailState | null),
		...optional('notedAt', row.noted_at),
		...optional('openedAt', row.opened_at),
		...optional('submissionId', row.submission_id),
		...(row.bounced_at !== null && {
			bounced: {
				at: row.bounced_at,
				way: row.bounce_way as BounceWay,
				reason: row.bounce_reason ?? ''
			}
		}),
		reminders: row.reminders,
		...optional('remindedAt', row.reminded_at),
		addresses: addresses.get(row.respondent_id) ?? [],
		unwanted: unwanted.has(row.respondent_id),
		progress: progressOf(answered.get(row.respondent_id)?.progress, row.status),
		confidential:
			row.consent === 'confidential' || answered.get(row.respondent_id)?.confidential === true
	}));
}

/** A page of a list asks for its own respondents alone; a whole list for all, of which the others are passed over. */
const isFew = (known: ReadonlySet<string>) => known.size > 0 && known.size <= 500;

const effective = sql<string>`coalesce(r.merged_into, r.id)`;

function progressOf(answered: Progress | undefined, own: string | null): Progress {
	if (answered) return answered;
	if (own === 'draft' || own === 'cleared') return 'begun';
	if (own === 'withdrawn') return 'withdrawn';
	// A superseded reply has another in its place.
	return own === null ? 'silent' : 'complete';
}

/** Addresses of all who are invited, by respondent, that are not to be erased yet. */
async function addressesOf(db: Db, consultationId: string, known: ReadonlySet<string>, at: string) {
	const rows = await db
		.selectFrom('respondent_contacts as c')
		.select(['c.respondent_id', 'c.email', 'c.bounced_at'])
		.where('c.erase_after', '>', at)
		.where('c.respondent_id', 'in', isFew(known) ? [...known] : invitedIds(db, consultationId))
		.orderBy('c.given_at', 'desc')
		.orderBy('c.id')
		.execute();
	const found = new Map<string, { email: string; bounced: boolean }[]>();
	for (const { respondent_id, email, bounced_at } of rows) {
		const own = found.get(respondent_id) ?? [];
		own.push({ email, bounced: bounced_at !== null });
		found.set(respondent_id, own);
	}
	return found;
}

const invitedIds = (db: Db, consultationId: string) =>
	db
		.selectFrom('invitees as e')
		.innerJoin('respondents as r', 'r.id', 'e.respondent_id')
		.select(effective.as('id'))
		.where('e.consultation_id', '=', consultationId);

async function unwantedOf(
	db: Db,
	consultationId: string,
	known: ReadonlySet<string>
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('invitees as e')
		.innerJoin('respondents as r', 'r.id', 'e.respondent_id')
		.innerJoin('respondent_wishes as w', (join) =>
			join.on((eb) =>
				eb.or([
					eb('w.respondent_id', '=', eb.ref('r.id')),
					eb('w.respondent_id', '=', eb.ref('r.merged_into'))
				])
			)
		)
		.select(effective.as('id'))
		.where('e.consultation_id', '=', consultationId)
		.$if(isFew(known), (query) => query.where(effective, 'in', [...known]))
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** Who signs a reply in force, or speaks inside one, and whether one of these is complete. Statements at a panel are none. */
async function answeredOf(
	db: Db,
	consultationId: string,
	known: ReadonlySet<string>
): Promise<Map<string, { progress: Progress; confidential: boolean }>> {
	const rows = await db
		.selectFrom('submissions as s')
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.select(['g.respondent_id', 's.completeness', 's.override', 's.consent'])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.$if(isFew(known), (query) => query.where('g.respondent_id', 'in', [...known]))
		.execute();
	const found = new Map<string, { progress: Progress; confidential: boolean }>();
	for (const { respondent_id, completeness, override, consent } of rows) {
		if (!known.has(respondent_id)) continue;
		const before = found.get(respondent_id);
		const decided = override === null ? undefined : fromJson<{ completeness: string }>(override);
		const isComplete = (decided?.completeness ?? completeness) === 'complete';
		found.set(respondent_id, {
			progress: isComplete || before?.progress === 'complete' ? 'complete' : 'incomplete',
			confidential: consent === 'confidential' || before?.confidential === true
		});
	}
	return found;
}
