import { AppError } from '#lib/domain/error.ts';
import { roles } from '#lib/domain/user.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { endSessionsOf } from '#lib/server/auth/session.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findUser, isAnotherAdministratorThere, updateUser } from '#lib/server/db/users.ts';

/**
 * Who may manage users. The user signs in anew. Throws `not-found`, `invalid` with `field: 'role'`, and `conflict` with
 * `reason: 'last-administrator'`.
 */
export async function changeRole(
	ctx: Context,
	actor: Actor,
	input: { id: string; role: string }
): Promise<void> {
	ensureMay(actor, 'manage-users');
	const role = roles.find((known) => known === input.role);
	if (!role) throw new AppError('invalid', { field: 'role' });
	const { id } = input;
	await ctx.transact(async (trx) => {
		// First the audit: of two changes at the same time, the second waits here and then sees the first.
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'change-role',
			subject: `user:${id}`,
			details: { role }
		});
		const user = await findUser(trx, id);
		if (!user) throw new AppError('not-found');
		if (
			user.role === 'administrator' &&
			role !== 'administrator' &&
			!(await isAnotherAdministratorThere(trx, id))
		)
			throw new AppError('conflict', { reason: 'last-administrator' });
		await updateUser(trx, id, { role });
		await endSessionsOf(trx, id);
	});
}
