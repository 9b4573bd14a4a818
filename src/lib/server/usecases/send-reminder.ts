import { AppError } from '#lib/domain/error.ts';
import { genevaDay } from '#lib/domain/dates.ts';
import { faultsOfLetter, mailLanguagesOf } from '#lib/domain/invitations/letter.ts';
import type { Remindable } from '#lib/domain/invitations/recipient.ts';
import { recipientOf, unremindedBecause } from '#lib/domain/invitations/recipient.ts';
import { reminderDue, reminderTurn } from '#lib/domain/invitations/reminder.ts';
import { spreadTurn } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { invitationMail } from '#lib/i18n/invitation-letter.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import { readInvitees } from '../db/invitees.ts';
import { putReminded } from '../db/invitee-acts.ts';
import { queueLetter } from '../db/queue-letter.ts';
import {
	findReminderLetter,
	insertReminder,
	putReminderResult,
	takeReminder
} from '../db/reminders.ts';

export type SentReminder =
	| { ok: true; id: string; mailed: number; leftOut: Record<string, number> }
	/** `taken`: it is planned no more, another round has it; `wait`: its time has not come; `skipped`: its time has passed; `nobody`: it is for none. */
	| { ok: false; reason: 'taken' | 'wait' | 'skipped' | 'closed' | 'paused' | 'faults' | 'nobody' };

/**
 * Sends a reminder to those who were invited and have not finished: a planned one whose time has come, exactly once however many
 * rounds there are, or one by hand to those whom `toWhom` names. Who gets it is decided in the transaction that puts the mails into the
 * outbox: nobody who answered or asked not to be written to. Throws `not-found`.
 */
export async function sendReminder(
	ctx: Context,
	actor: Actor,
	input:
		| { consultationId: string; planned: { id: string; daysBefore: number } }
		| {
				slug: string;
				toWhom: readonly Remindable[];
		  }
): Promise<SentReminder> {
	ensureMay(actor, 'manage-consultations');
	if ('toWhom' in input && input.toWhom.length === 0) return { ok: false, reason: 'nobody' };
	const planned = 'planned' in input ? input.planned : undefined;
	const consultation = await findInvitingConsultation(
		ctx.db,
		'slug' in input ? { slug: input.slug } : { id: input.consultationId }
	);
	if (!consultation) throw new AppError('not-found');
	const { id: consultationId, closesAt } = consultation;
	const letter = await findReminderLetter(ctx.db, consultationId);
	const texts = letter?.texts ?? { subject: {}, body: {}, note: {} };
	const origin = letter?.origin ?? '';
	const canGo = letter && faultsOfLetter(texts, { needsLink: false }).length === 0;
	const written = mailLanguagesOf(texts);
	// Secrets are made and hashed before the transaction.
	const secrets = new Map(
		(await readInvitees(ctx.db, { consultationId, at: ctx.now() })).map((invitee) => {
			const [token, stopToken] = [makeToken(), makeToken()];
			const hashes = { tokenHash: hashOfToken(token), stopHash: hashOfToken(stopToken) };
			return [invitee.id, { token, stopToken, hashes }] as const;
		})
	);
	return ctx.transact(async (trx): Promise<SentReminder> => {
		const at = ctx.now();
		if ((await findReminderLetter(trx, consultationId))?.pausedAt !== undefined)
			return { ok: false, reason: 'paused' };
		const turn = planned
			? reminderTurn(reminderDue(closesAt, planned.daysBefore), closesAt, at)
			: 'send';
		if (turn === 'wait') return { ok: false, reason: 'wait' };
		if (turn === 'send' && !canGo) return { ok: false, reason: 'faults' };
		if (!planned && Date.parse(at) > Date.parse(closesAt)) return { ok: false, reason: 'closed' };
		const toWhom = 'toWhom' in input ? [...input.toWhom] : [];
		const id =
			planned?.id ??
			(await insertReminder(trx, { consultationId, toWhom, at, by: nameOfActor(actor) }));
		const state = turn === 'skip' ? 'skipped' : 'sent';
		const reminder = await takeReminder(trx, id, { state, at });
		if (!reminder) return { ok: false, reason: 'taken' };
		const leftOut: Record<string, number> = {};
		let mailed = 0;
		if (turn === 'send')
			for (const invitee of await readInvitees(trx, { consultationId, at })) {
				const { email: to, language } = recipientOf(invitee);
				const why = unremindedBecause(invitee, reminder.toWhom, written);
				const secret = secrets.get(invitee.id);
				if (why !== undefined || to === undefined || !secret) {
					leftOut[why ?? 'other'] = (leftOut[why ?? 'other'] ?? 0) + 1;
					continue;
				}
				const { token, stopToken, hashes } = secret;
				const words = { addressee: invitee, origin, date: genevaDay(at), token, stopToken };
				await queueLetter(trx, {
					kind: 'reminder',
					inviteeId: invitee.id,
					consultationId,
					invitationId: id,
					mail: { to, language, ...invitationMail(language, texts, consultation, words) },
					...{ ...hashes, at },
					nextAt: spreadTurn(at, mailed, ctx.mailsPerMinute)
				});
				await putReminded(trx, invitee.id, at);
				mailed += 1;
			}
		await putReminderResult(trx, id, { mailed, leftOut });
		await appendAudit(trx, {
			at,
			actor,
			action: turn === 'skip' ? 'skip-reminder' : 'send-reminder',
			subject: `reminder:${id}`,
			details: { consultation: consultation.slug, mailed, ...leftOut }
		});
		return turn === 'skip' ? { ok: false, reason: 'skipped' } : { ok: true, id, mailed, leftOut };
	});
}
