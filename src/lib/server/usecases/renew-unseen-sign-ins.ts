import { roles } from '#lib/domain/user.ts';
import type { Actor } from '#lib/domain/user.ts';
import { demonstrationEmail } from '#lib/server/auth/demonstration-sign-ins.ts';
import type { SignIn } from '#lib/server/auth/demonstration-sign-ins.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { hashPassword, makePassword } from '#lib/server/auth/passwords.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { readFirstStart } from '#lib/server/db/first-start.ts';
import { findUserByEmail, updateUser } from '#lib/server/db/users.ts';

/**
 * New passwords for the users of the demonstration while nobody has seen theirs: the start that made them ended
 * before it could print them. None when they were shown, or were never made.
 */
export async function renewUnseenSignIns(ctx: Context, actor: Actor): Promise<SignIn[]> {
	ensureMay(actor, 'manage-users');
	if ((await readFirstStart(ctx.db)) !== 'made') return [];
	const made = await Promise.all(
		roles.map(async (role) => {
			const password = makePassword();
			const email = demonstrationEmail(role);
			return { role, email, password, passwordHash: await hashPassword(password) };
		})
	);
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		await appendAudit(trx, { at, actor, action: 'renew-sign-ins', subject: 'installation' });
		if ((await readFirstStart(trx)) !== 'made') return [];
		const renewed: SignIn[] = [];
		for (const { role, email, password, passwordHash } of made) {
			const user = await findUserByEmail(trx, email);
			if (user === undefined || user.disabledAt !== undefined) continue;
			await updateUser(trx, user.id, { passwordHash });
			renewed.push({ role, email, password });
		}
		return renewed;
	});
}
