import { AppError } from '#lib/domain/error.ts';
import { isOfficialLanguage, wordingIn } from '#lib/domain/language.ts';
import { keyOfSpeaker } from '#lib/domain/speaker.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { putSpeakers } from '../db/draft-speakers.ts';
import { findRegistration } from '../db/registrations.ts';
import { findEntry } from '../db/registry-entries.ts';

/**
 * Says that a respondent of a reply that is being registered is an entry of the registry: it takes its name. `speaker` is the
 * key of the one, `entry` that of the other. Throws `not-found`, and `conflict` where the reply is finished, another signs it under that
 * name, or the two are of different kinds.
 */
export async function takeKnownRespondent(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string; speaker: string; entry: string }
): Promise<void> {
	ensureMay(actor, 'register-replies');
	const stored = await findConsultation(ctx.db, input.slug);
	if (!stored) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		const registration = await findRegistration(trx, stored.id, input.id);
		const found = await findEntry(trx, input.entry);
		if (!registration || !found || found.mergedInto !== undefined) throw new AppError('not-found');
		const { id, language, speakers } = registration;
		const index = speakers.findIndex((each) => keyOfSpeaker(each) === input.speaker);
		const speaker = speakers[index];
		if (!speaker) throw new AppError('not-found');
		if (speaker.kind === 'state' || speaker.kind !== found.entry.kind)
			throw new AppError('conflict');
		const { text: name } = wordingIn(
			found.entry.name,
			isOfficialLanguage(language) ? language : 'en'
		);
		const named = speakers.with(index, { ...speaker, name });
		if (new Set(named.map(keyOfSpeaker)).size < named.length) throw new AppError('conflict');
		const at = ctx.now();
		const number = registration.status === 'draft' ? await takeTurn(trx, id, at) : undefined;
		if (number === undefined) throw new AppError('conflict');
		await putSpeakers(trx, id, named);
		const by = nameOfActor(actor);
		await insertRevision(trx, { submissionId: id, number, kind: 'speaker', at, by, answers: [] });
		await appendAudit(trx, {
			at,
			actor,
			action: 'take-known-respondent',
			subject: id,
			details: { respondent: input.entry }
		});
	});
}
