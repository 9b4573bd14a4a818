import type { MailState } from '#lib/domain/mail.ts';
import { spreadTurn } from '#lib/domain/mail.ts';
import type { Db } from './schema.ts';

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

/** Mails of an invitation that wait are held. Gives how many. */
export async function holdMail(trx: Db, invitationId: string): Promise<number> {
	const { numUpdatedRows } = await trx
		.updateTable('outbox')
		.set({ state: 'held' satisfies MailState })
		.where('invitation_id', '=', invitationId)
		.where('state', '=', 'waiting' satisfies MailState)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** Mails of an invitation that are held wait again, so many a minute from `at` on. Gives how many. */
export async function releaseMail(
	trx: Db,
	invitationId: string,
	{ at, perMinute }: { at: string; perMinute: number }
): Promise<number> {
	const rows = await trx
		.selectFrom('outbox')
		.select('id')
		.where('invitation_id', '=', invitationId)
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
