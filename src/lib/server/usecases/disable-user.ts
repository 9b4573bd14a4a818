import { normalEmail } from '#lib/domain/email.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { endSessionsOf } from '#lib/server/auth/session.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import {
	findUser,
	findUserByEmail,
	isAnotherAdministratorThere,
	updateUser
} from '#lib/server/db/users.ts';

/**
 * Who may manage users. `user` is an id or an e-mail address. The user's sessions end at once.
 * Throws `not-found`, and `conflict` with `reason: 'last-administrator'`. Disabling twice changes nothing.
 */
export async function disableUser(
	ctx: Context,
	actor: Actor,
	{ user }: { user: string }
): Promise<void> {
	ensureMay(actor, 'manage-users');
	const email = normalEmail(user);
	const found = email ? await findUserByEmail(ctx.db, email) : await findUser(ctx.db, user);
	if (!found) throw new AppError('not-found');
	if (found.disabledAt) return;
	await ctx.transact(async (trx) => {
		const now = ctx.now();
		// First the audit: of two administrators who disable each other, the second waits here and then sees the first.
		await appendAudit(trx, {
			at: now,
			actor,
			action: 'disable-user',
			subject: `user:${found.id}`
		});
		const current = await findUser(trx, found.id);
		const isLast =
			current?.role === 'administrator' && !(await isAnotherAdministratorThere(trx, found.id));
		if (isLast) throw new AppError('conflict', { reason: 'last-administrator' });
		await updateUser(trx, found.id, { disabledAt: now });
		await endSessionsOf(trx, found.id);
	});
}
