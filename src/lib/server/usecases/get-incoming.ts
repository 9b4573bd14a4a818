import type { AttachedFile } from '#lib/domain/attached-file.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Placement } from '#lib/domain/incoming-document.ts';
import { isChanged, wordsOfBlocks } from '#lib/domain/incoming-document.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { findDraft } from '../db/drafts.ts';
import { findFile } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { StoredReading } from '../db/incoming.ts';
import { findReading, listPlacements } from '../db/incoming.ts';
import { readAnswers } from '../db/working-answers.ts';

export type Incoming = {
	/** Absent where the questions alone are asked for. */
	file?: AttachedFile;
	/** Absent until it is read. */
	reading?: StoredReading;
	/** `changed`: the answer holds the words no longer as they were put. */
	placements: (Placement & { changed: boolean })[];
	questionnaire: Questionnaire;
	answers: Answer[];
	language: string;
};

/**
 * A document of a reply with what of it is placed, and the questions with their answers as they stand; without `fileId` the questions
 * alone. Throws as
 * `ensureMayAnswer`; `not-found`.
 */
export async function getIncoming(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId?: string }
): Promise<Incoming> {
	await ensureMayAnswer(ctx, actor, input.submissionId, 'read');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('not-found');
	const file = input.fileId === undefined ? undefined : await fileOf(ctx, draft.id, input.fileId);
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const answers = await readAnswers(ctx.db, draft.id);
	const reading = file && (await findReading(ctx.db, draft.id, file.id));
	const placements = reading ? await listPlacements(ctx.db, reading.id) : [];
	const words = wordsOfBlocks(reading?.blocks ?? []);
	const textOf = new Map(answers.map(({ question, text }) => [question, text]));
	return {
		...(file && { file }),
		...(reading && { reading }),
		placements: placements.map((placement) => ({
			...placement,
			changed: isChanged(placement, words, textOf.get(placement.question))
		})),
		questionnaire,
		answers,
		language: draft.language
	};
}

async function fileOf(ctx: Context, submissionId: string, fileId: string): Promise<AttachedFile> {
	const found = await findFile(ctx.db, submissionId, fileId);
	if (!found) throw new AppError('not-found');
	const { storageKey: _key, sent: _sent, ...file } = found;
	return file;
}
