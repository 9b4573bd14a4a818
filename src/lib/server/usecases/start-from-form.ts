import { randomUUID } from 'node:crypto';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfRecoveryCode, makeRecoveryCode } from '../auth/access-links.ts';
import { countOnNetwork } from '../auth/network-limits.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { insertAccessLink } from '../db/access-links.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPlaceToReply, insertDraft } from '../db/drafts.ts';
import { insertFormReading } from '../db/form-readings.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { FormRefusal, UploadedForm } from '../import/word-form/form-fault.ts';
import { openForm } from '../import/word-form/open-form.ts';
import { understandForm } from '../import/word-form/understand-form.ts';

/** A new draft with the form that was read into it, and the two secrets that open it; of both only hashes are stored. */
export type StartedFromForm = {
	ok: true;
	submissionId: string;
	token: string;
	recoveryCode: string;
	reading: string;
};

/**
 * Starts a reply from a filled Word form: its answers wait in the draft until they were seen and taken. Throws
 * `not-found`, `closed` unless the consultation is open, and `too-many-tries` where one network address starts reply
 * after reply; a file that is no form of this questionnaire starts nothing.
 */
export async function startFromForm(
	ctx: Context,
	_actor: Actor,
	input: { slug: string; file: () => Promise<UploadedForm | undefined>; address?: string }
): Promise<StartedFromForm | { ok: false; fault: FormRefusal }> {
	// Anyone may: no account is needed to reply.
	const { slug } = input;
	const place = await findPlaceToReply(ctx.db, slug);
	if (!place) throw new AppError('not-found', { slug });
	if (phaseOf(place, ctx.now()) !== 'open') throw new AppError('closed');
	await countOnNetwork(ctx, input.address, 'start');
	const { questionnaire } = await getFrozenRevision(ctx.db, place.revisionId);
	const ours = { slug, revision: questionnaire.revision };
	const opened = await openForm(await input.file(), ours, (each) => findConsultation(ctx.db, each));
	if (!opened.ok) return opened;
	const { name, document, identity, consultation } = opened;
	// Of a draft that is new nothing can have changed since the form was made.
	const blank = { ...identity, marks: {}, who: undefined };
	const reading = understandForm(document, blank, consultation, questionnaire);

	const submissionId = randomUUID();
	const linkId = randomUUID();
	const token = makeToken();
	const recoveryCode = makeRecoveryCode();
	const tokenHash = hashOfToken(token);
	const recoveryHash = hashOfRecoveryCode(recoveryCode);
	const kept = await ctx.transact(async (trx) => {
		const at = ctx.now();
		if (phaseOf(place, at) !== 'open') throw new AppError('closed');
		await insertDraft(trx, {
			id: submissionId,
			consultationId: place.consultationId,
			revisionId: place.revisionId,
			language: identity.language,
			recoveryHash,
			channel: 'word-form',
			at
		});
		const link = { id: linkId, submissionId, role: 'holder' } as const;
		await insertAccessLink(trx, { tokenHash, ...link, createdAt: at });
		const id = await insertFormReading(trx, submissionId, { at, name, reading });
		await appendAudit(trx, {
			at,
			actor: { kind: 'link', ...link },
			action: 'start-submission',
			subject: submissionId,
			details: { form: id, answers: reading.answers.length, unplaced: reading.unplaced.length }
		});
		return id;
	});
	return { ok: true, submissionId, token, recoveryCode, reading: kept };
}
