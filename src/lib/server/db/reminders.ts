import { randomUUID } from 'node:crypto';
import type { LetterTexts } from '#lib/domain/invitations/letter.ts';
import type { Remindable } from '#lib/domain/invitations/recipient.ts';
import type { ReminderState } from '#lib/domain/invitations/reminder.ts';
import { fromJson, optional, optionalJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** A reminder to all who are invited and not finished. Instants are ISO 8601 in UTC. */
export type Reminder = {
	id: string;
	consultationId: string;
	/** Days before the deadline; absent where a person sent it. */
	daysBefore?: number;
	toWhom: Remindable[];
	state: ReminderState;
	settledAt?: string;
	mailed: number;
	/** Why some were not written to, counted. */
	leftOut?: Record<string, number>;
};

type Row = {
	id: string;
	consultation_id: string;
	days_before: number | null;
	to_whom: string;
	state: string;
	settled_at: string | null;
	mailed: number;
	left_out: string | null;
};

const columns = [
	'id',
	'consultation_id',
	'days_before',
	'to_whom',
	'state',
	'settled_at',
	'mailed',
	'left_out'
] as const;

const toReminder = (row: Row): Reminder => ({
	id: row.id,
	consultationId: row.consultation_id,
	...optional('daysBefore', row.days_before),
	toWhom: fromJson<Remindable[]>(row.to_whom),
	state: row.state as ReminderState,
	...optional('settledAt', row.settled_at),
	mailed: row.mailed,
	...optionalJson<'leftOut', Record<string, number>>('leftOut', row.left_out)
});

export async function insertReminder(
	trx: Db,
	reminder: Pick<Reminder, 'consultationId' | 'daysBefore' | 'toWhom'> & { at: string; by: string }
): Promise<string> {
	const id = randomUUID();
	await trx
		.insertInto('reminders')
		.values({
			id,
			consultation_id: reminder.consultationId,
			days_before: reminder.daysBefore ?? null,
			to_whom: toJson(reminder.toWhom),
			state: 'planned' satisfies ReminderState,
			made_at: reminder.at,
			made_by: reminder.by
		})
		.execute();
	return id;
}

/** The reminders of a consultation, in the order in which they were made. */
export async function listReminders(db: Db, consultationId: string): Promise<Reminder[]> {
	const rows = await db
		.selectFrom('reminders')
		.select([...columns])
		.where('consultation_id', '=', consultationId)
		.orderBy('made_at')
		.orderBy('days_before', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toReminder);
}

/** Planned reminders of all consultations whose reminders are not paused, with the deadline of each. */
export async function listPlannedReminders(
	db: Db
): Promise<{ id: string; consultationId: string; daysBefore: number; closesAt: string }[]> {
	const rows = await db
		.selectFrom('reminders as r')
		.innerJoin('consultations as c', 'c.id', 'r.consultation_id')
		.leftJoin('reminder_letters as l', 'l.consultation_id', 'r.consultation_id')
		.select(['r.id', 'r.consultation_id', 'r.days_before', 'c.closes_at'])
		.where('r.state', '=', 'planned' satisfies ReminderState)
		.where('r.days_before', 'is not', null)
		.where('l.paused_at', 'is', null)
		.orderBy('r.days_before', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		consultationId: row.consultation_id,
		daysBefore: row.days_before ?? 0,
		closesAt: row.closes_at
	}));
}

/** Takes a planned reminder into another state; undefined where it is planned no more. Whoever gets it alone does it. */
export async function takeReminder(
	trx: Db,
	id: string,
	{ state, at }: { state: ReminderState; at: string }
): Promise<Reminder | undefined> {
	const row = await trx
		.updateTable('reminders')
		.set({ state, settled_at: at })
		.where('id', '=', id)
		.where('state', '=', 'planned' satisfies ReminderState)
		.returning([...columns])
		.executeTakeFirst();
	return row && toReminder(row);
}

/** How many were written to, and why others were not. */
export async function putReminderResult(
	trx: Db,
	id: string,
	{ mailed, leftOut }: { mailed: number; leftOut: Record<string, number> }
): Promise<void> {
	await trx
		.updateTable('reminders')
		.set({ mailed, left_out: toJson(leftOut) })
		.where('id', '=', id)
		.execute();
}

/** What reminders say, and the scheme and host of the addresses in them. */
export type ReminderLetter = { texts: LetterTexts; origin: string; pausedAt?: string };

export async function findReminderLetter(
	db: Db,
	consultationId: string
): Promise<ReminderLetter | undefined> {
	const row = await db
		.selectFrom('reminder_letters')
		.select(['texts', 'origin', 'paused_at'])
		.where('consultation_id', '=', consultationId)
		.executeTakeFirst();
	return (
		row && {
			texts: fromJson<LetterTexts>(row.texts),
			origin: row.origin,
			...optional('pausedAt', row.paused_at)
		}
	);
}

export async function putReminderLetter(
	trx: Db,
	consultationId: string,
	{ texts, origin }: Pick<ReminderLetter, 'texts' | 'origin'>
): Promise<void> {
	const values = { texts: toJson(texts), origin };
	await trx
		.insertInto('reminder_letters')
		.values({ consultation_id: consultationId, ...values })
		.onConflict((conflict) => conflict.column('consultation_id').doUpdateSet(values))
		.execute();
}

/** Pauses the reminders of a consultation, or lets them go on where `at` is undefined. False when it was so, or none are written. */
export async function putRemindersPaused(
	trx: Db,
	consultationId: string,
	at: string | undefined
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('reminder_letters')
		.set({ paused_at: at ?? null })
		.where('consultation_id', '=', consultationId)
		.where('paused_at', at === undefined ? 'is not' : 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
