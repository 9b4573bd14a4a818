import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/error.ts';
import type { Context } from '#lib/server/context.ts';
import { networkOf } from './network.ts';

/** Tries in a quarter of an hour: for one account, and from one network address, behind which a whole mission may sit. */
const triesForAccount = 10;
const triesFromAddress = 60;
const periodSeconds = 15 * 60;

type Limits = { account: RateLimiterMemory; address: RateLimiterMemory };

/** Kept in memory for as long as the server's database is open; no network address reaches the disk. */
const limitsOfServer = new WeakMap<object, Limits>();

function limitsOf(ctx: Pick<Context, 'database'>): Limits {
	let limits = limitsOfServer.get(ctx.database);
	if (!limits) {
		limits = {
			account: new RateLimiterMemory({ points: triesForAccount, duration: periodSeconds }),
			address: new RateLimiterMemory({ points: triesFromAddress, duration: periodSeconds })
		};
		limitsOfServer.set(ctx.database, limits);
	}
	return limits;
}

const keyOf = (value: string) => createHash('sha256').update(value).digest('base64url');

/**
 * Counts one try for the account (the address that was typed, whether anyone has it or not) and for the network
 * address. Throws `too-many-tries` with `seconds` to wait.
 */
export async function countTry(
	ctx: Pick<Context, 'database'>,
	{ account, address }: { account: string; address?: string }
): Promise<void> {
	const limits = limitsOf(ctx);
	try {
		if (address) await limits.address.consume(keyOf(networkOf(address)));
		await limits.account.consume(keyOf(account));
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new AppError('too-many-tries', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
	}
}

/** After a right password the account's tries count from nothing again. */
export async function forgetTries(ctx: Pick<Context, 'database'>, account: string): Promise<void> {
	await limitsOf(ctx).account.delete(keyOf(account));
}
