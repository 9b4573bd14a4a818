import { AppError } from '#lib/domain/error.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { recordOfReply } from '#lib/domain/receipt.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../db/drafts.ts';
import { findDraft } from '../db/drafts.ts';
import { readAnswers } from '../db/working-answers.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';

export type Receipt = {
	submission: Draft & { receipt: NonNullable<Draft['receipt']> };
	questionnaire: Questionnaire;
	answers: Answer[];
	/** The words whose SHA-256 is the digest. */
	record: string;
};

/** Proof of a reply that was sent, for the holder of a link to it; nothing while it is a draft. Throws `forbidden`. */
export async function findReceipt(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string }
): Promise<Receipt | undefined> {
	ensureHolds(actor, input.submissionId, 'read');
	const submission = await findDraft(ctx.db, input.submissionId);
	if (!submission) throw new AppError('forbidden');
	const { receipt, sender } = submission;
	if (!receipt || !sender) return undefined;
	const { questionnaire } = await getFrozenRevision(ctx.db, submission.revisionId);
	const answers = await readAnswers(ctx.db, submission.id);
	const record = recordOfReply(questionnaire, {
		consultation: submission.consultation.slug,
		revision: questionnaire.revision,
		submission: submission.id,
		speakers: submission.speakers,
		consent: submission.consent,
		sender,
		contact: submission.contact,
		answers
	});
	return { submission: { ...submission, receipt }, questionnaire, answers, record };
}
