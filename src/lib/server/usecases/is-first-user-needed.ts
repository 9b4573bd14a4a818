import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { isAnyUserThere } from '#lib/server/db/users.ts';

/** Nobody can sign in yet. */
export async function isFirstUserNeeded(ctx: Context, actor: Actor): Promise<boolean> {
	ensureMay(actor, 'manage-users');
	return !(await isAnyUserThere(ctx.db));
}
