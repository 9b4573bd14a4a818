import { workOn } from '#lib/domain/after-sending.ts';
import { mostOfHistoryAtAll } from '#lib/domain/autosaved.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findDraft } from '../db/drafts.ts';
import { sizeOfHistory } from '../db/history-size.ts';
import { beginRevising } from '../db/revising.ts';

/**
 * Lets a reply that was sent be changed while its consultation is open; what was sent counts until the changes are sent.
 * Starting again changes nothing. Throws `forbidden`, and `closed` where the consultation is, decided inside the write, or
 * where the reply is no longer in force.
 */
export async function startRevision(
	ctx: Context,
	actor: Actor,
	{ submissionId }: { submissionId: string }
): Promise<void> {
	ensureHolds(actor, submissionId, 'write');
	await ctx.transact(async (trx) => {
		const draft = await findDraft(trx, submissionId);
		if (!draft) throw new AppError('forbidden');
		const at = ctx.now();
		const work = workOn({ ...draft, hasChanges: false }, at);
		if (work.kind === 'draft' || work.kind === 'revision') return;
		if (work.kind !== 'sent' || !work.canRevise) throw new AppError('closed');
		if ((await sizeOfHistory(trx, submissionId)) > mostOfHistoryAtAll)
			throw new AppError('too-large', { of: 'history' });
		if (!(await beginRevising(trx, submissionId, 'revision', at))) return;
		await appendAudit(trx, { at, actor, action: 'start-revision', subject: submissionId });
	});
}
