import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/error.ts';
import type { Context } from '#lib/server/context.ts';
import { isLoopback, networkOf } from './network.ts';

/**
 * What one network may do in so many seconds. Replies that it may start: a whole mission or university may sit behind one
 * address. Requests to the API, and archives that it may take.
 */
const limits = {
	start: { points: 60, duration: 3600 },
	request: { points: 600, duration: 60 },
	archive: { points: 60, duration: 3600 }
};

type Counted = keyof typeof limits;

/** In memory only: no network address reaches the disk. */
const limitersOfServer = new WeakMap<object, Map<Counted, RateLimiterMemory>>();

/**
 * Counts one deed of whoever has this address. Behind a proxy that is not trusted everyone has the address of this machine, which is
 * not counted. Throws `too-many-tries` with `seconds` to wait.
 */
export async function countOnNetwork(
	ctx: Pick<Context, 'database'>,
	address: string | undefined,
	deed: Counted
): Promise<void> {
	if (!address || isLoopback(address)) return;
	const limiters = limitersOfServer.get(ctx.database) ?? new Map<Counted, RateLimiterMemory>();
	limitersOfServer.set(ctx.database, limiters);
	const limiter = limiters.get(deed) ?? new RateLimiterMemory(limits[deed]);
	limiters.set(deed, limiter);
	try {
		await limiter.consume(networkOf(address));
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new AppError('too-many-tries', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
	}
}
