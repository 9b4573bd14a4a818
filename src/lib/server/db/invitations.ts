import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { leftMailStates } from '#lib/domain/invitations/recipient.ts';
import type { LetterTexts } from '#lib/domain/invitations/letter.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** A consultation as the letters that invite to it speak of it. Instants are ISO 8601 in UTC. */
export type InvitingConsultation = {
	id: string;
	slug: string;
	title: Texts;
	opensAt: string;
	closesAt: string;
	lateReplies: 'refuse' | 'accept';
	languages: OfficialLanguage[];
	contact: { office: Texts; email: string };
	/** Symbol of the act that asks for it; empty where there is none. */
	symbol: string;
};

/** `by` is the id of a consultation or its slug. */
export async function findInvitingConsultation(
	db: Db,
	by: { slug: string } | { id: string }
): Promise<InvitingConsultation | undefined> {
	const row = await db
		.selectFrom('consultations as c')
		.leftJoin('acts as a', (join) =>
			join.onRef('a.consultation_id', '=', 'c.id').on('a.part', '=', 'act')
		)
		.select([
			'c.id',
			'c.slug',
			'c.title',
			'c.opens_at',
			'c.closes_at',
			'c.late_replies',
			'c.languages',
			'c.contact',
			'a.symbol'
		])
		.where('slug' in by ? 'c.slug' : 'c.id', '=', 'slug' in by ? by.slug : by.id)
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			slug: row.slug,
			title: fromJson<Texts>(row.title),
			opensAt: row.opens_at,
			closesAt: row.closes_at,
			lateReplies: row.late_replies as 'refuse' | 'accept',
			languages: fromJson<OfficialLanguage[]>(row.languages),
			contact: fromJson<InvitingConsultation['contact']>(row.contact),
			symbol: row.symbol ?? ''
		}
	);
}

/** A letter to a list of respondents. */
export type Invitation = {
	id: string;
	name: string;
	texts: LetterTexts;
	/** Of its notes verbales; `{number}` is that of the recipient. */
	reference: string;
	/** The date in its letters, `YYYY-MM-DD`. */
	letterDate: string;
	/** Scheme and host of the addresses in its letters. */
	origin: string;
	pausedAt?: string;
	createdAt: string;
};

type InvitationRow = {
	id: string;
	name: string;
	texts: string;
	reference: string;
	letter_date: string;
	origin: string;
	paused_at: string | null;
	created_at: string;
};

const toInvitation = (row: InvitationRow): Invitation => ({
	id: row.id,
	name: row.name,
	texts: fromJson<LetterTexts>(row.texts),
	reference: row.reference,
	letterDate: row.letter_date,
	origin: row.origin,
	...(row.paused_at !== null && { pausedAt: row.paused_at }),
	createdAt: row.created_at
});

export async function insertInvitation(
	trx: Db,
	consultationId: string,
	invitation: Omit<Invitation, 'id' | 'pausedAt'> & { createdBy: string }
): Promise<string> {
	const id = randomUUID();
	await trx
		.insertInto('invitations')
		.values({
			id,
			consultation_id: consultationId,
			name: invitation.name,
			texts: toJson(invitation.texts),
			reference: invitation.reference,
			letter_date: invitation.letterDate,
			origin: invitation.origin,
			created_at: invitation.createdAt,
			created_by: invitation.createdBy
		})
		.execute();
	return id;
}

/** An invitation of this consultation, or nothing. */
export async function findInvitation(
	db: Db,
	consultationId: string,
	id: string
): Promise<Invitation | undefined> {
	const row = await db
		.selectFrom('invitations')
		.selectAll()
		.where('id', '=', id)
		.where('consultation_id', '=', consultationId)
		.executeTakeFirst();
	return row && toInvitation(row);
}

/** Those who change the recipients of an invitation or send it wait for one another. False where it is not there. */
export async function lockInvitation(trx: Db, id: string): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('invitations')
		.set((eb) => ({ name: eb.ref('name') }))
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Changes what an invitation says. */
export async function updateInvitation(
	trx: Db,
	id: string,
	changed: Partial<Pick<Invitation, 'name' | 'texts' | 'reference' | 'letterDate' | 'origin'>>
): Promise<void> {
	const { name, texts, reference, letterDate, origin } = changed;
	await trx
		.updateTable('invitations')
		.set({
			...(name !== undefined && { name }),
			...(texts && { texts: toJson(texts) }),
			...(reference !== undefined && { reference }),
			...(letterDate !== undefined && { letter_date: letterDate }),
			...(origin !== undefined && { origin })
		})
		.where('id', '=', id)
		.execute();
}

/** Pauses an invitation, or lets it go on where `at` is undefined. False when it was so already. */
export async function putPaused(trx: Db, id: string, at: string | undefined): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('invitations')
		.set({ paused_at: at ?? null })
		.where('id', '=', id)
		.where('paused_at', at === undefined ? 'is not' : 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** An invitation in the list: how many recipients it has, and how many were invited, opened it and began. */
export type ListedInvitation = Pick<Invitation, 'id' | 'name' | 'createdAt' | 'pausedAt'> & {
	recipients: number;
	invited: number;
	opened: number;
	begun: number;
	bounced: number;
};

/** The invitations of a consultation, the newest first. */
export async function listInvitations(db: Db, consultationId: string): Promise<ListedInvitation[]> {
	const rows = await db
		.selectFrom('invitations as i')
		.leftJoin('invitees as e', 'e.invitation_id', 'i.id')
		.leftJoin('outbox as m', 'm.id', 'e.mail_id')
		.select([
			'i.id',
			'i.name',
			'i.created_at',
			'i.paused_at',
			sql<number | string>`count(e.id)`.as('recipients'),
			sql<
				number | string
			>`count(case when e.invited_by = 'note' or m.state in (${sql.join(leftMailStates)}) then 1 end)`.as(
				'invited'
			),
			sql<number | string>`count(e.opened_at)`.as('opened'),
			sql<number | string>`count(e.submission_id)`.as('begun'),
			sql<number | string>`count(e.bounced_at)`.as('bounced')
		])
		.where('i.consultation_id', '=', consultationId)
		.groupBy(['i.id', 'i.name', 'i.created_at', 'i.paused_at'])
		.orderBy('i.created_at', 'desc')
		.orderBy('i.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		createdAt: row.created_at,
		...(row.paused_at !== null && { pausedAt: row.paused_at }),
		recipients: Number(row.recipients),
		invited: Number(row.invited),
		opened: Number(row.opened),
		begun: Number(row.begun),
		bounced: Number(row.bounced)
	}));
}
