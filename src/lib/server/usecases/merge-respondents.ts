import { AppError } from '#lib/domain/error.ts';
import { gainedByMerge, withGained } from '#lib/domain/registry/merge-entries.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findEntry, lockRegistry, updateEntry } from '../db/registry-entries.ts';
import { countSharedReplies, mergeRespondents as merge } from '../db/respondent-merges.ts';
import { submissionsOfRespondents } from '../db/submissions-of-respondents.ts';

export type Merged =
	| { ok: true }
	/** `shared`: both sign one reply; `kind`: they are of two kinds; `same`: they are one; `unknown`: no such entry. */
	| { ok: false; reason: 'shared' | 'kind' | 'same' | 'unknown' };

/**
 * Makes the entry `gone` one with `kept`: its replies, contributions, contacts and names follow, and what `kept` lacks. It
 * can be undone. Throws not-found, and invalid without a reason.
 */
export async function mergeRespondents(
	ctx: Context,
	actor: Actor,
	{ kept, gone, reason }: { kept: string; gone: string; reason: string }
): Promise<Merged> {
	ensureMay(actor, 'manage-consultations');
	const why = reason.trim().slice(0, 2000);
	if (why === '') throw new AppError('invalid', { field: 'reason' });
	const at = ctx.now();
	return ctx.transact(async (trx): Promise<Merged> => {
		await lockRegistry(trx);
		const keeps = await findEntry(trx, kept);
		if (!keeps || keeps.mergedInto !== undefined) throw new AppError('not-found');
		const goes = await findEntry(trx, gone);
		if (!goes || goes.mergedInto !== undefined) return { ok: false, reason: 'unknown' };
		if (goes.id === keeps.id) return { ok: false, reason: 'same' };
		if (goes.entry.kind !== keeps.entry.kind) return { ok: false, reason: 'kind' };
		if ((await countSharedReplies(trx, keeps.id, goes.id)) > 0)
			return { ok: false, reason: 'shared' };
		const gained = gainedByMerge(keeps.entry, goes.entry);
		const { id, moved } = await merge(
			trx,
			{ keptId: keeps.id, goneId: goes.id, kind: keeps.entry.kind, gained },
			{ at, by: nameOfActor(actor), reason: why }
		);
		await updateEntry(trx, keeps.id, withGained(keeps.entry, gained));
		await ctx.search.put(trx, await submissionsOfRespondents(trx, [keeps.id]));
		await appendAudit(trx, {
			at,
			actor,
			action: 'merge-respondents',
			subject: `respondent:${kept}`,
			details: {
				merge: id,
				gone,
				replies: moved.signatories.length,
				donations: moved.donations.length,
				gained,
				reason: why
			}
		});
		return { ok: true };
	});
}
