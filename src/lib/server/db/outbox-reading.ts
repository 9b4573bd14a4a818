import type { Selectable } from 'kysely';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Mail, MailKind, MailState } from '#lib/domain/mail.ts';
import type { Database, Db } from './schema.ts';

/** A mail in the outbox. Instants are ISO 8601 in UTC; once erased, address and words are empty. */
export type OutboxMail = Mail & {
	id: string;
	kind: MailKind;
	about: string;
	state: MailState;
	attempts: number;
	/** When it is tried next, while it waits. */
	nextAt: string;
	/** What the server said, without the address. */
	problem?: string;
	createdAt: string;
	/** When it was decided what became of it. */
	settledAt?: string;
};

/** A row of the outbox as a mail. */
export function mailOf(row: Selectable<Database['outbox']>): OutboxMail {
	return {
		id: row.id,
		kind: row.kind as MailKind,
		about: row.about,
		to: row.to_address,
		language: row.language as OfficialLanguage,
		subject: row.subject,
		text: row.text,
		...(row.unsubscribe_url === null ? {} : { unsubscribe: row.unsubscribe_url }),
		state: row.state as MailState,
		attempts: row.attempts,
		nextAt: row.next_at,
		...(row.problem === null ? {} : { problem: row.problem }),
		createdAt: row.created_at,
		...(row.settled_at === null ? {} : { settledAt: row.settled_at })
	};
}

/** What was written about something (`submission:<id>`), the newest first; the address is empty once it is erased. */
export async function listMailAbout(db: Db, about: string): Promise<OutboxMail[]> {
	const rows = await db
		.selectFrom('outbox')
		.selectAll()
		.where('about', '=', about)
		.orderBy('created_at', 'desc')
		.limit(50)
		.execute();
	return rows.map(mailOf);
}

export async function findMail(db: Db, id: string): Promise<OutboxMail | undefined> {
	const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
	return row && mailOf(row);
}

/** Where a page of the outbox goes on from. */
export type OutboxPlace = { createdAt: string; id: string };

/** The newest mails first, in one state or in all, after a place. One more than `limit` where there are more. */
export async function readMail(
	db: Db,
	{ state, after, limit }: { state?: MailState; after?: OutboxPlace; limit: number }
): Promise<OutboxMail[]> {
	const rows = await db
		.selectFrom('outbox')
		.selectAll()
		.$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
		.$if(after !== undefined, (query) =>
			query.where((eb) =>
				eb.or([
					eb('created_at', '<', after?.createdAt ?? ''),
					eb.and([eb('created_at', '=', after?.createdAt ?? ''), eb('id', '<', after?.id ?? '')])
				])
			)
		)
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit + 1)
		.execute();
	return rows.map(mailOf);
}

/** How many mails are in each state. */
export async function countMail(db: Db): Promise<Partial<Record<MailState, number>>> {
	const rows = await db
		.selectFrom('outbox')
		.select((eb) => ['state', eb.fn.countAll<number | string>().as('count')])
		.groupBy('state')
		.execute();
	return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}
