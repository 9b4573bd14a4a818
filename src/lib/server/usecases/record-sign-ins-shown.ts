import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';

/** Writes down that a person has seen the sign-ins of the demonstration: from now on nobody makes new ones. */
export async function recordSignInsShown(ctx: Context, actor: Actor): Promise<void> {
	ensureMay(actor, 'manage-users');
	const at = ctx.now();
	await ctx.transact((trx) =>
		appendAudit(trx, { at, actor, action: 'show-sign-ins', subject: 'installation' })
	);
}
