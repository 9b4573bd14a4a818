import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';
import { AppError } from '#lib/domain/error.ts';

/** Fewest characters of a password (NIST SP 800-63B asks for no more than length), and most bytes that are hashed. */
const shortestPassword = 12;
const longestPassword = 1024;

/** argon2id (the default of the package) with 19 MiB, two passes, one lane: the minimum of the OWASP cheat sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing is heavy: two at a time, so that a burst of sign-ins leaves room for everyone else. */
const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running < mostAtOnce) running += 1;
	else await new Promise<void>((resolve) => waiting.push(resolve));
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}

/** One form for what keyboards type in several (NIST SP 800-63B, 3.1.1.2). */
function normalForm(password: string): string {
	return password.toWellFormed().normalize('NFKC');
}

/** Throws `invalid` with `field` and `limit` where a new password is too short or longer than anyone types. */
export function ensurePasswordFits(password: string, field = 'password'): void {
	const normal = normalForm(password);
	if ([...normal].length < shortestPassword)
		throw new AppError('invalid', { field, limit: shortestPassword });
	if (Buffer.byteLength(normal) > longestPassword)
		throw new AppError('invalid', { field, limit: longestPassword });
}

/** The hash that is stored, in PHC form. Takes tens of milliseconds: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(normalForm(password), cost));
}

let hashOfNobody: Promise<string> | undefined;

/**
 * Whether it is the password of this hash. Without a hash (a name that nobody has) the answer is no,
 * after the same work, so that time does not tell who has an account.
 */
export async function verifyPassword(
	password: string,
	stored: string | undefined
): Promise<boolean> {
	const normal = normalForm(password);
	const fits = Buffer.byteLength(normal) <= longestPassword;
	hashOfNobody ??= hashPassword(makePassword());
	const nobody = await hashOfNobody;
	const same = await inTurn(() => verify(stored ?? nobody, fits ? normal : ''));
	return same && fits && stored !== undefined;
}

/** Letters and digits that are not mistaken for each other when read aloud or copied by hand. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password of about 99 bits in four groups, such as `k7mfd-x2q9w-bn4tr-ej8sc`. */
export function makePassword(): string {
	const group = () =>
		Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
	return [group(), group(), group(), group()].join('-');
}
