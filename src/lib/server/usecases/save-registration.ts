import { randomUUID } from 'node:crypto';
import { AppError } from '#lib/domain/error.ts';
import type { RegistrationField, TypedRegistration } from '#lib/domain/registering.ts';
import { registrationFromTyped } from '#lib/domain/registering.ts';
import { keyOfSpeaker, prefillFromSpeaker, withoutPrefill } from '#lib/domain/speaker.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { findPlaceToReply } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { findRegistration, insertRegistration, putRegistration } from '../db/registrations.ts';
import { ensureStates } from '../db/registry.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';

export type RegistrationOutcome =
	{ ok: true; id: string } | { ok: false; reason: 'invalid'; fields: RegistrationField[] };

/** A new registration has this key from its form, so that posting it again makes no second one. */
const keyForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Registers a reply that came by note verbale, by mail or at a meeting, or corrects what was said of one that is not
 * finished. The questionnaire's own questions about who replies are answered with it, where they were not. `id`: of the one to be
 * corrected; `key`: made by the form of a new one. Throws `not-found`, and `conflict` where it is finished.
 */
export async function saveRegistration(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		id?: string;
		key?: string;
		typed: TypedRegistration;
	}
): Promise<RegistrationOutcome> {
	ensureMay(actor, 'register-replies');
	const stored = await findConsultation(ctx.db, input.slug);
	const place = await findPlaceToReply(ctx.db, input.slug);
	if (!stored || !place) throw new AppError('not-found');
	const outcome = registrationFromTyped(input.typed, stored.consultation, ctx.now());
	if (!outcome.ok) return { ok: false, reason: 'invalid', fields: outcome.fields };
	const { speaker, ...facts } = outcome.read;
	const at = ctx.now();
	const by = nameOfActor(actor);
	const id = input.id ?? (input.key && keyForm.test(input.key) ? input.key : randomUUID());
	await ctx.transact(async (trx) => {
		await ensureStates(trx);
		const known = await findRegistration(trx, stored.id, id);
		// The form of a new one was posted twice.
		if (known && !input.id) return;
		if (!known && input.id) throw new AppError('not-found');
		const [before, ...others] = known?.speakers ?? [];
		const speakers = [
			speaker,
			...others.filter((each) => keyOfSpeaker(each) !== keyOfSpeaker(speaker))
		];
		const registered = { ...facts, speakers };
		if (!known) {
			const { consultationId, revisionId } = place;
			await insertRegistration(trx, { id, consultationId, revisionId, at, by }, registered);
		}
		const number = await takeTurn(trx, id, at);
		if (number === undefined) throw new AppError('conflict');
		if (known) await putRegistration(trx, id, registered);
		const { questionnaire } = await getFrozenRevision(trx, known?.revisionId ?? place.revisionId);
		const answers = await readAnswers(trx, id);
		const kept = before ? withoutPrefill(questionnaire, answers, before) : answers;
		const filled = prefillFromSpeaker(questionnaire, kept, speaker, facts.language);
		if (filled.length > 0) await putAnswers(trx, id, filled, at);
		const revision = { submissionId: id, number, at, by };
		await insertRevision(trx, { ...revision, kind: 'speaker', answers: filled });
		await appendAudit(trx, {
			at,
			actor,
			action: known ? 'correct-registration' : 'register-reply',
			subject: id,
			details: { channel: facts.channel, received: facts.receivedOn, kind: speaker.kind }
		});
	});
	return { ok: true, id };
}
