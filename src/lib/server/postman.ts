import type { Context } from './context.ts';
import { deliverMail } from './usecases/deliver-mail.ts';
import { sweepStorage } from './usecases/sweep-storage.ts';

const seconds = 5;
const day = 24 * 60 * 60 * 1000;

/** Goes through the outbox every few seconds and through the files every day for as long as the server runs. The function that is returned ends it. */
export function startPostman(ctx: Context): () => Promise<void> {
	let ended = false;
	let round: Promise<void> = Promise.resolve();
	let timer: NodeJS.Timeout | undefined;
	let swept = Date.now();
	const wait = () => {
		if (!ended) timer = setTimeout(() => (round = go()), seconds * 1000).unref();
	};
	const go = async () => {
		try {
			for (let more = true; more && !ended;) {
				const { taken, most } = await deliverMail(ctx, { kind: 'terminal' });
				more = taken === most;
			}
			if (Date.now() - swept > day) {
				swept = Date.now();
				await sweepStorage(ctx, { kind: 'terminal' });
			}
		} catch (failure) {
			ctx.log.error({ err: failure }, 'a round through the outbox and the files failed');
		}
		wait();
	};
	wait();
	return async () => {
		ended = true;
		clearTimeout(timer);
		await round;
	};
}
