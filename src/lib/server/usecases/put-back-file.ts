import { isRunning } from '#lib/domain/after-sending.ts';
import { filesInWork, mostFilesOfReply, putBackSince } from '#lib/domain/attached-file.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { isCompleter } from '#lib/domain/user.ts';
import { ensureMayAttach } from '../auth/ensure-may-attach.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findRequest } from '../db/completion-requests.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { putFileAnswer } from '../db/file-answers.ts';
import { takeStaffTurn } from '../db/draft-revisions.ts';
import { listFiles, listRemoved, markPutBack } from '../db/files.ts';
import type { Db } from '../db/schema.ts';

export type PutBackOutcome =
	| { ok: true }
	/** `gone`: it was taken out more than 30 days ago, or is there again; `too-many`: ten are there. */
	| { ok: false; reason: 'sent' | 'gone' | 'too-many' };

/**
 * Puts a file back that was taken out of a reply in the last 30 days; by staff it counts again at once. Throws `forbidden`,
 * `sign-in-needed`, `not-found`, `link-closed`.
 */
export async function putBackFile(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId: string; pageLanguage: OfficialLanguage }
): Promise<PutBackOutcome> {
	await ensureMayAttach(ctx, actor, input.submissionId);
	const { submissionId, fileId, pageLanguage: language } = input;
	return ctx.transact(async (trx): Promise<PutBackOutcome> => {
		const at = ctx.now();
		const counts = actor.kind !== 'link';
		const take = counts ? takeStaffTurn : takeTurn;
		const number = await take(trx, submissionId, at);
		if (number === undefined) {
			if (counts) throw new AppError('not-found');
			return { ok: false, reason: 'sent' };
		}
		const removed = await listRemoved(trx, submissionId, putBackSince(at));
		const file = removed.find(({ id }) => id === fileId);
		if (!file) return { ok: false, reason: 'gone' };
		await ensureIsOpen(trx, actor, { submissionId, question: file.question, at });
		if (filesInWork(await listFiles(trx, submissionId)).length >= mostFilesOfReply)
			return { ok: false, reason: 'too-many' };
		if (!(await markPutBack(trx, fileId, { counts }))) return { ok: false, reason: 'gone' };
		const by = nameOfActor(actor);
		await insertRevision(trx, { submissionId, number, kind: 'file', at, by, answers: [] });
		const { question, sha256 } = file;
		if (question) await putFileAnswer(trx, submissionId, { question, language, at, counts });
		const details = { file: fileId, sha256 };
		await appendAudit(trx, { at, actor, action: 'put-back-file', subject: submissionId, details });
		return { ok: true };
	});
}

/**
 * Where the Office asked to complete some questions, only their files can be changed; with the link of the request, until
 * its date. Throws `forbidden` and `link-closed`.
 */
async function ensureIsOpen(
	db: Db,
	actor: Actor,
	place: { submissionId: string; question: string | undefined; at: string }
): Promise<void> {
	if (actor.kind !== 'link') return;
	const draft = await findDraft(db, place.submissionId);
	if (!isCompleter(actor) && draft?.revising?.kind !== 'completion') return;
	const request = await findRequest(db, place.submissionId);
	if (isCompleter(actor) && (!request || !isRunning(request, place.at)))
		throw new AppError('link-closed');
	if (place.question === undefined || !request?.questions.includes(place.question))
		throw new AppError('forbidden');
}
