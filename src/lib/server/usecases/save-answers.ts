import { workOn } from '#lib/domain/after-sending.ts';
import { inItsLanguage, isInWords } from '#lib/domain/answer-language.ts';
import {
	measuredFrom,
	mostOfDraft,
	mostOfHistory,
	mostOfHistoryAtAll,
	runsOn
} from '#lib/domain/autosaved.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { AnswerConflict, MergedAnswers } from '#lib/domain/merge-answers.ts';
import { mergeAnswers } from '#lib/domain/merge-answers.ts';
import type { QuestionKind, Questionnaire } from '#lib/domain/questionnaire.ts';
import { getQuestion } from '#lib/domain/questionnaire.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { AnswerProblem, TypedAnswer } from '#lib/domain/typed-answer.ts';
import { answerFromTyped, problemOfAnswer } from '#lib/domain/typed-answer.ts';
import type { Actor } from '#lib/domain/user.ts';
import { isCompleter } from '#lib/domain/user.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { findNewestAutosave, replaceAutosave } from '../db/autosaves.ts';
import { findRequest } from '../db/completion-requests.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { sizeOfAnswers } from '../db/history-size.ts';
import { notYetKept } from '../db/save-runs.ts';
import type { Db } from '../db/schema.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';
import { detectLanguage } from '../language/detect-language.ts';

type Kept = {
	/** When it was durable, an ISO instant. */
	at: string;
	/** The mark with which the form of each posted answer goes on. */
	marks: Record<string, string>;
	/** The language of each posted answer that is stored as it was posted, and whether a person said so. */
	languages: Record<string, { language: string; chosen: boolean }>;
	/** Short answers whose form is doubtful; they are saved all the same. */
	problems: { question: string; problem: AnswerProblem }[];
	/** Set once the consultation is closed: whether it still takes a reply, as late. */
	closed?: 'late' | 'refused';
	/** The history holds all that it can: the answers have the new words, and no state before them is kept any more. */
	historyFull?: true;
	/** Keys of the sections, in order, by which the page after this one is found. */
	sections: string[];
};

export type SaveOutcome =
	| ({ ok: true } & Kept)
	/** Everything that was not changed by someone else is saved; nothing of theirs is overwritten. */
	| ({
			ok: false;
			reason: 'conflict';
			conflicts: (AnswerConflict & { kind: QuestionKind })[];
	  } & Kept)
	| { ok: false; reason: 'sent' };

const unchanged = Symbol('nothing to save');

/**
 * Saves the answers to the questions that were posted; others stay as they are. Saving is possible after the close, so that
 * no text is lost; words that collide with a colleague's are kept in the history. `asTyped`: nobody pressed a button, and the save may run on from the one before it (domain/autosaved).
 * Throws `forbidden`, `invalid` (field) and `too-large` (field, limit in KB; of a whole draft `of`: draft or history);
 * then nothing is saved.
 */
export async function saveAnswers(
	ctx: Context,
	actor: Actor,
	input: {
		submissionId: string;
		typed: TypedAnswer[];
		pageLanguage: OfficialLanguage;
		asTyped?: boolean;
		/** Questions at which the person lets a colleague's words stand; their own are kept in the history. */
		givesWay?: readonly string[];
	}
): Promise<SaveOutcome> {
	await ensureMayAnswer(ctx, actor, input.submissionId, 'answer');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const isDraft = draft.status === 'draft';
	const request = isDraft ? undefined : await findRequest(ctx.db, draft.id);
	const at = ctx.now();
	const askedAlone = isCompleter(actor);
	const work = workOn({ ...draft, hasChanges: true, ...(request && { request }) }, at, {
		askedAlone
	});
	if (askedAlone && work.kind !== 'completion') throw new AppError('link-closed');
	if (!isDraft && (draft.status !== 'submitted' || !draft.revising))
		return { ok: false, reason: 'sent' };
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const posted = await readPosted(questionnaire, input.typed, input.pageLanguage);
	const problems = posted.flatMap(({ question, answer }) => {
		const problem = problemOfAnswer(question, answer);
		return problem ? [{ question: answer.question, problem }] : [];
	});
	const sections = questionnaire.sections.map(({ key }) => key);
	const { consultation } = draft;
	if (work.kind === 'completion') ensureAsked(posted, work.request.questions);
	const isClosed = phaseOf(consultation, at) === 'closed' && work.kind !== 'completion';
	const closed = isClosed
		? { closed: work.canSend ? ('late' as const) : ('refused' as const) }
		: {};
	const same = { at, problems, sections, ...closed };
	if (posted.length === 0) return { ok: true, marks: {}, languages: {}, ...same };

	let merged: MergedAnswers = { changed: [], aside: [], conflicts: [], marks: {} };
	let languages: Kept['languages'] = {};
	const keys = posted.map(({ answer }) => answer.question);
	let sent = false;
	let historyFull = false as boolean;
	try {
		await ctx.transact(async (trx) => {
			const number = await takeTurn(trx, draft.id, at);
			sent = number === undefined;
			if (number === undefined) return;
			const stored = await readAnswers(trx, draft.id, keys);
			const inLanguages = posted.map(({ typed, answer, found }) => ({
				mark: typed.mark,
				givesWay: input.givesWay?.includes(typed.question) ?? false,
				answer: inItsLanguage(answer, {
					said: typed.language,
					found,
					known: stored.find(({ question }) => question === answer.question),
					pageLanguage: input.pageLanguage
				})
			}));
			merged = mergeAnswers(inLanguages, stored);
			languages = languagesOf(inLanguages, merged);
			const by = nameOfActor(actor);
			const aside = await notYetKept(trx, draft.id, by, merged.aside);
			const { changed } = merged;
			// Undoes the turn: a save that changes nothing leaves no trace.
			if (changed.length === 0 && aside.length === 0) throw unchanged;
			if (changed.length > 0) {
				await putAnswers(trx, draft.id, changed, at);
				const save = { number, at, by, answers: changed };
				historyFull = !(await keepRevision(trx, draft.id, save, input.asTyped ?? false));
			}
			if (aside.length > 0) {
				const next = changed.length > 0 ? await takeTurn(trx, draft.id, at) : number;
				if (next === undefined) throw new Error('the turn was lost inside its transaction');
				const asideOf = { submissionId: draft.id, number: next, at, by, answers: aside };
				const kept = await insertRevision(trx, { ...asideOf, kind: 'aside' }, mostOfHistoryAtAll);
				const field = aside[0]?.question ?? '';
				// Their words would stand nowhere: nothing is saved, and they stay on the page on which they were typed.
				if (!kept) throw new AppError('too-large', { field, of: 'history' });
			}
			await ensureRoom(trx, draft.id, number, [...changed, ...aside]);
		});
	} catch (failure) {
		if (failure !== unchanged) throw failure;
	}
	if (sent) return { ok: false, reason: 'sent' };
	const full = historyFull && { historyFull: true as const };
	const kept = { marks: merged.marks, languages, ...full, ...same };
	if (merged.conflicts.length === 0) return { ok: true, ...kept };
	const conflicts = merged.conflicts.map((each) => ({
		...each,
		kind: getQuestion(questionnaire, each.question).kind
	}));
	return { ok: false, reason: 'conflict', conflicts, ...kept };
}

/** The Office asked to complete some questions: no others are open. */
function ensureAsked(posted: readonly { answer: Answer }[], asked: readonly string[]): void {
	const other = posted.find(({ answer }) => !asked.includes(answer.question));
	if (other) throw new AppError('invalid', { field: other.answer.question });
}

/** The posted answers as the questionnaire reads them, each with the language that is found in its words. */
function readPosted(
	questionnaire: Questionnaire,
	typed: readonly TypedAnswer[],
	pageLanguage: OfficialLanguage
) {
	const read = typed.map((each) => ({
		typed: each,
		answer: answerFromTyped(questionnaire, each, pageLanguage)
	}));
	return Promise.all(
		read.map(async (each) => {
			const question = getQuestion(questionnaire, each.answer.question);
			const found =
				isInWords(question) && !each.answer.languageChosen
					? await detectLanguage(each.answer.text)
					: undefined;
			return { ...each, question, found };
		})
	);
}

function languagesOf(posted: readonly { answer: Answer }[], { conflicts }: MergedAnswers) {
	return Object.fromEntries(
		posted
			.filter(({ answer }) => !conflicts.some(({ question }) => question === answer.question))
			.map(({ answer }) => [
				answer.question,
				{ language: answer.language, chosen: answer.languageChosen ?? false }
			])
	);
}

/** False where the history has no room for it. */
async function keepRevision(
	trx: Db,
	submissionId: string,
	save: { number: number; at: string; by: string; answers: readonly Answer[] },
	asTyped: boolean
): Promise<boolean> {
	const newest = asTyped ? await findNewestAutosave(trx, submissionId) : undefined;
	if (newest && runsOn(newest, save)) {
		const previous = { previous: newest.number, replaced: newest.size };
		return replaceAutosave(trx, { submissionId, ...previous, ...save }, mostOfHistory);
	}
	const began = asTyped && { beganAt: save.at };
	return insertRevision(trx, { submissionId, kind: 'save', ...save, ...began }, mostOfHistory);
}

/** Throws `too-large` where the answers have grown past what they may hold: measured with long texts, and now and then. */
async function ensureRoom(
	trx: Db,
	submissionId: string,
	number: number,
	changed: readonly Answer[]
): Promise<void> {
	const size = changed.reduce((sum, { text }) => sum + text.length, 0);
	if (size < measuredFrom && number % 64 !== 0) return;
	const field = changed[0]?.question ?? '';
	if ((await sizeOfAnswers(trx, submissionId)) > mostOfDraft)
		throw new AppError('too-large', { field, of: 'draft' });
}
