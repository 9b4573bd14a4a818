import { randomUUID } from 'node:crypto';
import type { AttachedFile, FileFault } from '#lib/domain/attached-file.ts';
import { isRunning } from '#lib/domain/after-sending.ts';
import {
	filesInWork,
	mostBytesKept,
	mostBytesOfFile,
	mostFilesOfReply,
	putBackSince
} from '#lib/domain/attached-file.ts';
import { AppError } from '#lib/domain/error.ts';
import { tidyFileName } from '#lib/domain/file-name.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import { isCompleter } from '#lib/domain/user.ts';
import { ensureMayAttach } from '../auth/ensure-may-attach.ts';
import { nameOfUpload } from '../auth/upload-names.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import type { Draft } from '../db/drafts.ts';
import { findRequest } from '../db/completion-requests.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { putFileAnswer } from '../db/file-answers.ts';
import { takeStaffTurn } from '../db/draft-revisions.ts';
import { findUploaded, insertFile, listFiles, sizeOfKept } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { Db } from '../db/schema.ts';
import { checkFileApart } from '../import/upload/check-apart.ts';
import type { Bytes } from '../storage/storage.ts';

export type FileToAttach = {
	submissionId: string;
	/** As its sender calls it. */
	name: string;
	/** Key of a question of kind `file`. */
	question?: string;
	pageLanguage: OfficialLanguage;
	/** Read only where the actor may. */
	bytes: Bytes;
	/**
	 * For an upload that can be resumed: a key made by the sender, the size of the whole file, and where `bytes` begins in it.
	 * What comes again under the same key is the same file. Without it, `bytes` is the whole file.
	 */
	upload?: { key: string; size: number; offset: number };
};

export type AttachOutcome =
	| { ok: true; file: AttachedFile }
	/** Some of it is here: the rest is to be sent from `offset` on. */
	| { ok: true; offset: number }
	/** `found`: the kind that its content shows. Nothing of it is kept. */
	| { ok: false; fault: FileFault; found?: string }
	/** The reply was sent meanwhile. */
	| { ok: false; reason: 'sent' };

/**
 * Takes in a file with a reply: writes it to disk as it comes, checks it, and only when it is on disk under its key names it
 * in the database. Ten at most, whoever sends at once. Of uploads that are not
 * finished twenty are kept; the one in which nothing came for longest gives way. Throws `forbidden`, `invalid` (field), and
 * `too-many-tries` in one that gave way.
 */
export async function attachFile(
	ctx: Context,
	actor: Actor,
	input: FileToAttach
): Promise<AttachOutcome> {
	await ensureMayAttach(ctx, actor, input.submissionId);
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError(actor.kind === 'link' ? 'forbidden' : 'not-found');
	if (actor.kind === 'link' && !isOpen(draft)) return { ok: false, reason: 'sent' };
	await ensureAsksForFile(ctx, draft, input.question, isCompleter(actor));
	const key = uploadKeyOf(input);
	const known = await findUploaded(ctx.db, draft.id, key);
	if (known) return { ok: true, file: known };
	const upload = nameOfUpload(draft.id, key);
	if (!upload) throw new AppError('invalid', { field: 'key' });
	const size = input.upload?.size ?? mostBytesOfFile;
	if (size > mostBytesOfFile) return { ok: false, fault: 'too-large' };
	const there = filesInWork(await listFiles(ctx.db, draft.id)).length;
	if (there >= mostFilesOfReply) return { ok: false, fault: 'too-many' };
	if (!(await hasRoom(ctx, ctx.db, draft.id, input.upload?.size ?? 0)))
		return { ok: false, fault: 'used-up' };
	await ctx.storage.begin(upload, 2 * mostFilesOfReply);

	const offset = input.upload?.offset ?? 0;
	const arrived = await ctx.storage.append(upload, offset, size, input.bytes);
	if (arrived.over) {
		await ctx.storage.drop(upload);
		return { ok: false, fault: 'too-large' };
	}
	if (input.upload && arrived.size < size) return { ok: true, offset: arrived.size };
	const name = tidyFileName(input.name);
	const checked = await checkFileApart(ctx.storage.pathOfUpload(upload), name).catch(
		async (failure: unknown) => {
			const gaveWay = arrived.size > 0 && (await ctx.storage.sizeOfUpload(upload)) === 0;
			throw gaveWay ? new AppError('too-many-tries', { seconds: 5 }) : failure;
		}
	);
	if (!checked.ok) {
		await ctx.storage.drop(upload);
		const { fault, found } = checked;
		return { ok: false, fault, ...(found && { found }) };
	}
	const storageKey = await ctx.storage.keep(upload);
	const { kind, sha256 } = checked;
	const file = {
		id: randomUUID(),
		...(input.question && { question: input.question }),
		...{ name, kind, size: checked.size, sha256, storageKey }
	};
	const language = input.pageLanguage;
	const outcome = await nameFile(ctx, actor, draft.id, { file, uploadKey: key, language }).catch(
		async (failure: unknown) => {
			await ctx.storage.remove(storageKey);
			throw failure;
		}
	);
	if (!outcome.ok || !('file' in outcome) || outcome.file.id !== file.id)
		await ctx.storage.remove(storageKey);
	return outcome;
}

/** Writes the row, unless the same file is there already, ten are, or the reply was sent. */
function nameFile(
	ctx: Context,
	actor: Actor,
	submissionId: string,
	{
		file,
		uploadKey,
		language
	}: {
		file: Omit<AttachedFile, 'addedAt'> & { storageKey: string };
		uploadKey: string;
		language: OfficialLanguage;
	}
): Promise<AttachOutcome> {
	return ctx.transact(async (trx): Promise<AttachOutcome> => {
		const at = ctx.now();
		const take = actor.kind === 'link' ? takeTurn : takeStaffTurn;
		const number = await take(trx, submissionId, at);
		if (number === undefined) return { ok: false, reason: 'sent' };
		const there = filesInWork(await listFiles(trx, submissionId));
		const uploaded = await findUploaded(trx, submissionId, uploadKey);
		const same =
			uploaded ??
			there.find(
				({ name, question, sha256 }) =>
					name === file.name && question === file.question && sha256 === file.sha256
			);
		if (same) return { ok: true, file: same };
		if (there.length >= mostFilesOfReply) return { ok: false, fault: 'too-many' };
		if (!(await hasRoom(ctx, trx, submissionId, file.size))) return { ok: false, fault: 'used-up' };
		const { storageKey, ...facts } = file;
		const added = { ...facts, addedAt: at };
		const by = nameOfActor(actor);
		const counts = actor.kind !== 'link';
		await insertFile(trx, { ...added, storageKey, submissionId, uploadKey, by, counts });
		await insertRevision(trx, { submissionId, number, kind: 'file', at, by, answers: [] });
		const { question } = file;
		if (question) await putFileAnswer(trx, submissionId, { question, language, at, counts });
		await appendAudit(trx, {
			at,
			actor,
			action: 'attach-file',
			subject: submissionId,
			details: { file: file.id, kind: file.kind, size: file.size, sha256: file.sha256 }
		});
		return { ok: true, file: added };
	});
}

/** Whether so many bytes more may be kept of a reply, those counted that were taken out and can still be put back. */
async function hasRoom(
	ctx: Context,
	db: Db,
	submissionId: string,
	bytes: number
): Promise<boolean> {
	const kept = await sizeOfKept(db, submissionId, putBackSince(ctx.now()));
	return kept + bytes <= mostBytesKept;
}

function uploadKeyOf({ upload }: FileToAttach): string {
	if (!upload) return randomUUID();
	const { key, size, offset } = upload;
	for (const [field, number] of Object.entries({ size, offset }))
		if (!Number.isSafeInteger(number) || number < 0) throw new AppError('invalid', { field });
	return key;
}

function isOpen({ status, revising }: Draft): boolean {
	return status === 'draft' || (status === 'submitted' && revising !== undefined);
}

/** Throws `invalid` where the question is none for files, or not among those that the Office asked to complete. */
async function ensureAsksForFile(
	ctx: Context,
	{ id, revisionId, revising }: Draft,
	key: string | undefined,
	askedAlone: boolean
): Promise<void> {
	if (askedAlone || revising?.kind === 'completion') {
		const request = await findRequest(ctx.db, id);
		if (askedAlone && !(request && isRunning(request, ctx.now())))
			throw new AppError('link-closed');
		if (key === undefined || !request?.questions.includes(key))
			throw new AppError('invalid', { field: 'question' });
	}
	if (key === undefined) return;
	const { questionnaire } = await getFrozenRevision(ctx.db, revisionId);
	if (findQuestion(questionnaire, key)?.kind !== 'file')
		throw new AppError('invalid', { field: 'question' });
}
