import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { AnswerProblem, TypedAnswer } from '#lib/domain/typed-answer.ts';
import { answerFromTyped, problemOfAnswer } from '#lib/domain/typed-answer.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { findDraft, insertRevision, takeTurn } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';

/** The same question answered otherwise by someone else meanwhile: both texts, for the second to choose. */
export type AnswerConflict = { question: string; mine: Answer; theirs: Answer; mark: string };

type Kept = {
	/** When it was durable, an ISO instant. */
	at: string;
	/** The mark of each posted answer as it is stored now. */
	marks: Record<string, string>;
	/** Short answers whose form is doubtful; they are saved all the same. */
	problems: { question: string; problem: AnswerProblem }[];
	/** Set once the consultation is closed: whether it still takes a reply, as late. */
	closed?: 'late' | 'refused';
	/** Keys of the sections, in order, by which the page after this one is found. */
	sections: string[];
};

export type SaveOutcome =
	| ({ ok: true } & Kept)
	/** Everything that was not changed by someone else is saved; nothing of theirs is overwritten. */
	| ({ ok: false; reason: 'conflict'; conflicts: AnswerConflict[] } & Kept)
	| { ok: false; reason: 'sent' };

const unchanged = Symbol('nothing to save');

/**
 * Saves the answers to the questions that were posted; others stay as they are. Saving is possible after the close, so that
 * no text is lost. Throws `forbidden`, `invalid` (field) and `too-large` (field, limit in KB); then nothing is saved.
 */
export async function saveAnswers(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; typed: TypedAnswer[]; pageLanguage: OfficialLanguage }
): Promise<SaveOutcome> {
	ensureHolds(actor, input.submissionId, 'write');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	if (draft.status !== 'draft') return { ok: false, reason: 'sent' };
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const posted = input.typed.map((typed) => ({
		typed,
		answer: answerFromTyped(questionnaire, typed, input.pageLanguage)
	}));
	const problems = posted.flatMap(({ answer }) => {
		const question = findQuestion(questionnaire, answer.question);
		const problem = question && problemOfAnswer(question, answer);
		return problem ? [{ question: answer.question, problem }] : [];
	});
	const at = ctx.now();
	const sections = questionnaire.sections.map(({ key }) => key);
	const { consultation } = draft;
	const after = consultation.lateReplies === 'accept' ? ('late' as const) : ('refused' as const);
	const closed = phaseOf(consultation, at) === 'closed' ? { closed: after } : {};
	if (posted.length === 0) return { ok: true, at, marks: {}, problems, sections, ...closed };

	let merged: Merged = { changed: [], conflicts: [], marks: {} };
	const keys = posted.map(({ answer }) => answer.question);
	let sent = false;
	try {
		await ctx.transact(async (trx) => {
			const number = await takeTurn(trx, draft.id, at);
			sent = number === undefined;
			if (number === undefined) return;
			merged = merge(posted, await readAnswers(trx, draft.id, keys));
			// Undoes the turn: a save that changes nothing leaves no trace.
			if (merged.changed.length === 0) throw unchanged;
			await putAnswers(trx, draft.id, merged.changed, at);
			await insertRevision(trx, {
				submissionId: draft.id,
				number,
				kind: 'save',
				at,
				by: nameOfActor(actor),
				answers: merged.changed
			});
		});
	} catch (failure) {
		if (failure !== unchanged) throw failure;
	}
	if (sent) return { ok: false, reason: 'sent' };
	const kept = { at, marks: merged.marks, problems, sections, ...closed };
	if (merged.conflicts.length === 0) return { ok: true, ...kept };
	return { ok: false, reason: 'conflict', conflicts: merged.conflicts, ...kept };
}

type Merged = Pick<Kept, 'marks'> & { changed: Answer[]; conflicts: AnswerConflict[] };

/** Pure: what of the posted answers is new, and what collides with a change made since their form was loaded. */
function merge(
	posted: readonly { typed: TypedAnswer; answer: Answer }[],
	stored: readonly Answer[]
): Merged {
	const merged: Merged = { changed: [], conflicts: [], marks: {} };
	for (const { typed, answer } of posted) {
		const known = stored.find(({ question }) => question === answer.question);
		const knownMark = markOfAnswer(known);
		const mark = markOfAnswer(answer);
		const loaded = typed.mark ?? 'none';
		merged.marks[answer.question] = knownMark;
		if (mark === knownMark) {
			if (known && typed.language && typed.language !== known.language) merged.changed.push(answer);
		} else if (loaded === knownMark) {
			merged.changed.push(answer);
			merged.marks[answer.question] = mark;
		} else if (mark !== loaded) {
			const theirs = known ?? { question: answer.question, text: '', language: answer.language };
			merged.conflicts.push({
				question: answer.question,
				mine: answer,
				theirs,
				mark: knownMark
			});
		}
	}
	return merged;
}
