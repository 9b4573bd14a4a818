import { arranged, keyOfSpeaker, withMoved, withVoice } from '#lib/domain/speaker.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { putSpeakers } from '../db/draft-speakers.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';

/** What is done with one of the speakers of a draft; `voice` says which questions an embedded one answers itself. */
export type SpeakerDeed =
	| { deed: 'earlier' | 'later' | 'remove'; speaker: string }
	| { deed: 'voice'; speaker: string; questions: readonly string[] };

/**
 * Moves a speaker among those who sign, takes one out, or gives an embedded one its questions. What a colleague took out
 * meanwhile is left out. Says whether the draft could still be changed. Throws `forbidden`.
 */
export async function arrangeSpeakers(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string } & SpeakerDeed
): Promise<{ ok: true } | { ok: false; reason: 'sent' }> {
	ensureHolds(actor, input.submissionId, 'write');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		const number = await takeTurn(trx, draft.id, at);
		if (number === undefined) return { ok: false, reason: 'sent' } as const;
		const before = (await findDraft(trx, draft.id))?.speakers ?? [];
		await putSpeakers(trx, draft.id, done(before, input, questionnaire));
		await insertRevision(trx, {
			submissionId: draft.id,
			number,
			kind: 'speaker',
			at,
			by: nameOfActor(actor),
			answers: []
		});
		return { ok: true } as const;
	});
}

function done(
	speakers: readonly Speaker[],
	input: SpeakerDeed,
	questionnaire: Questionnaire
): Speaker[] {
	switch (input.deed) {
		case 'remove':
			return arranged(speakers.filter((each) => keyOfSpeaker(each) !== input.speaker));
		case 'voice': {
			const keys = questionsOf(questionnaire).map(({ key }) => key);
			const asked = keys.filter((key) => input.questions.includes(key));
			return withVoice(speakers, input.speaker, asked);
		}
		default:
			return withMoved(speakers, input.speaker, input.deed === 'earlier' ? -1 : 1);
	}
}
