import type { ExpressionBuilder } from 'kysely';
import type { MailKind, MailState } from '#lib/domain/mail.ts';
import { spreadTurn } from '#lib/domain/mail.ts';
import type { Database, Db } from './schema.ts';

/** How many mails of an invitation are in each state. */
export async function countMailOf(
	db: Db,
	invitationId: string
): Promise<Partial<Record<MailState, number>>> {
	const rows = await db
		.selectFrom('outbox')
		.select((eb) => ['state', eb.fn.countAll<number | string>().as('count')])
		.where('invitation_id', '=', invitationId)
		.groupBy('state')
		.execute();
	return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** The mails of an invitation, or the reminders of a consultation. */
export type MailsOf = { invitation: string } | { remindersOf: string };

const among = (mails: MailsOf) => (eb: ExpressionBuilder<Database, 'outbox'>) =>
	'invitation' in mails
		? eb('invitation_id', '=', mails.invitation)
		: eb.and([
				eb('consultation_id', '=', mails.remindersOf),
				eb('kind', '=', 'reminder' satisfies MailKind)
			]);

/** Those of them that wait are held. Gives how many. */
export async function holdMail(trx: Db, mails: MailsOf): Promise<number> {
	const { numUpdatedRows } = await trx
		.updateTable('outbox')
		.set({ state: 'held' satisfies MailState })
		.where(among(mails))
		.where('state', '=', 'waiting' satisfies MailState)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** Those of them that are held wait again, so many a minute from `at` on. Gives how many. */
export async function releaseMail(
	trx: Db,
	mails: MailsOf,
	{ at, perMinute }: { at: string; perMinute: number }
): Promise<number> {
	const rows = await trx
		.selectFrom('outbox')
		.select('id')
		.where(among(mails))
		.where('state', '=', 'held' satisfies MailState)
		.orderBy('next_at')
		.orderBy('id')
		.execute();
	for (const [index, { id }] of rows.entries())
		await trx
			.updateTable('outbox')
			.set({ state: 'waiting' satisfies MailState, next_at: spreadTurn(at, index, perMinute) })
			.where('id', '=', id)
			.execute();
	return rows.length;
}
