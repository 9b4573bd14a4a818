import type { Work } from '#lib/domain/after-sending.ts';
import { workOn } from '#lib/domain/after-sending.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import type { FileChanges, TrackedFile } from '#lib/domain/attached-file.ts';
import {
	fileChangesBetween,
	filesOfRecord,
	filesSent,
	haveFilesChanged
} from '#lib/domain/attached-file.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { SentReply } from '#lib/domain/receipt.ts';
import type { SentFile } from '#lib/domain/sent-file.ts';
import { recordOfReply } from '#lib/domain/receipt.ts';
import type { SentChange } from '#lib/domain/sent-changes.ts';
import { changesBetween } from '#lib/domain/sent-changes.ts';
import { isEmbedded } from '#lib/domain/speaker.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { mayWithLink } from '#lib/domain/user.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { readStoredAnswers } from '../db/answers.ts';
import { findRequest } from '../db/completion-requests.ts';
import type { Draft } from '../db/drafts.ts';
import { findDraft } from '../db/drafts.ts';
import { listFiles } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { readReceipts } from '../db/receipts.ts';
import { readPendingAnswers } from '../db/working-answers.ts';

export type Receipt = {
	/** With the receipt, speakers, consent and sender of the sending that was asked for. */
	submission: Draft & { receipt: NonNullable<Draft['receipt']> };
	questionnaire: Questionnaire;
	answers: Answer[];
	/** Of the sending that was asked for; `id` where it can still be read. */
	files: (SentFile & { id?: string })[];
	/** The words whose SHA-256 is the digest. */
	record: string;
	/** What it changed of the sending before it. */
	changes: SentChange[];
	fileChanges: FileChanges<SentFile>;
	/** Every sending, the first first. */
	sendings: { number: number; sentAt: string }[];
	/** What its holder can do with the reply now. */
	work: Work;
	/** It is in force, the consultation is open, and this holder may. */
	canWithdraw: boolean;
};

/**
 * Proof of a reply that was sent, for the holder of a link to it, or of one that staff registered, for them: of the last sending, or of the one with `number`. Nothing
 * while it is a draft. Throws `forbidden`, and `not-found` for a number that there is not.
 */
export async function findReceipt(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; number?: number }
): Promise<Receipt | undefined> {
	await ensureMayAnswer(ctx, actor, input.submissionId, 'read');
	const submission = await findDraft(ctx.db, input.submissionId);
	if (!submission) throw new AppError('forbidden');
	const { receipt, sender } = submission;
	if (!receipt || !sender) return undefined;
	const { questionnaire } = await getFrozenRevision(ctx.db, submission.revisionId);
	const all = await listFiles(ctx.db, submission.id);
	const kept = await readReceipts(ctx.db, submission.id);
	if (kept.length === 0) {
		const { consent } = submission;
		const { speakers, ...facts } = receipt;
		const record = recordOfReply(questionnaire, {
			consultation: submission.consultation.slug,
			revision: questionnaire.revision,
			submission: submission.id,
			...{ speakers, consent, sender },
			contact: submission.contact,
			answers: await readStoredAnswers(ctx.db, submission.id),
			files: filesOfRecord(filesSent(all))
		});
		kept.push({ ...facts, record });
	}
	const number = input.number ?? receipt.number;
	const index = kept.findIndex((each) => each.number === number);
	const found = kept[index];
	if (!found) throw new AppError('not-found');
	const { record, ...facts } = found;
	const sent = JSON.parse(record) as SentReply;
	const before = kept[index - 1];
	const { speakers, consent, answers } = sent;
	const now = ctx.now();
	const pending = submission.revising ? await readPendingAnswers(ctx.db, submission.id) : [];
	const request = await findRequest(ctx.db, submission.id);
	const hasChanges =
		pending.length > 0 || submission.revising?.speakersChanged === true || haveFilesChanged(all);
	return {
		submission: {
			...submission,
			...{ speakers, consent, sender: sent.sender },
			contact: sent.contact,
			receipt: {
				...receipt,
				...facts,
				joint: speakers.filter((each) => !isEmbedded(each)).length > 1,
				speakers
			}
		},
		questionnaire,
		answers,
		files: (sent.files ?? []).map((file) => ({ ...file, ...idOf(all, file) })),
		record,
		fileChanges: before
			? fileChangesBetween((JSON.parse(before.record) as SentReply).files ?? [], sent.files ?? [])
			: { added: [], removed: [] },
		changes: before
			? changesBetween(questionnaire, (JSON.parse(before.record) as SentReply).answers, answers)
			: [],
		sendings: kept.map(({ number, sentAt }) => ({ number, sentAt })),
		work: workOn({ ...submission, hasChanges, ...(request && { request }) }, now),
		canWithdraw:
			actor.kind === 'link' &&
			mayWithLink(actor.role, 'send') &&
			submission.status === 'submitted' &&
			phaseOf(submission.consultation, now) === 'open'
	};
}

/** The id under which a file that was sent can still be read. */
function idOf(files: readonly TrackedFile[], { name, question, sha256 }: SentFile) {
	const same = files.find(
		(file) => file.name === name && file.question === question && file.sha256 === sha256
	);
	return same?.here && { id: same.id };
}
