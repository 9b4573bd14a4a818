import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensurePasswordFits, hashPassword, verifyPassword } from '#lib/server/auth/passwords.ts';
import { beginSession, endSessionsOf } from '#lib/server/auth/session.ts';
import { countTry } from '#lib/server/auth/sign-in-limits.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findUser, updateUser } from '#lib/server/db/users.ts';

/**
 * Users, each their own password. All their sessions end and one begins anew, whose token is given.
 * Throws `sign-in-needed`, `invalid` with `field: 'next'` and `limit`, and `too-many-tries`.
 */
export async function changePassword(
	ctx: Context,
	actor: Actor,
	{ current, next }: { current: string; next: string }
): Promise<{ ok: true; token: string } | { ok: false; reason: 'wrong' }> {
	if (actor.kind !== 'user') throw new AppError('sign-in-needed');
	ensurePasswordFits(next, 'next');
	const before = await findUser(ctx.db, actor.id);
	if (!before) throw new AppError('sign-in-needed');
	await countTry(ctx, { account: before.email });
	if (!(await verifyPassword(current, before.passwordHash))) return { ok: false, reason: 'wrong' };
	const passwordHash = await hashPassword(next);

	return ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'change-password',
			subject: `user:${actor.id}`
		});
		const user = await findUser(trx, actor.id);
		if (!user || user.disabledAt || user.passwordHash !== before.passwordHash)
			throw new AppError('conflict');
		await updateUser(trx, actor.id, { passwordHash });
		await endSessionsOf(trx, actor.id);
		return { ok: true, token: await beginSession(trx, { userId: actor.id, now: ctx.now }) };
	});
}
