import { randomUUID } from 'node:crypto';
import { normalEmail } from '#lib/domain/email.ts';
import { AppError } from '#lib/domain/error.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { roles } from '#lib/domain/user.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { ensurePasswordFits, hashPassword, makePassword } from '#lib/server/auth/passwords.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findUserByEmail, insertUser } from '#lib/server/db/users.ts';

const longestName = 200;

export type AddUserInput = {
	email: string;
	name: string;
	role: string;
	/** Made at random where none is given. */
	password?: string;
};

/** The new user, and the password, which is nowhere else and is shown once. */
export type AddedUser = { id: string; email: string; name: string; role: Role; password: string };

/**
 * Who may manage users. Throws `invalid` with `field` (`email`, `name`, `role`, `password`), and `conflict` with
 * `field: 'email'` where someone has that address already.
 */
export async function addUser(ctx: Context, actor: Actor, input: AddUserInput): Promise<AddedUser> {
	ensureMay(actor, 'manage-users');
	const email = normalEmail(input.email);
	if (!email) throw new AppError('invalid', { field: 'email' });
	const name = tidyWords(input.name);
	if (name === '' || name.length > longestName || name.includes('\n'))
		throw new AppError('invalid', { field: 'name', limit: longestName });
	const role = roles.find((known) => known === input.role);
	if (!role) throw new AppError('invalid', { field: 'role' });
	const password = input.password ?? makePassword();
	ensurePasswordFits(password);
	const passwordHash = await hashPassword(password);

	const id = randomUUID();
	await ctx.transact(async (trx) => {
		const now = ctx.now();
		// First the audit: whoever adds the same address at the same time waits here and then finds it taken.
		await appendAudit(trx, {
			at: now,
			actor,
			action: 'add-user',
			subject: `user:${id}`,
			details: { role }
		});
		if (await findUserByEmail(trx, email)) throw new AppError('conflict', { field: 'email' });
		await insertUser(trx, { id, email, name, role, createdAt: now, passwordHash });
	});
	return { id, email, name, role, password };
}
