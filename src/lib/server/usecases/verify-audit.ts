import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { verifyAudit as verifyChain } from '#lib/server/db/audit.ts';
import type { AuditPlace } from '#lib/server/db/audit.ts';

/**
 * Reads the whole audit chain: how many rows fit, the hash of the last of them, and the number of the first that does not,
 * if any. `held` is a place that an earlier verification gave: a chain that was cut and closed again no longer holds it.
 */
export async function verifyAudit(
	ctx: Context,
	actor: Actor,
	held?: AuditPlace
): Promise<{ rows: number; hash: string; brokenAt?: number }> {
	ensureMay(actor, 'manage-users');
	return verifyChain(ctx.db, held);
}
