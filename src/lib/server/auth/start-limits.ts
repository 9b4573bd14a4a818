import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/error.ts';
import type { Context } from '#lib/server/context.ts';
import { isLoopback, networkOf } from './network.ts';

/** Replies that one network may start in an hour; a whole mission or university may sit behind one address. */
const startsInAnHour = 60;

/** In memory only: no network address of a respondent reaches the disk. */
const limitsOfServer = new WeakMap<object, RateLimiterMemory>();

/**
 * Counts one start of a reply. Behind a proxy that is not trusted everyone has the address of this machine, which is not
 * counted. Throws `too-many-tries` with `seconds` to wait.
 */
export async function countStart(
	ctx: Pick<Context, 'database'>,
	address: string | undefined
): Promise<void> {
	if (!address || isLoopback(address)) return;
	let limit = limitsOfServer.get(ctx.database);
	if (!limit) {
		limit = new RateLimiterMemory({ points: startsInAnHour, duration: 3600 });
		limitsOfServer.set(ctx.database, limit);
	}
	try {
		await limit.consume(networkOf(address));
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new AppError('too-many-tries', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
	}
}
