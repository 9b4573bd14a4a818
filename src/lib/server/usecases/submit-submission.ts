import { randomBytes } from 'node:crypto';
import { filesInWork, filesOfRecord } from '#lib/domain/attached-file.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import { takesReply } from '#lib/domain/consultation.ts';
import { eraseContactAfter } from '#lib/domain/contact.ts';
import { genevaDay } from '#lib/domain/dates.ts';
import { normalEmail } from '#lib/domain/email.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Sender } from '#lib/domain/receipt.ts';
import {
	digestOfRecord,
	mainLanguageOf,
	recordOfReply,
	referenceFrom
} from '#lib/domain/receipt.ts';
import { isEmbedded, isJoint } from '#lib/domain/speaker.ts';
import { consents } from '#lib/domain/submission.ts';
import type { SentFrom } from '#lib/domain/sent-from.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { readStoredAnswers } from '../db/answers.ts';
import { mayBeSent } from '../db/clearances.ts';
import { eraseContacts, putContact } from '../db/contacts.ts';
import { insertRevision } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { listFiles, settleFiles } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { findSoftClose } from '../db/soft-closes.ts';
import { insertReceipt } from '../db/receipts.ts';
import { insertSignatories, isReferenceTaken, sendDraft } from '../db/sending.ts';
import { findRespondentsOf, signatoriesOfSpeakers } from '../db/signatories-of-speakers.ts';
import { settleVoices } from '../db/voices.ts';
import { queueReceipt } from '../queue-receipt.ts';

export type SubmitOutcome =
	/** `already`: someone sent it before, with another consent or under another name, and that stands. */
	| { ok: true; reference: string; already?: true }
	/** `speaker`: nobody is named yet who signs the reply; `twice`: two of the names are one respondent. */
	| { ok: false; reason: 'invalid'; fields: SendField[] };

export type SendField = 'speaker' | 'twice' | 'consent' | 'name' | 'email';

/** What the form of the check page says, as it was typed. */
export type TypedSending = {
	consent: string;
	name: string;
	function: string;
	/** `yes` where the Office may ask about gaps; anything else is no. */
	contact?: string;
	/** Where it may ask, and where the receipt goes. */
	email?: string;
};

const mostTries = 20;

/**
 * Sends a reply. Sending again gives the first receipt. The deadline is decided inside the write transaction, by the
 * server's clock: after it a reply is late or, where the consultation refuses those, `closed` is thrown and the draft
 * stays. Throws `forbidden`, `link-closed`, and `not-cleared` where the holder asked for clearance; `conflict` where others go on saving the draft meanwhile.
 */
export async function submitSubmission(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string } & TypedSending & SentFrom
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
	input: { submissionId: string } & TypedSending & SentFrom
): Promise<SubmitOutcome | undefined> {
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const lead = draft.speakers.find((each) => !isEmbedded(each));
	const consent = consents.find((each) => each === input.consent);
	const name = tidyWords(input.name).slice(0, 300).toWellFormed();
	const contact = input.contact === 'yes' ? 'yes' : 'no';
	const typedEmail = (input.email ?? '').trim();
	const email = normalEmail(typedEmail);
	if (draft.receipt) {
		const { reference } = draft.receipt;
		const same = draft.consent === consent && draft.sender?.name === name;
		return same ? { ok: true, reference } : { ok: true, reference, already: true };
	}
	const emailIsWrong = email === undefined && (contact === 'yes' || typedEmail !== '');
	if (!lead || !consent || !name || emailIsWrong)
		return {
			ok: false,
			reason: 'invalid',
			fields: [
				...(lead ? [] : (['speaker'] as const)),
				...(consent ? [] : (['consent'] as const)),
				...(emailIsWrong ? (['email'] as const) : []),
				...(name ? [] : (['name'] as const))
			]
		};
	const position = tidyWords(input.function).slice(0, 300).toWellFormed();
	const sender: Sender = { name, ...(position && { function: position }) };

	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const answers = await readStoredAnswers(ctx.db, draft.id);
	const files = filesInWork(await listFiles(ctx.db, draft.id));
	const language = mainLanguageOf(answers, draft.language);
	const { completeness, missing } = completenessOf(questionnaire, answers);
	const record = recordOfReply(questionnaire, {
		consultation: draft.consultation.slug,
		revision: questionnaire.revision,
		submission: draft.id,
		speakers: draft.speakers,
		consent,
		sender,
		contact,
		answers,
		files: filesOfRecord(files)
	});
	const digest = digestOfRecord(record);
	const reference = referenceFrom(genevaDay(ctx.now()).slice(0, 4), randomBytes(6));
	const known = await findRespondentsOf(ctx.db, draft.speakers);
	if (known === 'twice') return { ok: false, reason: 'invalid', fields: ['twice'] };

	try {
		return await ctx.transact(async (trx) => {
			const at = ctx.now();
			// Leave to send late may have been given or taken back since the draft was read.
			const softUntil = await findSoftClose(trx, draft.consultationId);
			const taken = takesReply({ ...draft.consultation, softUntil }, at);
			if (taken === 'no') throw new AppError('closed');
			const late = taken === 'late';
			const isSent = await sendDraft(
				trx,
				{ id: draft.id, version: draft.version },
				{
					receivedAt: at,
					late,
					joint: isJoint(draft.speakers),
					language,
					consent,
					sender,
					contact,
					completeness,
					missing,
					reference,
					digest
				}
			);
			if (!isSent) return undefined;
			// After the turn is taken: whoever undoes the clearance, or asks for one, comes before it or too late.
			if (!(await mayBeSent(trx, draft.id))) throw new AppError('not-cleared');
			const signatories = await signatoriesOfSpeakers(trx, draft.speakers, language, known);
			await insertSignatories(trx, draft.id, signatories);
			await settleVoices(trx, draft.id);
			await ctx.search.put(trx, [draft.id]);
			await settleFiles(trx, draft.id, { kept: files, number: 1, at });
			await insertReceipt(trx, draft.id, {
				number: 1,
				sentAt: at,
				late,
				completeness,
				digest,
				record
			});
			await eraseContacts(trx, at);
			if (contact === 'yes' && email !== undefined) {
				const eraseAfter = eraseContactAfter(draft.consultation.closesAt, at);
				await putContact(trx, draft.id, { email, eraseAfter }, at);
			}
			if (email !== undefined) {
				const { id: submissionId, consultationId, consultation } = draft;
				const about = { submissionId, consultationId, consultation: consultation.title };
				const letter = { to: email, reference, number: 1, digest, at, ...about };
				await queueReceipt(trx, letter, input);
			}
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
