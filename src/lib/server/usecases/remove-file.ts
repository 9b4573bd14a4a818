import { isRunning } from '#lib/domain/after-sending.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { isCompleter } from '#lib/domain/user.ts';
import { ensureMayAttach } from '../auth/ensure-may-attach.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findRequest } from '../db/completion-requests.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { putFileAnswer } from '../db/file-answers.ts';
import { takeStaffTurn } from '../db/draft-revisions.ts';
import { findFile, markRemoved } from '../db/files.ts';

export type RemoveOutcome = { ok: true } | { ok: false; reason: 'sent' };

/**
 * Takes a file out of a reply that is not sent yet; staff also out of one that is. That it was there stays on record, its
 * bytes for 30 days, and for good where it was sent. Removing again changes nothing. Throws `forbidden` or `sign-in-needed`.
 */
export async function removeFile(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId: string; pageLanguage: OfficialLanguage }
): Promise<RemoveOutcome> {
	await ensureMayAttach(ctx, actor, input.submissionId);
	const { submissionId, fileId } = input;
	return ctx.transact(async (trx): Promise<RemoveOutcome> => {
		const at = ctx.now();
		const take = actor.kind === 'link' ? takeTurn : takeStaffTurn;
		const turn = await take(trx, submissionId, at);
		if (turn === undefined) {
			if (actor.kind !== 'link') throw new AppError('not-found');
			return { ok: false, reason: 'sent' };
		}
		const file = await findFile(trx, submissionId, fileId);
		if (isCompleter(actor)) {
			const request = await findRequest(trx, submissionId);
			if (!request || !isRunning(request, at)) throw new AppError('link-closed');
			if (!file?.question || !request.questions.includes(file.question))
				throw new AppError('forbidden');
		}
		const by = nameOfActor(actor);
		const counts = actor.kind !== 'link';
		if (!file || !(await markRemoved(trx, { id: fileId, at, by, counts }))) return { ok: true };
		await insertRevision(trx, { submissionId, number: turn, kind: 'file', at, by, answers: [] });
		const { question } = file;
		const language = input.pageLanguage;
		if (question) await putFileAnswer(trx, submissionId, { question, language, at, counts });
		await appendAudit(trx, {
			at,
			actor,
			action: 'remove-file',
			subject: submissionId,
			details: { file: fileId, sha256: file.sha256 }
		});
		return { ok: true };
	});
}
