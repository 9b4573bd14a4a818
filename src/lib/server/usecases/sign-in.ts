import { normalEmail } from '#lib/domain/email.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { verifyPassword } from '#lib/server/auth/passwords.ts';
import { beginSession, endSession } from '#lib/server/auth/session.ts';
import { countTry, forgetTries } from '#lib/server/auth/sign-in-limits.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findUser, findUserByEmail } from '#lib/server/db/users.ts';

export type SignInInput = {
	email: string;
	password: string;
	/** The network address that asks; counted in memory, never stored. */
	address?: string;
	/** The token of the session that was there before, which ends. */
	previousToken?: string;
};

export type SignInOutcome =
	| { ok: true; token: string; user: { id: string; name: string; role: Role } }
	| { ok: false; reason: 'wrong' };

/**
 * Anyone may try. A wrong password, a name that nobody has and a disabled user have the same outcome after the same
 * work. Throws `too-many-tries` with the seconds to wait.
 */
export async function signIn(
	ctx: Context,
	actor: Actor,
	{ email, password, address, previousToken }: SignInInput
): Promise<SignInOutcome> {
	const account = normalEmail(email) ?? '';
	await countTry(ctx, { account, address });
	const found = await findUserByEmail(ctx.db, account);
	const right = await verifyPassword(password, found?.passwordHash);

	const token = await ctx.transact(async (trx) => {
		const user = found && (await findUser(trx, found.id));
		// Read again: the user may have been disabled, or the password changed, while it was being verified.
		const may =
			right && user && !user.disabledAt && user.passwordHash === found.passwordHash
				? user
				: undefined;
		await appendAudit(trx, {
			at: ctx.now(),
			actor: may ? { kind: 'user', id: may.id, role: may.role, name: may.name } : actor,
			action: may ? 'sign-in' : 'sign-in-refused',
			subject: user ? `user:${user.id}` : 'user:unknown'
		});
		if (!may) return undefined;
		if (previousToken) await endSession(trx, previousToken);
		return beginSession(trx, { userId: may.id, now: ctx.now });
	});
	if (!found || !token) return { ok: false, reason: 'wrong' };
	await forgetTries(ctx, { account, address });
	return { ok: true, token, user: { id: found.id, name: found.name, role: found.role } };
}
