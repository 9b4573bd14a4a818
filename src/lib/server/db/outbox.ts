import { randomUUID } from 'node:crypto';
import type { Mail, MailKind, MailState } from '#lib/domain/mail.ts';
import { mailDays, sendingMinutes, withoutLinks } from '#lib/domain/mail.ts';
import { takeBackInvited } from './invitee-acts.ts';
import type { OutboxMail } from './outbox-reading.ts';
import { mailOf } from './outbox-reading.ts';
import type { Db } from './schema.ts';

const later = (instant: string, minutes: number) =>
	new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/**
 * Puts a mail into the outbox, in the transaction of the act that it tells of: it goes when that is committed, and not
 * otherwise. `to` is an address in its normal form, `about` what it is about (`submission:<id>`, `invitee:<id>`). It goes from
 * `nextAt` on, or at once. Returns its id.
 */
export async function queueMail(
	trx: Db,
	mail: Mail & {
		kind: MailKind;
		about: string;
		consultationId?: string;
		invitationId?: string;
		at: string;
		nextAt?: string;
	}
): Promise<string> {
	const id = randomUUID();
	await trx
		.insertInto('outbox')
		.values({
			id,
			consultation_id: mail.consultationId ?? null,
			kind: mail.kind,
			about: mail.about,
			language: mail.language,
			to_address: mail.to,
			subject: mail.subject,
			text: mail.text,
			state: 'waiting' satisfies MailState,
			next_at: mail.nextAt ?? mail.at,
			created_at: mail.at,
			erase_at: later(mail.at, mailDays * 24 * 60),
			invitation_id: mail.invitationId ?? null,
			unsubscribe_url: mail.unsubscribe ?? null
		})
		.execute();
	return id;
}

/** Takes up to `most` mails whose turn it is, for this process alone; they are `sending` until settled. */
export async function claimMail(
	trx: Db,
	{ at, most }: { at: string; most: number }
): Promise<OutboxMail[]> {
	const turn = trx
		.selectFrom('outbox')
		.select('id')
		.where('state', '=', 'waiting' satisfies MailState)
		.where('next_at', '<=', at)
		.orderBy('next_at')
		.orderBy('id')
		.limit(most);
	const rows = await trx
		.updateTable('outbox')
		.set((eb) => ({
			state: 'sending' satisfies MailState,
			attempts: eb('attempts', '+', 1),
			claimed_until: later(at, sendingMinutes)
		}))
		.where('id', 'in', turn)
		// Another process may have taken it between the selection and the update.
		.where('state', '=', 'waiting' satisfies MailState)
		.returningAll()
		.execute();
	return rows.map(mailOf);
}

/**
 * What became of a mail that was being sent; private links leave the words of one that has gone.
 * `nextAt` where it waits to be tried again. False when it was not being sent.
 */
export async function settleMail(
	trx: Db,
	id: string,
	settled: { state: MailState; at: string; problem?: string; nextAt?: string }
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('outbox')
		.set((eb) => ({
			state:
				settled.state === 'waiting'
					? eb
							.case()
							.when(
								eb.or([
									eb.exists(
										eb
											.selectFrom('invitations as i')
											.select('i.id')
											.whereRef('i.id', '=', 'outbox.invitation_id')
											.where('i.paused_at', 'is not', null)
									),
									eb.and([
										eb('kind', '=', 'reminder' satisfies MailKind),
										eb.exists(
											eb
												.selectFrom('reminder_letters as l')
												.select('l.origin')
												.whereRef('l.consultation_id', '=', 'outbox.consultation_id')
												.where('l.paused_at', 'is not', null)
										)
									])
								])
							)
							.then('held' satisfies MailState)
							.else('waiting' satisfies MailState)
							.end()
					: settled.state,
			claimed_until: null,
			problem: settled.problem ?? null,
			settled_at: settled.state === 'waiting' ? null : settled.at,
			...(settled.nextAt && { next_at: settled.nextAt })
		}))
		.where('id', '=', id)
		.where('state', '=', 'sending' satisfies MailState)
		.executeTakeFirst();
	if (settled.state === 'sent') await closeWords(trx, id);
	return numUpdatedRows > 0n;
}

/** Mails whose sending a crash left undecided become `uncertain`: nobody knows whether they arrived. Returns how many. */
export async function markUncertainMail(trx: Db, at: string): Promise<number> {
	const { numUpdatedRows } = await trx
		.updateTable('outbox')
		.set({ state: 'uncertain' satisfies MailState, claimed_until: null, settled_at: at })
		.where('state', '=', 'sending' satisfies MailState)
		.where('claimed_until', '<', at)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** Addresses and words whose time has come go; a mail that still waits with them is dropped. Returns how many. */
export async function eraseMail(trx: Db, at: string): Promise<number> {
	const { numUpdatedRows } = await trx
		.updateTable('outbox')
		.set((eb) => ({
			to_address: '',
			subject: '',
			text: '',
			unsubscribe_url: null,
			state: eb
				.case()
				.when('state', 'in', ['waiting', 'held', 'uncertain', 'failed'])
				.then('dropped')
				.else(eb.ref('state'))
				.end()
		}))
		.where('erase_at', '<=', at)
		.where('to_address', '!=', '')
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** A decision of a person on a mail in one of the states `from`; false when it is no longer in one of them. */
export async function decideMail(
	trx: Db,
	id: string,
	decided: { from: readonly MailState[]; state: MailState; at: string }
): Promise<boolean> {
	const again = decided.state === 'waiting';
	const { numUpdatedRows } = await trx
		.updateTable('outbox')
		.set({
			state: decided.state,
			settled_at: again ? null : decided.at,
			...(again && { attempts: 0, next_at: decided.at, problem: null })
		})
		.where('id', '=', id)
		.where('state', 'in', decided.from)
		.where('to_address', '!=', '')
		.executeTakeFirst();
	if (numUpdatedRows > 0n && !again) await closeWords(trx, id);
	return numUpdatedRows > 0n;
}

/** Mails of a kind about something that wait, failed or are uncertain do not go any more, and lose their private links. */
export async function dropMail(
	trx: Db,
	{ kind, about, at }: { kind: MailKind; about: string; at: string }
): Promise<void> {
	const rows = await trx
		.selectFrom('outbox')
		.select(['id', 'text'])
		.where('about', '=', about)
		.where('kind', '=', kind)
		.where('state', 'in', ['waiting', 'held', 'failed', 'uncertain'] satisfies MailState[])
		.execute();
	for (const { id, text } of rows) {
		await trx
			.updateTable('outbox')
			.set({
				state: 'dropped' satisfies MailState,
				settled_at: at,
				text: withoutLinks(text),
				unsubscribe_url: null
			})
			.where('id', '=', id)
			.execute();
		// Whose invitation does not go is not invited.
		if (kind === 'invitation') await takeBackInvited(trx, { id, about });
	}
}

/** Takes the private links out of the words of a mail that has gone, or goes no more. */
async function closeWords(trx: Db, id: string): Promise<void> {
	const row = await trx
		.selectFrom('outbox')
		.select(['text', 'unsubscribe_url'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (row && (row.unsubscribe_url !== null || withoutLinks(row.text) !== row.text))
		await trx
			.updateTable('outbox')
			.set({ text: withoutLinks(row.text), unsubscribe_url: null })
			.where('id', '=', id)
			.execute();
}
