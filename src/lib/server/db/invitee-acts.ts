import { randomUUID } from 'node:crypto';
import { insertAll } from './insert-all.ts';
import type { BounceWay } from './invitees.ts';
import type { Db } from './schema.ts';

/** Adds respondents to the list of an invitation; those who are invited to the consultation already are left out. */
export async function insertInvitees(
	trx: Db,
	place: { consultationId: string; invitationId: string; at: string },
	respondentIds: readonly string[]
): Promise<{ added: number; there: number }> {
	const there = await trx
		.selectFrom('invitees')
		.select('respondent_id')
		.where('consultation_id', '=', place.consultationId)
		.execute();
	const known = new Set(there.map(({ respondent_id }) => respondent_id));
	const wanted = [...new Set(respondentIds)].filter((id) => !known.has(id));
	const { last } = await trx
		.selectFrom('invitees')
		.select((eb) => eb.fn.max<number | null>('number').as('last'))
		.where('invitation_id', '=', place.invitationId)
		.executeTakeFirstOrThrow();
	await insertAll(
		trx,
		'invitees',
		wanted.map((respondentId, index) => ({
			id: randomUUID(),
			consultation_id: place.consultationId,
			invitation_id: place.invitationId,
			respondent_id: respondentId,
			number: (last ?? 0) + index + 1,
			added_at: place.at
		}))
	);
	return { added: wanted.length, there: new Set(respondentIds).size - wanted.length };
}

/** Takes a recipient who was not invited yet out of its list. */
export async function removeInvitee(trx: Db, invitationId: string, id: string): Promise<boolean> {
	const row = await trx
		.deleteFrom('invitees')
		.where('id', '=', id)
		.where('invitation_id', '=', invitationId)
		.where('invited_at', 'is', null)
		.where('noted_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** A mail to a recipient was put into the outbox. An earlier bounce is over. */
export async function putInvited(
	trx: Db,
	id: string,
	{ mailId, at }: { mailId: string; at: string }
): Promise<void> {
	await trx
		.updateTable('invitees')
		.set({
			invited_at: at,
			invited_by: 'mail',
			mail_id: mailId,
			bounced_at: null,
			bounce_way: null,
			bounce_reason: null
		})
		.where('id', '=', id)
		.execute();
}

/** A mail by its id, and what it is about: `invitee:<id>`. */
type InvitingMail = { id: string; about: string };

/** The recipient whom a mail in the outbox is about, if it is about one. */
export function inviteeOf(about: string): string | undefined {
	return /^invitee:(.+)$/.exec(about)?.[1];
}

/** The mail that came back goes again, as it was: the bounce is over until it comes back once more. */
export async function takeBackBounce(trx: Db, mail: InvitingMail): Promise<void> {
	await trx
		.updateTable('invitees')
		.set({ bounced_at: null, bounce_way: null, bounce_reason: null })
		.where('id', '=', inviteeOf(mail.about) ?? '')
		.where('mail_id', '=', mail.id)
		.execute();
}

/** The mail that invited does not go: its recipient is not invited, and can be anew. */
export async function takeBackInvited(trx: Db, mail: InvitingMail): Promise<void> {
	await trx
		.updateTable('invitees')
		.set({ invited_at: null, invited_by: null, mail_id: null })
		.where('id', '=', inviteeOf(mail.about) ?? '')
		.where('mail_id', '=', mail.id)
		.execute();
}

/** The mail that invited has left: its recipient is invited from then on. */
export async function putMailLeft(trx: Db, mail: InvitingMail, at: string): Promise<void> {
	await trx
		.updateTable('invitees')
		.set({ invited_at: at })
		.where('id', '=', inviteeOf(mail.about) ?? '')
		.where('mail_id', '=', mail.id)
		.execute();
}

/** A reminder to a recipient was put into the outbox. */
export async function putReminded(trx: Db, id: string, at: string): Promise<void> {
	await trx
		.updateTable('invitees')
		.set((eb) => ({ reminders: eb('reminders', '+', 1), reminded_at: at }))
		.where('id', '=', id)
		.execute();
}

/** Notes verbales were written for these recipients. */
export async function putNoted(trx: Db, ids: readonly string[], at: string): Promise<void> {
	for (let from = 0; from < ids.length; from += 500)
		await trx
			.updateTable('invitees')
			.set({ noted_at: at })
			.where('id', 'in', ids.slice(from, from + 500))
			.execute();
}

/** Recipients for whom notes verbales were written, and who were not invited by mail, were sent them at `at`. Gives how many. */
export async function putNotesSent(trx: Db, invitationId: string, at: string): Promise<number> {
	const { numUpdatedRows } = await trx
		.updateTable('invitees')
		.set({ invited_at: at, invited_by: 'note' })
		.where('invitation_id', '=', invitationId)
		.where('noted_at', 'is not', null)
		.where('invited_at', 'is', null)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** A mail to a recipient came back; the address at which it did is not written to again. */
export async function putBounce(
	trx: Db,
	id: string,
	bounce: { at: string; way: BounceWay; reason: string; email?: string }
): Promise<boolean> {
	const row = await trx
		.updateTable('invitees')
		.set({ bounced_at: bounce.at, bounce_way: bounce.way, bounce_reason: bounce.reason })
		.where('id', '=', id)
		.returning('respondent_id')
		.executeTakeFirst();
	if (!row) return false;
	if (bounce.email)
		await trx
			.updateTable('respondent_contacts')
			.set({ bounced_at: bounce.at })
			.where('email', '=', bounce.email)
			.where(({ eb, or, selectFrom }) =>
				or([
					eb('respondent_id', '=', row.respondent_id),
					eb(
						'respondent_id',
						'in',
						selectFrom('respondents')
							.select('merged_into')
							.where('id', '=', row.respondent_id)
							.where('merged_into', 'is not', null)
							.$castTo<{ merged_into: string }>()
					)
				])
			)
			.execute();
	return true;
}

/** A recipient of this consultation, with the address to which its mail went, where it is not erased. */
export async function findInvitee(
	db: Db,
	consultationId: string,
	id: string
): Promise<{ id: string; respondentId: string; sentTo: string } | undefined> {
	const row = await db
		.selectFrom('invitees as e')
		.leftJoin('outbox as m', 'm.id', 'e.mail_id')
		.select(['e.id', 'e.respondent_id', 'm.to_address'])
		.where('e.id', '=', id)
		.where('e.consultation_id', '=', consultationId)
		.executeTakeFirst();
	return row && { id: row.id, respondentId: row.respondent_id, sentTo: row.to_address ?? '' };
}
