import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/error.ts';
import type { Context } from '#lib/server/context.ts';
import { networkOf } from './network.ts';

/**
 * Tries in a quarter of an hour: for one account from one network, so that a stranger elsewhere locks nobody out; for one
 * account from everywhere; and from one network, behind which a whole mission may sit.
 */
const triesForAccountFromAddress = 10;
const triesForAccount = 200;
const triesFromAddress = 60;
const periodSeconds = 15 * 60;

type Limits = { pair: RateLimiterMemory; account: RateLimiterMemory; address: RateLimiterMemory };

/** Kept in memory for as long as the server's database is open; no network address reaches the disk. */
const limitsOfServer = new WeakMap<object, Limits>();

function limitsOf(ctx: Pick<Context, 'database'>): Limits {
	let limits = limitsOfServer.get(ctx.database);
	if (!limits) {
		limits = {
			pair: new RateLimiterMemory({ points: triesForAccountFromAddress, duration: periodSeconds }),
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
		const network = address ? networkOf(address) : '';
		if (network) await limits.address.consume(keyOf(network));
		await limits.pair.consume(keyOf(`${account} ${network}`));
		await limits.account.consume(keyOf(account));
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new AppError('too-many-tries', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
	}
}

/** After a right password the account's tries from this network count from nothing again. */
export async function forgetTries(
	ctx: Pick<Context, 'database'>,
	{ account, address }: { account: string; address?: string }
): Promise<void> {
	const network = address ? networkOf(address) : '';
	await limitsOf(ctx).pair.delete(keyOf(`${account} ${network}`));
}
