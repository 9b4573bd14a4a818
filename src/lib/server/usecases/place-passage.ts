import { inItsLanguage } from '#lib/domain/answer-language.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Stretch } from '#lib/domain/excerpt.ts';
import { passageAt } from '#lib/domain/excerpt.ts';
import {
	placesOfBlocks,
	takesPassages,
	tickedStretches,
	withPassage,
	wordsOfBlocks
} from '#lib/domain/incoming-document.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import { mostBytesOfAnswer } from '#lib/domain/typed-answer.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyReply } from '#lib/domain/words.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { findRequest } from '../db/completion-requests.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { countAgain, findReading, insertPlacements } from '../db/incoming.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';
import { detectLanguage } from '../language/detect-language.ts';

export type PlaceOutcome =
	/** `stoppedAt`: the paragraph with which the passage ends, from 0. */
	| { ok: true; stoppedAt: number }
	/**
	 * `nothing`: no words were chosen; `unconfirmed`: nobody has held the words against the page yet; `taken`: the question takes
	 * one value and has one; `sent`: the reply was sent meanwhile.
	 */
	| { ok: false; reason: 'nothing' | 'unconfirmed' | 'taken' | 'sent' };

/**
 * Puts words of a document at the end of the answer to a question: a selection, or else the paragraphs that were ticked
 * (numbers from 0). It is a save like any other, made on the answer as it stands at that moment, so that nothing is overwritten. Throws as
 * `ensureMayAnswer`; `not-found`; `invalid` (field); `too-large` (field, limit in KB).
 */
export async function placePassage(
	ctx: Context,
	actor: Actor,
	input: {
		submissionId: string;
		fileId: string;
		question: string;
		selected?: Stretch;
		ticked: readonly number[];
		pageLanguage: OfficialLanguage;
	}
): Promise<PlaceOutcome> {
	await ensureMayAnswer(ctx, actor, input.submissionId);
	const draft = await findDraft(ctx.db, input.submissionId);
	const reading = draft && (await findReading(ctx.db, draft.id, input.fileId));
	if (!draft || !reading) throw new AppError('not-found');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const question = findQuestion(questionnaire, input.question);
	if (!question || !takesPassages(question)) throw new AppError('invalid', { field: 'question' });
	if (draft.revising?.kind === 'completion') {
		const request = await findRequest(ctx.db, draft.id);
		if (!request?.questions.includes(question.key))
			throw new AppError('invalid', { field: 'question' });
	}
	if (reading.toConfirm) return { ok: false, reason: 'unconfirmed' };
	const document = wordsOfBlocks(reading.blocks);
	const selected = input.selected && passageAt(document, input.selected.start, input.selected.end);
	const stretches = selected ? [selected] : tickedStretches(reading.blocks, input.ticked);
	const last = stretches.at(-1);
	if (!last) return { ok: false, reason: 'nothing' };
	const words = stretches.map(({ start, end }) => document.slice(start, end)).join('\n\n');
	const found = await detectLanguage(words);
	const stoppedAt = Math.max(
		0,
		placesOfBlocks(reading.blocks).findIndex(({ end }) => end >= last.end)
	);
	return ctx.transact(async (trx): Promise<PlaceOutcome> => {
		const at = ctx.now();
		const by = nameOfActor(actor);
		const number = await takeTurn(trx, draft.id, at);
		if (number === undefined) return { ok: false, reason: 'sent' };
		const known = (await readAnswers(trx, draft.id, [question.key]))[0];
		const placed = withPassage(question.kind, known?.text ?? '', words);
		if (placed === undefined) return { ok: false, reason: 'taken' };
		const text = tidyReply(placed);
		if (new TextEncoder().encode(text).length > mostBytesOfAnswer)
			throw new AppError('too-large', { field: question.key, limit: mostBytesOfAnswer / 1024 });
		const isFirst = (known?.text ?? '') === '';
		const answer = inItsLanguage(
			{ question: question.key, text, language: input.pageLanguage },
			{
				said: undefined,
				found: isFirst ? (found ?? reading.language) : known?.language,
				known,
				pageLanguage: input.pageLanguage
			}
		);
		await putAnswers(trx, draft.id, [answer], at);
		await insertRevision(trx, {
			submissionId: draft.id,
			...{ number, at, by },
			kind: 'save',
			answers: [answer]
		});
		await insertPlacements(trx, reading.id, stretches, { question: question.key, at, by });
		await countAgain(trx, reading, stoppedAt);
		return { ok: true, stoppedAt };
	});
}
