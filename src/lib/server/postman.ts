import type { Context } from './context.ts';
import { deliverMail } from './usecases/deliver-mail.ts';

const seconds = 5;

/** Goes through the outbox every few seconds for as long as the server runs. The function that is returned ends it. */
export function startPostman(ctx: Context): () => Promise<void> {
	let ended = false;
	let round: Promise<void> = Promise.resolve();
	let timer: NodeJS.Timeout | undefined;
	const wait = () => {
		if (!ended) timer = setTimeout(() => (round = go()), seconds * 1000).unref();
	};
	const go = async () => {
		try {
			for (let more = true; more && !ended;) {
				const { taken, most } = await deliverMail(ctx, { kind: 'terminal' });
				more = taken === most;
			}
		} catch (failure) {
			ctx.log.error({ err: failure }, 'mail was not delivered');
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
