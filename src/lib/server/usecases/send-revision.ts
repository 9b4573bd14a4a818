import { randomBytes } from 'node:crypto';
import type { Completed } from '#lib/domain/after-sending.ts';
import { isRunning, withChanges, workOn } from '#lib/domain/after-sending.ts';
import {
	filesOfRecord,
	filesSent,
	filesToSend,
	haveFilesChanged
} from '#lib/domain/attached-file.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { eraseContactAfter } from '#lib/domain/contact.ts';
import { genevaDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import {
	digestOfRecord,
	mainLanguageOf,
	recordOfReply,
	referenceFrom
} from '#lib/domain/receipt.ts';
import { isJoint } from '#lib/domain/speaker.ts';
import type { ResendingField, TypedResending } from '#lib/domain/resending.ts';
import { resendingFrom } from '#lib/domain/resending.ts';
import { changesBetween } from '#lib/domain/sent-changes.ts';
import type { SentFrom } from '#lib/domain/sent-from.ts';
import type { Actor } from '#lib/domain/user.ts';
import { isCompleter } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { putStoredAnswers, readStoredAnswers } from '../db/answers.ts';
import { atOneMoment } from '../db/at-one-moment.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { mayBeSent } from '../db/clearances.ts';
import { endRequest, findRequest } from '../db/completion-requests.ts';
import { putContact, removeContact } from '../db/contacts.ts';
import { insertRevision } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { listFiles, settleFiles } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { insertReceipt, readReceipts } from '../db/receipts.ts';
import { takeRevision } from '../db/revising.ts';
import { replaceSignatories } from '../db/sending.ts';
import { findRespondentsOf, signatoriesOfSpeakers } from '../db/signatories-of-speakers.ts';
import { speakersOfSignatories } from '../db/speakers-of-signatories.ts';
import { settleVoices } from '../db/voices.ts';
import { deletePendingAnswers, readPendingAnswers } from '../db/working-answers.ts';
import { queueReceipt } from '../queue-receipt.ts';

export type RevisionOutcome =
	/** `number` of the receipt. Where nothing waits to be sent, it is that of the last sending. */
	| { ok: true; number: number; completed?: Completed }
	| { ok: false; reason: 'invalid'; fields: ('twice' | ResendingField)[] }
	/** Nothing was changed: what was sent stands. */
	| { ok: false; reason: 'unchanged' };

const mostTries = 20;

/**
 * Sends the changes of a reply that was sent: all of them while the consultation is open, or the questions that the Office
 * asked to complete until its date. Sending again gives the same receipt. The deadline is decided inside the write
 * transaction, by the server's clock: after it `closed` is thrown, and the changes stay unsent. Throws `forbidden`, `not-cleared`;
 * `conflict` where others go on saving meanwhile.
 */
export async function sendRevision(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string } & TypedResending & SentFrom
): Promise<RevisionOutcome> {
	ensureHolds(actor, input.submissionId, 'complete');
	for (let tries = 0; tries < mostTries; tries++) {
		const outcome = await trySending(ctx, actor, input);
		if (outcome) return outcome;
	}
	throw new AppError('conflict');
}

/** Nothing where the reply changed between reading and writing: to be tried again. */
async function trySending(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string } & TypedResending & SentFrom
): Promise<RevisionOutcome | undefined> {
	const { draft, pending, request, sent, kept, all, signed } = await readAll(
		ctx,
		input.submissionId
	);
	const { receipt, revising } = draft;
	const askedAlone = isCompleter(actor);
	if (!revising) {
		if (!receipt) throw new AppError('closed');
		const { reference, digest, sentAt: at } = receipt;
		return {
			...{ ok: true, number: receipt.number },
			...(askedAlone && { completed: { reference, digest, at } })
		};
	}
	const hasChanges = pending.length > 0 || revising.speakersChanged || haveFilesChanged(all);
	const work = workOn({ ...draft, hasChanges, ...(request && { request }) }, ctx.now(), {
		askedAlone
	});
	if (work.kind !== 'revision' && work.kind !== 'completion') throw new AppError('closed');

	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const next = resendingFrom(input, {
		...draft,
		sentSpeakers: signed,
		isWhole: work.kind === 'revision'
	});
	if (!next.ok) return { ok: false, reason: 'invalid', fields: next.fields };
	// The author's own revision goes on; what it changed elsewhere stays unsent.
	const stays = work.kind === 'completion' && revising.kind === 'revision';
	const asked = work.kind === 'completion' ? work.request.questions : undefined;
	const answers = withChanges(
		sent,
		pending.filter(({ question }) => !asked || asked.includes(question))
	);
	const files = filesToSend(all, asked);
	const filesChanged = all.some((file) => file.sent !== files.includes(file));
	const changed = changesBetween(questionnaire, sent, answers).map(({ question }) => question);
	const speakersChanged = JSON.stringify(next.speakers) !== JSON.stringify(signed);
	/** The Office may ask there from now on; an address that serves for the receipt alone changes nothing. */
	const newContact = work.kind === 'revision' && next.contact === 'yes' && next.email !== undefined;
	const isSame = next.consent === draft.consent && next.contact === draft.contact && !newContact;
	if (changed.length === 0 && !speakersChanged && !filesChanged && isSame)
		return { ok: false, reason: 'unchanged' };

	const about = {
		consultation: draft.consultation.slug,
		revision: questionnaire.revision,
		submission: draft.id
	};
	const { speakers, consent, sender, contact } = next;
	const what = { speakers, consent, sender, contact, answers, files: filesOfRecord(files) };
	const record = recordOfReply(questionnaire, { ...about, ...what });
	const digest = digestOfRecord(record);
	const { completeness, missing } = completenessOf(questionnaire, answers);
	const language = mainLanguageOf(answers, draft.language);
	const number = (receipt?.number ?? 0) + 1;
	const reference = receipt
		? undefined
		: referenceFrom(genevaDay(ctx.now()).slice(0, 4), randomBytes(6));
	const known = await findRespondentsOf(ctx.db, speakers);
	if (known === 'twice') return { ok: false, reason: 'invalid', fields: ['twice'] };
	// A reply that was sent before receipts were kept: its first is made from what is stored.
	const first = receipt &&
		kept.length === 0 &&
		draft.sender && {
			...receipt,
			record: recordOfReply(questionnaire, {
				...about,
				speakers: signed,
				consent: draft.consent,
				sender: draft.sender,
				contact: draft.contact,
				answers: sent,
				files: filesOfRecord(filesSent(all))
			})
		};

	return ctx.transact(async (trx): Promise<RevisionOutcome | undefined> => {
		const at = ctx.now();
		const inTime =
			work.kind === 'revision'
				? phaseOf(draft.consultation, at) === 'open'
				: isRunning(work.request, at);
		if (!inTime) throw new AppError('closed');
		const taken = await takeRevision(
			trx,
			{ id: draft.id, version: draft.version, kind: revising.kind },
			{
				stays,
				sentAt: at,
				number,
				joint: isJoint(speakers),
				language,
				consent,
				sender,
				contact,
				speakers: JSON.stringify(speakers),
				completeness,
				missing,
				digest,
				reference
			}
		);
		if (!taken) return undefined;
		if (!(await mayBeSent(trx, draft.id))) throw new AppError('not-cleared');
		const ended = await endRequest(trx, draft.id, 'answered', at);
		// Taken back meanwhile by the Office: its questions are no longer open.
		if (work.kind === 'completion' && ended !== work.request.id) throw new AppError('closed');
		const moved = answers.filter(({ question }) => changed.includes(question));
		if (moved.length > 0) await putStoredAnswers(trx, draft.id, moved, at);
		await deletePendingAnswers(trx, draft.id, stays ? asked : undefined);
		await settleFiles(trx, draft.id, { kept: files, number, at, only: stays ? asked : undefined });
		if (speakersChanged) {
			const signatories = await signatoriesOfSpeakers(trx, speakers, language, known);
			await replaceSignatories(trx, draft.id, signatories);
		}
		await settleVoices(trx, draft.id);
		await ctx.search.put(trx, [draft.id]);
		if (next.contact === 'no') await removeContact(trx, draft.id);
		else if (newContact && next.email !== undefined) {
			const eraseAfter = eraseContactAfter(draft.consultation.closesAt, at);
			await putContact(trx, draft.id, { email: next.email, eraseAfter }, at);
		}
		if (first) await insertReceipt(trx, draft.id, first);
		const late = receipt?.late ?? false;
		await insertReceipt(trx, draft.id, { number, sentAt: at, late, completeness, digest, record });
		const proof = reference ?? receipt?.reference;
		if (next.email !== undefined && proof) {
			const { id: submissionId, consultationId, consultation } = draft;
			const about = { submissionId, consultationId, consultation: consultation.title };
			const letter = { to: next.email, reference: proof, number, digest, at, ...about };
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
			action: 'send-revision',
			subject: draft.id,
			details: { number, digest, ...(work.kind === 'completion' && { request: work.request.id }) }
		});
		const completed = { digest, at, reference: receipt?.reference ?? reference ?? '' };
		return { ok: true, number, ...(askedAlone && { completed }) };
	});
}

/** What was sent and what is to be, as they are at one moment. */
function readAll(ctx: Context, id: string) {
	return atOneMoment(ctx.db, async (db) => {
		const draft = await findDraft(db, id);
		if (!draft) throw new AppError('forbidden');
		return {
			draft,
			pending: await readPendingAnswers(db, id),
			request: await findRequest(db, id),
			sent: await readStoredAnswers(db, id),
			all: await listFiles(db, id),
			kept: await readReceipts(db, id),
			/** A reply that did not come by the web is completed in the name of those who sign it. */
			signed: draft.receipt?.speakers ?? (await speakersOfSignatories(db, id, draft.language))
		};
	});
}
