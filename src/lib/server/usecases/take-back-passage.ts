import { AppError } from '#lib/domain/error.ts';
import { placesOfBlocks, withoutPassage, wordsOfBlocks } from '#lib/domain/incoming-document.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { countAgain, deletePlacement, findReading, listPlacements } from '../db/incoming.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';

export type TakeBackOutcome =
	/** `left`: the answer was changed since, so that the words were left in it. */
	{ ok: true; left: boolean; stoppedAt: number } | { ok: false; reason: 'sent' };

/**
 * Takes a passage back: out of the answer, where its words still stand there as they were put, and back among what is
 * to be placed. Taking it back again changes nothing. Throws as `ensureMayAnswer`; `not-found`.
 */
export async function takeBackPassage(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId: string; placement: string }
): Promise<TakeBackOutcome> {
	await ensureMayAnswer(ctx, actor, input.submissionId);
	const draft = await findDraft(ctx.db, input.submissionId);
	const reading = draft && (await findReading(ctx.db, draft.id, input.fileId));
	if (!draft || !reading) throw new AppError('not-found');
	return ctx.transact(async (trx): Promise<TakeBackOutcome> => {
		const at = ctx.now();
		const number = await takeTurn(trx, draft.id, at);
		if (number === undefined) return { ok: false, reason: 'sent' };
		const placement = (await listPlacements(trx, reading.id)).find(
			({ id }) => id === input.placement
		);
		if (!placement || !(await deletePlacement(trx, reading.id, placement.id)))
			return { ok: true, left: false, stoppedAt: reading.stoppedAt };
		const words = wordsOfBlocks(reading.blocks).slice(placement.start, placement.end);
		const [known] = await readAnswers(trx, draft.id, [placement.question]);
		const text = known && withoutPassage(known.text, words);
		if (known && text !== undefined) {
			const answer = { ...known, text };
			await putAnswers(trx, draft.id, [answer], at);
			await insertRevision(trx, {
				submissionId: draft.id,
				...{ number, at, by: nameOfActor(actor) },
				kind: 'save',
				answers: [answer]
			});
		}
		const stoppedAt = Math.max(
			0,
			placesOfBlocks(reading.blocks).findIndex(({ end }) => end >= placement.end)
		);
		await countAgain(trx, reading, stoppedAt);
		return { ok: true, left: text === undefined, stoppedAt };
	});
}
