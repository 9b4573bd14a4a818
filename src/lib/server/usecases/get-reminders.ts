import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { LetterFault, LetterTexts } from '#lib/domain/invitations/letter.ts';
import { faultsOfLetter, mailLanguagesOf } from '#lib/domain/invitations/letter.ts';
import type { Remindable } from '#lib/domain/invitations/recipient.ts';
import { remindable, unremindedBecause } from '#lib/domain/invitations/recipient.ts';
import { reminderDue } from '#lib/domain/invitations/reminder.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import { readInvitees } from '../db/invitees.ts';
import type { Reminder } from '../db/reminders.ts';
import { findReminderLetter, listReminders } from '../db/reminders.ts';

export type RemindersToRead = {
	texts: LetterTexts;
	/** Nothing was saved yet: the texts are the usual ones. */
	isNew: boolean;
	faults: LetterFault[];
	/** `due` where it is planned, an ISO 8601 instant. */
	reminders: (Omit<Reminder, 'consultationId'> & { due?: string })[];
	/** How many of each would get a reminder now. */
	now: Record<Remindable, number>;
	closesAt: string;
	isClosed: boolean;
	/** No reminder goes until they are let go on. */
	paused: boolean;
	/** Whether a mail server is set. */
	goes: boolean;
};

/** What reminders say, which are planned and were sent, and whom one would reach now. Throws `not-found`. */
export async function getReminders(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<RemindersToRead> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation) throw new AppError('not-found');
	const { id, closesAt } = consultation;
	const at = ctx.now();
	const letter = await findReminderLetter(ctx.db, id);
	const texts = letter?.texts ?? usualReminder();
	const written = mailLanguagesOf(texts);
	const invitees = await readInvitees(ctx.db, { consultationId: id, at });
	const reached = (each: Remindable) =>
		invitees.filter((invitee) => unremindedBecause(invitee, [each], written) === undefined).length;
	return {
		texts,
		isNew: letter === undefined,
		faults: faultsOfLetter(texts, { needsLink: false }),
		reminders: (await listReminders(ctx.db, id)).map(({ consultationId: _, ...reminder }) => ({
			...reminder,
			...(reminder.state === 'planned' &&
				reminder.daysBefore !== undefined && { due: reminderDue(closesAt, reminder.daysBefore) })
		})),
		now: Object.fromEntries(remindable.map((each) => [each, reached(each)])) as Record<
			Remindable,
			number
		>,
		closesAt,
		isClosed: phaseOf(consultation, at) === 'closed',
		paused: letter?.pausedAt !== undefined,
		goes: ctx.mailer !== undefined
	};
}

function usualReminder(): LetterTexts {
	const texts: LetterTexts = { subject: {}, body: {}, note: {} };
	for (const language of officialLanguages) {
		const t = translatorOf(language);
		texts.subject[language] = t('invitations:usual-reminder.subject');
		texts.body[language] = t('invitations:usual-reminder.body');
	}
	return texts;
}
