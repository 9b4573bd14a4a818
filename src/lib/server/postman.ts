import type { Context } from './context.ts';
import { startRounds } from './rounds.ts';
import { deliverMail } from './usecases/deliver-mail.ts';
import { listDueReminders } from './usecases/list-due-reminders.ts';
import { sendReminder } from './usecases/send-reminder.ts';
import { sweepStorage } from './usecases/sweep-storage.ts';

const terminal = { kind: 'terminal' } as const;
const seconds = 5;
const day = 24 * 60 * 60 * 1000;

/** Planned reminders whose time has come; that one fails keeps back neither the others nor the mail. */
async function remind(ctx: Context): Promise<void> {
	for (const due of await listDueReminders(ctx, terminal))
		await sendReminder(ctx, terminal, due).catch((failure: unknown) =>
			ctx.log.error({ err: failure, reminder: due.planned.id }, 'a reminder failed')
		);
}

/** Sends reminders whose time has come and goes through the outbox every few seconds, and through the files every day for as long as the server runs. The function that is returned ends it. */
export function startPostman(ctx: Context): () => Promise<void> {
	let swept = Date.now();
	return startRounds(
		async (ended) => {
			await remind(ctx);
			for (let more = true; more && !ended();) {
				const { taken, most } = await deliverMail(ctx, terminal);
				more = taken === most;
			}
			if (Date.now() - swept > day) {
				swept = Date.now();
				await sweepStorage(ctx, terminal);
			}
		},
		{
			seconds,
			onFailure: (failure) =>
				ctx.log.error({ err: failure }, 'a round through the outbox and the files failed')
		}
	);
}
