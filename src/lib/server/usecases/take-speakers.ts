import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import {
	arranged,
	isEmbedded,
	mostSpeakers,
	prefillFromSpeaker,
	withoutPrefill
} from '#lib/domain/speaker.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { findDraft, insertRevision, putSpeakers, takeTurn } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { isAmongNames } from '../db/respondent-names.ts';
import type { Db } from '../db/schema.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';

/**
 * Puts those whom a Word form names in the place of those of the draft, each respondent once, and answers with the lead the
 * questionnaire's own questions about who replies, as `name-speaker` does. Throws `forbidden`, `invalid` where there are
 * more than a reply may have.
 */
export async function takeSpeakers(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; speakers: readonly Speaker[]; pageLanguage: OfficialLanguage }
): Promise<{ ok: true } | { ok: false; reason: 'sent' }> {
	ensureHolds(actor, input.submissionId, 'write');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	if (input.speakers.length > mostSpeakers) throw new AppError('invalid', { field: 'speaker' });
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		const number = await takeTurn(trx, draft.id, at);
		if (number === undefined) return { ok: false, reason: 'sent' } as const;
		const before = (await findDraft(trx, draft.id))?.speakers ?? [];
		const speakers = arranged(await eachOnce(trx, input.speakers));
		await putSpeakers(trx, draft.id, speakers);
		const [lead] = speakers;
		const answers = await readAnswers(trx, draft.id);
		const kept = before[0] ? withoutPrefill(questionnaire, answers, before[0]) : answers;
		const filled =
			lead && !isEmbedded(lead)
				? prefillFromSpeaker(questionnaire, kept, lead, input.pageLanguage)
				: [];
		if (filled.length > 0) await putAnswers(trx, draft.id, filled, at);
		await insertRevision(trx, {
			submissionId: draft.id,
			number,
			kind: 'speaker',
			at,
			by: nameOfActor(actor),
			answers: filled
		});
		return { ok: true } as const;
	});
}

/** Without those who are, by another of their names in the registry, there already. */
async function eachOnce(trx: Db, speakers: readonly Speaker[]): Promise<Speaker[]> {
	const once: Speaker[] = [];
	for (const speaker of speakers) if (!(await isAmongNames(trx, speaker, once))) once.push(speaker);
	return once;
}
