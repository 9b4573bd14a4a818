import { formOfWords } from '#lib/domain/search/tokens.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { eraseContacts } from '#lib/server/db/contacts.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { noteEarlierReplies } from '#lib/server/db/note-issued-replies.ts';
import { ensureStates } from '#lib/server/db/registry.ts';
import { eraseRespondentContacts } from '#lib/server/db/respondent-contacts.ts';
import { isSearchBuilt, nextToSearch, putSearchBuild } from '#lib/server/db/search-builds.ts';

/**
 * Brings tables, the registry of States, the replies behind issued documents and the search up to this release, and erases addresses whose date has passed; cheap when
 * there is nothing to do. Returns the names of the migrations that ran.
 */
export async function prepareDatabase(ctx: Context, actor: Actor): Promise<string[]> {
	ensureMay(actor, 'manage-users');
	const ran = await migrate(ctx.database);
	await ctx.transact(async (trx) => {
		await ensureStates(trx);
		await noteEarlierReplies(trx);
		await eraseContacts(trx, ctx.now());
		await eraseRespondentContacts(trx, ctx.now());
	});
	await buildSearch(ctx);
	return ran;
}

/** Submissions whose words are put into the search in one transaction. */
const searchedAtOnce = 200;

/** Goes on where the last start was stopped; what is sent meanwhile is in the search by itself. */
async function buildSearch(ctx: Context): Promise<void> {
	while (!(await isSearchBuilt(ctx.db, formOfWords)))
		await ctx.transact(async (trx) => {
			const ids = await nextToSearch(trx, formOfWords, searchedAtOnce);
			await ctx.search.put(trx, ids);
			const last = ids.at(-1);
			await putSearchBuild(
				trx,
				formOfWords,
				last ? { afterId: last } : { afterId: '', finishedAt: ctx.now() }
			);
		});
}
