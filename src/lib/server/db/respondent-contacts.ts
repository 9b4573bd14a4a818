import { randomUUID } from 'node:crypto';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Writing } from '#lib/domain/registry/writing.ts';
import { optional } from './json-column.ts';
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

/** When an address that is given at `at` is erased: a year later, as an ISO 8601 instant. */
export function eraseAddressAfter(at: string): string {
	const day = new Date(at);
	day.setUTCFullYear(day.getUTCFullYear() + 1);
	return day.toISOString();
}

/** How everyone in the registry is written to, by key: the language that someone chose, and the addresses that are not to be erased yet. */
export async function findWriting(db: Db, now: string): Promise<Map<string, Omit<Writing, 'key'>>> {
	const rows = await db
		.selectFrom('respondents as r')
		.leftJoin('respondent_contacts as c', (join) =>
			join.onRef('c.respondent_id', '=', 'r.id').on('c.erase_after', '>', now)
		)
		.select(['r.key', 'r.correspondence', 'c.email'])
		.where('r.merged_into', 'is', null)
		.where((eb) => eb.or([eb('r.correspondence', 'is not', null), eb('c.email', 'is not', null)]))
		.orderBy('c.given_at')
		.orderBy('c.email')
		.execute();
	const found = new Map<string, Omit<Writing, 'key'>>();
	for (const { key, correspondence, email } of rows) {
		const { emails } = found.get(key) ?? { emails: [] };
		found.set(key, {
			...optional('language', correspondence as OfficialLanguage | null),
			emails: email === null || emails.includes(email) ? emails : [...emails, email]
		});
	}
	return found;
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

/** Erases the contacts whose date has passed, and spreadsheets with addresses that nobody applied within a day. */
export async function eraseRespondentContacts(trx: Db, now: string): Promise<void> {
	await trx.deleteFrom('respondent_contacts').where('erase_after', '<=', now).execute();
	const dayBefore = new Date(Date.parse(now) - 24 * 3_600_000).toISOString();
	await trx.deleteFrom('registry_imports').where('prepared_at', '<', dayBefore).execute();
}
