import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { readUsers } from '#lib/server/db/users.ts';
import type { User } from '#lib/server/db/users.ts';

/** Who may manage users. All of them by address, the disabled too. */
export async function listUsers(ctx: Context, actor: Actor): Promise<User[]> {
	ensureMay(actor, 'manage-users');
	return readUsers(ctx.db);
}
