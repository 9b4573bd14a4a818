import { randomBytes } from 'node:crypto';
import { completenessOf } from '#lib/domain/completeness.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { genevaDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Sender } from '#lib/domain/receipt.ts';
import {
	digestOfRecord,
	mainLanguageOf,
	recordOfReply,
	referenceFrom
} from '#lib/domain/receipt.ts';
import { consents } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { readStoredAnswers } from '../db/answers.ts';
import { findDraft, insertRevision } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { insertReceipt } from '../db/receipts.ts';
import { ensureRespondentOf, findRespondentOf } from '../db/respondent-names.ts';
import { insertSignatories, isReferenceTaken, sendDraft } from '../db/sending.ts';

export type SubmitOutcome =
	/** `already`: someone sent it before, with another consent or under another name, and that stands. */
	| { ok: true; reference: string; already?: true }
	/** `speaker`: nobody is named yet in whose name the reply is made. */
	| { ok: false; reason: 'invalid'; fields: ('speaker' | 'consent' | 'name')[] };

const mostTries = 20;

/**
 * Sends a reply. Sending again gives the first receipt. The deadline is decided inside the write transaction, by the
 * server's clock: after it a reply is late or, where the consultation refuses those, `closed` is thrown and the draft
 * stays. Throws `forbidden`; `conflict` where others go on saving the draft meanwhile.
 */
export async function submitSubmission(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; consent: string; name: string; function: string }
): Promise<SubmitOutcome> {
	ensureHolds(actor, input.submissionId, 'send');
	for (let tries = 0; tries < mostTries; tries++) {
		const outcome = await trySending(ctx, actor, input);
		if (outcome) return outcome;
	}
	throw new AppError('conflict');
}

/** Nothing where the draft changed between reading and writing, or the reference was taken: to be tried again. */
async function trySending(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; consent: string; name: string; function: string }
): Promise<SubmitOutcome | undefined> {
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const [lead] = draft.speakers;
	const consent = consents.find((each) => each === input.consent);
	const name = tidyWords(input.name).slice(0, 300);
	if (draft.receipt) {
		const { reference } = draft.receipt;
		const same = draft.consent === consent && draft.sender?.name === name;
		return same ? { ok: true, reference } : { ok: true, reference, already: true };
	}
	if (!lead || !consent || !name)
		return {
			ok: false,
			reason: 'invalid',
			fields: [
				...(lead ? [] : (['speaker'] as const)),
				...(consent ? [] : (['consent'] as const)),
				...(name ? [] : (['name'] as const))
			]
		};
	const position = tidyWords(input.function).slice(0, 300);
	const sender: Sender = { name, ...(position && { function: position }) };

	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const answers = await readStoredAnswers(ctx.db, draft.id);
	const language = mainLanguageOf(answers, draft.language);
	const { completeness, missing } = completenessOf(questionnaire, answers);
	const record = recordOfReply(questionnaire, {
		consultation: draft.consultation.slug,
		revision: questionnaire.revision,
		submission: draft.id,
		speakers: draft.speakers,
		consent,
		sender,
		answers
	});
	const digest = digestOfRecord(record);
	const reference = referenceFrom(genevaDay(ctx.now()).slice(0, 4), randomBytes(6));
	const known: (string | undefined)[] = [];
	for (const speaker of draft.speakers) known.push(await findRespondentOf(ctx.db, speaker));

	try {
		return await ctx.transact(async (trx) => {
			const at = ctx.now();
			const late = phaseOf(draft.consultation, at) === 'closed';
			if (late && draft.consultation.lateReplies === 'refuse') throw new AppError('closed');
			const taken = await sendDraft(
				trx,
				{ id: draft.id, version: draft.version },
				{
					receivedAt: at,
					late,
					joint: draft.speakers.length > 1,
					language,
					consent,
					sender,
					completeness,
					missing,
					reference,
					digest
				}
			);
			if (!taken) return undefined;
			const respondents: string[] = [];
			for (const [index, speaker] of draft.speakers.entries())
				respondents.push(known[index] ?? (await ensureRespondentOf(trx, speaker, language)));
			await insertSignatories(trx, draft.id, respondents);
			await insertReceipt(trx, draft.id, {
				number: 1,
				sentAt: at,
				late,
				completeness,
				digest,
				record
			});
			await insertRevision(trx, {
				submissionId: draft.id,
				number: draft.version + 1,
				kind: 'send',
				at,
				by: nameOfActor(actor),
				answers
			});
			await appendAudit(trx, {
				at,
				actor,
				action: 'submit-submission',
				subject: draft.id,
				details: { reference, digest, late }
			});
			return { ok: true, reference };
		});
	} catch (failure) {
		if (!(failure instanceof AppError) && (await isReferenceTaken(ctx.db, reference)))
			return undefined;
		throw failure;
	}
}
