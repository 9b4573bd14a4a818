import type { Contact } from '#lib/domain/contact.ts';
import type { Db } from './schema.ts';

/** Keeps the address at which a respondent may be asked, in the place of one given before. */
export async function putContact(
	trx: Db,
	submissionId: string,
	{ email, eraseAfter }: Contact,
	at: string
): Promise<void> {
	await trx
		.insertInto('contacts')
		.values({ submission_id: submissionId, email, given_at: at, erase_after: eraseAfter })
		.onConflict((conflict) =>
			conflict.column('submission_id').doUpdateSet({ email, given_at: at, erase_after: eraseAfter })
		)
		.execute();
}

/** Forgets the address of a respondent who no longer wishes to be asked. */
export async function removeContact(trx: Db, submissionId: string): Promise<void> {
	await trx.deleteFrom('contacts').where('submission_id', '=', submissionId).execute();
}

/** The address at which a respondent may be asked, until the date after which it is erased, erased already or not. */
export async function findContact(
	db: Db,
	submissionId: string,
	now: string
): Promise<Contact | undefined> {
	const row = await db
		.selectFrom('contacts')
		.select(['email', 'erase_after'])
		.where('submission_id', '=', submissionId)
		.where('erase_after', '>', now)
		.executeTakeFirst();
	return row && { email: row.email, eraseAfter: row.erase_after };
}

/**
 * Where the respondent of a reply can be written to about gaps: at the address given with the reply, else at that which the
 * registry keeps of its lead, the newest that takes mail; nowhere where it does not wish to be asked or written to.
 */
export async function findAddressToAsk(
	db: Db,
	submissionId: string,
	now: string
): Promise<{ email: string; from: 'reply' | 'registry' } | undefined> {
	const given = await findContact(db, submissionId, now);
	if (given) return { email: given.email, from: 'reply' };
	const row = await db
		.selectFrom('submissions as s')
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.innerJoin('respondent_contacts as c', 'c.respondent_id', 'g.respondent_id')
		.leftJoin('respondent_wishes as w', 'w.respondent_id', 'g.respondent_id')
		.select('c.email')
		.where('s.id', '=', submissionId)
		.where((eb) => eb.or([eb('s.may_contact', 'is', null), eb('s.may_contact', '!=', 'no')]))
		.where('g.role', '=', 'lead')
		.where('c.erase_after', '>', now)
		.where('c.bounced_at', 'is', null)
		.where('w.respondent_id', 'is', null)
		.orderBy('c.given_at', 'desc')
		.orderBy('c.id')
		.limit(1)
		.executeTakeFirst();
	return row && { email: row.email, from: 'registry' };
}

/** Erases the addresses whose date has passed. Gives how many there were. */
export async function eraseContacts(trx: Db, now: string): Promise<number> {
	const { numDeletedRows } = await trx
		.deleteFrom('contacts')
		.where('erase_after', '<=', now)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
