import { AppError } from '#lib/domain/error.ts';
import type { LetterFault, LetterTexts } from '#lib/domain/invitations/letter.ts';
import { faultsOfLetter } from '#lib/domain/invitations/letter.ts';
import type { Remindable } from '#lib/domain/invitations/recipient.ts';
import { mostDays, reminderDue } from '#lib/domain/invitations/reminder.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import { insertReminder, listReminders, putReminderLetter, takeReminder } from '../db/reminders.ts';

export type SavedReminders =
	/** `past`: distances at which the day has passed; they were not planned. */
	{ ok: true; faults: LetterFault[]; past: number[] } | { ok: false; field: 'days' | 'toWhom' };

/**
 * Keeps what reminders say and plans them at `days` before the deadline, in place of those that were planned; one with an earlier
 * distance that was sent stays sent. Throws `not-found`.
 */
export async function saveReminders(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		texts: LetterTexts;
		origin: string;
		days: readonly number[];
		toWhom: readonly Remindable[];
	}
): Promise<SavedReminders> {
	ensureMay(actor, 'manage-consultations');
	const days = [...new Set(input.days)].sort((a, b) => b - a);
	const isDistance = (each: number) => Number.isInteger(each) && each >= 0 && each <= mostDays;
	if (!days.every(isDistance) || days.length > 20) return { ok: false, field: 'days' };
	if (days.length > 0 && input.toWhom.length === 0) return { ok: false, field: 'toWhom' };
	const consultation = await findInvitingConsultation(ctx.db, { slug: input.slug });
	if (!consultation) throw new AppError('not-found');
	const { id: consultationId, closesAt } = consultation;
	const { texts, origin } = input;
	return ctx.transact(async (trx): Promise<SavedReminders> => {
		const at = ctx.now();
		await putReminderLetter(trx, consultationId, { texts, origin });
		const there = await listReminders(trx, consultationId);
		for (const { id, state } of there)
			if (state === 'planned') await takeReminder(trx, id, { state: 'dropped', at });
		const done = there.filter(({ state }) => state === 'sent').map(({ daysBefore }) => daysBefore);
		const isPast = (each: number) => Date.parse(reminderDue(closesAt, each)) < Date.parse(at);
		const planned = days.filter((each) => !isPast(each) && !done.includes(each));
		for (const daysBefore of planned)
			await insertReminder(trx, {
				consultationId,
				daysBefore,
				toWhom: [...input.toWhom],
				...{ at, by: nameOfActor(actor) }
			});
		await appendAudit(trx, {
			at,
			actor,
			action: 'save-reminders',
			subject: `consultation:${consultation.slug}`,
			details: { planned, toWhom: [...input.toWhom] }
		});
		return {
			ok: true,
			faults: faultsOfLetter(texts, { needsLink: false }),
			past: days.filter((each) => isPast(each) && !done.includes(each))
		};
	});
}
