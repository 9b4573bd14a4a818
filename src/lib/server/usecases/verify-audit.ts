import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { verifyAudit as verifyChain } from '#lib/server/db/audit.ts';

/** Reads the whole audit chain: how many rows fit, and the number of the first that does not, if any. */
export async function verifyAudit(
	ctx: Context,
	actor: Actor
): Promise<{ rows: number; brokenAt?: number }> {
	ensureMay(actor, 'manage-users');
	return verifyChain(ctx.db);
}
