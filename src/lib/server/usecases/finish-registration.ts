import { randomBytes } from 'node:crypto';
import { filesInWork, filesOfRecord } from '#lib/domain/attached-file.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import { genevaDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import {
	digestOfRecord,
	mainLanguageOf,
	recordOfReply,
	referenceFrom
} from '#lib/domain/receipt.ts';
import { arrivedLate, instantOfReceipt } from '#lib/domain/registering.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { isJoint } from '#lib/domain/speaker.ts';
import { stateName } from '#lib/domain/states.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { insertRevision } from '../db/draft-revisions.ts';
import { listFiles, settleFiles } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { insertReceipt } from '../db/receipts.ts';
import { finishRegistration as finish } from '../db/registration-states.ts';
import { findRegistration } from '../db/registrations.ts';
import { insertSignatories, isReferenceTaken } from '../db/sending.ts';
import { signatoriesOfSpeakers } from '../db/signatories-of-speakers.ts';
import { settleVoices } from '../db/voices.ts';
import { readAnswers } from '../db/working-answers.ts';

export type FinishOutcome = { ok: true; reference: string };

const mostTries = 20;

/**
 * Makes a registered reply one that counts: submitted on the day on which it came, late or not, complete or not by its answers,
 * with a receipt like any other. Finishing again gives the first reference. Throws `not-found`, and `conflict` where
 * others go on changing it meanwhile.
 */
export async function finishRegistration(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string }
): Promise<FinishOutcome> {
	ensureMay(actor, 'register-replies');
	for (let tries = 0; tries < mostTries; tries++) {
		const outcome = await tryFinishing(ctx, actor, input);
		if (outcome) return outcome;
	}
	throw new AppError('conflict');
}

/** Nothing where it changed between reading and writing, or the reference was taken: to be tried again. */
async function tryFinishing(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string }
): Promise<FinishOutcome | undefined> {
	const stored = await findConsultation(ctx.db, input.slug);
	const registration = stored && (await findRegistration(ctx.db, stored.id, input.id));
	if (!stored || !registration) throw new AppError('not-found');
	const { id, speakers, consent, sentBy, receivedOn, sendings } = registration;
	if (registration.status !== 'draft') {
		if (registration.reference) return { ok: true, reference: registration.reference };
		throw new AppError('conflict');
	}
	const { questionnaire } = await getFrozenRevision(ctx.db, registration.revisionId);
	const answers = await readAnswers(ctx.db, id);
	const files = filesInWork(await listFiles(ctx.db, id));
	const { completeness, missing } = completenessOf(questionnaire, answers);
	const { closesAt } = stored.consultation;
	const sender = { name: sentBy || nameOfLead(speakers, registration.language) };
	const record = recordOfReply(questionnaire, {
		consultation: input.slug,
		revision: questionnaire.revision,
		submission: id,
		...{ speakers, consent, sender, answers },
		files: filesOfRecord(files)
	});
	const digest = digestOfRecord(record);
	const reference =
		registration.reference ?? referenceFrom(genevaDay(ctx.now()).slice(0, 4), randomBytes(6));
	const late = arrivedLate(receivedOn, closesAt);
	const language = mainLanguageOf(answers, registration.language);
	try {
		return await ctx.transact(async (trx): Promise<FinishOutcome | undefined> => {
			const at = ctx.now();
			const by = nameOfActor(actor);
			const isDone = await finish(
				trx,
				{ id, version: registration.version, sendings },
				{
					receivedAt: instantOfReceipt(receivedOn, closesAt),
					late,
					joint: isJoint(speakers),
					...{ language, sender, completeness, missing, reference, digest, at, by }
				}
			);
			if (!isDone) return undefined;
			const signatories = await signatoriesOfSpeakers(trx, speakers, registration.language);
			await insertSignatories(trx, id, signatories);
			await settleVoices(trx, id);
			await ctx.search.put(trx, [id]);
			const number = sendings + 1;
			await settleFiles(trx, id, { kept: files, number, at });
			await insertReceipt(trx, id, { number, sentAt: at, late, completeness, digest, record });
			const revision = { submissionId: id, number: registration.version + 1, at, by };
			await insertRevision(trx, { ...revision, kind: 'send', answers });
			await appendAudit(trx, {
				at,
				actor,
				action: 'finish-registration',
				subject: id,
				details: {
					...{ reference, digest, late, completeness, channel: registration.channel },
					...(registration.lateReason && { lateReason: registration.lateReason })
				}
			});
			return { ok: true, reference };
		});
	} catch (failure) {
		if (!(failure instanceof AppError) && !registration.reference)
			if (await isReferenceTaken(ctx.db, reference)) return undefined;
		throw failure;
	}
}

/** The respondent itself sent it where nobody else is named: in the language of the reply. */
function nameOfLead([lead]: readonly Speaker[], language: string): string {
	if (!lead) return '';
	return lead.kind === 'state'
		? stateName(lead.state, isOfficialLanguage(language) ? language : 'en')
		: lead.name;
}
