import { randomUUID } from 'node:crypto';
import type { Db } from './schema.ts';

/** Whom to write to at a respondent. Instants are ISO 8601 in UTC. */
export type RespondentContact = {
	id: string;
	name: string;
	email: string;
	eraseAfter: string;
	/** When a mail to it came back. */
	bouncedAt?: string;
};

/** The contacts of a respondent that are not to be erased yet, the newest first. */
export async function findRespondentContacts(
	db: Db,
	respondentId: string,
	now: string
): Promise<RespondentContact[]> {
	const rows = await db
		.selectFrom('respondent_contacts')
		.select(['id', 'name', 'email', 'erase_after', 'bounced_at'])
		.where('respondent_id', '=', respondentId)
		.where('erase_after', '>', now)
		.orderBy('given_at', 'desc')
		.execute();
	return rows.map(({ id, name, email, erase_after, bounced_at }) => ({
		id,
		name,
		email,
		eraseAfter: erase_after,
		...(bounced_at !== null && { bouncedAt: bounced_at })
	}));
}

export async function insertRespondentContact(
	trx: Db,
	respondentId: string,
	{ name, email, eraseAfter }: Omit<RespondentContact, 'id' | 'bouncedAt'>,
	at: string
): Promise<string> {
	const id = randomUUID();
	await trx
		.insertInto('respondent_contacts')
		.values({ id, respondent_id: respondentId, name, email, given_at: at, erase_after: eraseAfter })
		.execute();
	return id;
}

/** False where there was none. */
export async function removeRespondentContact(
	trx: Db,
	respondentId: string,
	id: string
): Promise<boolean> {
	const gone = await trx
		.deleteFrom('respondent_contacts')
		.where('respondent_id', '=', respondentId)
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return gone !== undefined;
}

/** Erases the contacts whose date has passed. */
export async function eraseRespondentContacts(trx: Db, now: string): Promise<void> {
	await trx.deleteFrom('respondent_contacts').where('erase_after', '<=', now).execute();
}
