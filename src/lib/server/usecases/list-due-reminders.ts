import { reminderDue } from '#lib/domain/invitations/reminder.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { listPlannedReminders } from '../db/reminders.ts';

/** Planned reminders whose time has come, of all consultations: to be sent, or skipped where it has passed. */
export async function listDueReminders(
	ctx: Context,
	actor: Actor
): Promise<{ consultationId: string; planned: { id: string; daysBefore: number } }[]> {
	ensureMay(actor, 'manage-consultations');
	const now = Date.parse(ctx.now());
	return (await listPlannedReminders(ctx.db))
		.filter(({ closesAt, daysBefore }) => Date.parse(reminderDue(closesAt, daysBefore)) <= now)
		.map(({ id, consultationId, daysBefore }) => ({ consultationId, planned: { id, daysBefore } }));
}
