import { isRunning } from '#lib/domain/after-sending.ts';
import { filesSent } from '#lib/domain/attached-file.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findRequest } from '../db/completion-requests.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { listFiles, settleFiles } from '../db/files.ts';
import { endRevising } from '../db/revising.ts';

/**
 * Drops the unsent changes of a reply; what was sent stands as it is, and every save stays in the history. Where none were
 * begun, nothing happens. Throws `forbidden`.
 */
export async function giveUpRevision(
	ctx: Context,
	actor: Actor,
	{ submissionId }: { submissionId: string }
): Promise<void> {
	ensureHolds(actor, submissionId, 'write');
	await ctx.transact(async (trx) => {
		const draft = await findDraft(trx, submissionId);
		if (!draft) throw new AppError('forbidden');
		if (!draft.revising || draft.status !== 'submitted') return;
		const at = ctx.now();
		const number = await takeTurn(trx, submissionId, at);
		if (number === undefined) return;
		const request = await findRequest(trx, submissionId);
		await endRevising(trx, submissionId, request && isRunning(request, at) ? 'completion' : null);
		const files = filesSent(await listFiles(trx, submissionId));
		await settleFiles(trx, submissionId, { kept: files, number, at });
		const by = nameOfActor(actor);
		await insertRevision(trx, { submissionId, number, kind: 'give-up', at, by, answers: [] });
		await appendAudit(trx, { at, actor, action: 'give-up-revision', subject: submissionId });
	});
}
