import type { AttachedFile } from '#lib/domain/attached-file.ts';
import { isRunning } from '#lib/domain/after-sending.ts';
import { AppError } from '#lib/domain/error.ts';
import type { SubmissionStatus } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight, isCompleter } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findRequest } from '../db/completion-requests.ts';
import { findDraft } from '../db/drafts.ts';
import { findFile } from '../db/files.ts';
import { findRegistrationState } from '../db/registration-states.ts';

/** A file to hand over, its bytes still on disk. */
export type FileToRead = { file: AttachedFile; size: number; bytes: ReadableStream<Uint8Array> };

/**
 * One file of a reply: for whoever holds a link to the reply (that of a request: files of its questions), and for staff who read replies, once it was sent to this
 * consultation and until it is withdrawn; then for those who may bring it back, and before for those who register it. Files are never served to others: before one may be published, what it says of its author, of places and
 * of earlier versions has to be stripped. Throws `forbidden`, `sign-in-needed`, `not-found`.
 */
export async function readFile(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId: string; slug?: string }
): Promise<FileToRead> {
	if (actor.kind === 'link' || actor.kind === 'closed-link')
		ensureHolds(actor, input.submissionId, 'open');
	else ensureMay(actor, 'read-submissions');
	const submission = await findDraft(ctx.db, input.submissionId);
	const isOfSlug = submission !== undefined && submission.consultation.slug === input.slug;
	const isForStaff =
		isOfSlug &&
		(isForReaders(submission, actor) || (await isRegisteredBy(ctx, actor, submission.id)));
	if (!submission || (actor.kind !== 'link' && !isForStaff)) throw new AppError('not-found');
	const found = await findFile(ctx.db, submission.id, input.fileId);
	if (isCompleter(actor)) {
		const request = await findRequest(ctx.db, submission.id);
		if (!request || !isRunning(request, ctx.now())) throw new AppError('link-closed');
		if (!found?.question || !request.questions.includes(found.question))
			throw new AppError('forbidden');
	}
	const stored = found?.storageKey && (await ctx.storage.read(found.storageKey));
	if (!found || !stored || (actor.kind !== 'link' && !found.sent)) throw new AppError('not-found');
	const { storageKey: _key, sent: _sent, ...file } = found;
	return { file, ...stored };
}

/** Sent and in force, or superseded; one that was withdrawn is for those alone who may bring it back. */
function isForReaders({ status }: { status: SubmissionStatus }, actor: Actor): boolean {
	if (status === 'withdrawn') return hasRight(actor, 'decide-replies');
	return status !== 'draft';
}

async function isRegisteredBy(ctx: Context, actor: Actor, submissionId: string): Promise<boolean> {
	if (!hasRight(actor, 'register-replies')) return false;
	return (await findRegistrationState(ctx.db, submissionId)) !== undefined;
}
