import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/error.ts';
import type { Context } from '#lib/server/context.ts';
import { isLoopback, networkOf } from './network.ts';

/** Requests to the API that one network may make in a minute, and archives among them that it may take in an hour. */
const limits = {
	request: { points: 600, duration: 60 },
	archive: { points: 60, duration: 3600 }
};

type Limiters = Record<keyof typeof limits, RateLimiterMemory>;

/** In memory only: no network address reaches the disk. */
const limitersOfServer = new WeakMap<object, Limiters>();

/**
 * Counts one request of this kind. Behind a proxy that is not trusted everyone has the address of this machine, which is not
 * counted. Throws `too-many-tries` with `seconds` to wait.
 */
export async function countAsking(
	ctx: Pick<Context, 'database'>,
	address: string,
	kind: keyof typeof limits
): Promise<void> {
	if (isLoopback(address)) return;
	let limiters = limitersOfServer.get(ctx.database);
	if (!limiters) {
		limiters = {
			request: new RateLimiterMemory(limits.request),
			archive: new RateLimiterMemory(limits.archive)
		};
		limitersOfServer.set(ctx.database, limiters);
	}
	try {
		await limiters[kind].consume(networkOf(address));
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new AppError('too-many-tries', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
	}
}
