import { AppError } from '#lib/domain/error.ts';
import { withoutGained } from '#lib/domain/registry/merge-entries.ts';
import { namesOf } from '#lib/domain/registry/registry-entry.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findEntry, updateEntry, lockRegistry } from '../db/registry-entries.ts';
import { unmergeRespondents } from '../db/respondent-merges.ts';
import { submissionsOfRespondents } from '../db/submissions-of-respondents.ts';

/** Takes a merge back: both entries stand again, each with what was its own. Undoing twice undoes once; throws `conflict` then. */
export async function undoMerge(ctx: Context, actor: Actor, { id }: { id: string }): Promise<void> {
	ensureMay(actor, 'manage-consultations');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		await lockRegistry(trx);
		const undone = await unmergeRespondents(trx, id, { at, by: nameOfActor(actor) });
		if (!undone) throw new AppError('conflict');
		const { kept, gone, replies, donations, gained } = undone;
		// A name that both had was filed for both, and is again.
		for (const key of [kept, gone]) {
			const stored = await findEntry(trx, key);
			const entry =
				stored && key === kept && gained ? withoutGained(stored.entry, gained) : stored?.entry;
			if (stored && entry && namesOf(entry).length > 0) await updateEntry(trx, stored.id, entry);
			if (stored) await ctx.search.put(trx, await submissionsOfRespondents(trx, [stored.id]));
		}
		await appendAudit(trx, {
			at,
			actor,
			action: 'undo-merge',
			subject: `respondent:${kept}`,
			details: { merge: id, gone, replies, donations }
		});
	});
}
