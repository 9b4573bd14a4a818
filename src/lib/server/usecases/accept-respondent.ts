import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findEntry } from '../db/registry-entries.ts';
import { matchRespondent } from '../db/unmatched.ts';

/**
 * Says that a respondent which a reply brought into the registry is new and belongs there. Twice is as once. Throws
 * `not-found`.
 */
export async function acceptRespondent(
	ctx: Context,
	actor: Actor,
	{ key }: { key: string }
): Promise<void> {
	ensureMay(actor, 'manage-consultations');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const stored = await findEntry(trx, key);
		if (!stored) throw new AppError('not-found');
		if (!(await matchRespondent(trx, stored.id))) return;
		await appendAudit(trx, {
			at,
			actor,
			action: 'accept-respondent',
			subject: `respondent:${key}`,
			details: {}
		});
	});
}
