import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { eraseContacts } from '#lib/server/db/contacts.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { ensureStates } from '#lib/server/db/registry.ts';
import { eraseRespondentContacts } from '#lib/server/db/respondent-contacts.ts';

/**
 * Brings tables and the registry of States up to this release, and erases addresses whose date has passed; cheap when
 * there is nothing to do. Returns the names of the migrations that ran.
 */
export async function prepareDatabase(ctx: Context, actor: Actor): Promise<string[]> {
	ensureMay(actor, 'manage-users');
	const ran = await migrate(ctx.database);
	await ctx.transact(async (trx) => {
		await ensureStates(trx);
		await eraseContacts(trx, ctx.now());
		await eraseRespondentContacts(trx, ctx.now());
	});
	return ran;
}
