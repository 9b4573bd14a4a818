import type { AttachedFile, FileChanges, TrackedFile } from '#lib/domain/attached-file.ts';
import {
	fileChangesBetween,
	filesInWork,
	filesSent,
	filesToSend,
	haveFilesChanged,
	putBackSince
} from '#lib/domain/attached-file.ts';
import type { Work } from '#lib/domain/after-sending.ts';
import { withChanges, workOn } from '#lib/domain/after-sending.ts';
import { completenessOf, isAnswered, isAsked } from '#lib/domain/completeness.ts';
import type { Completeness } from '#lib/domain/completeness.ts';
import type { ConsultationPhase } from '#lib/domain/consultation.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { SentChange } from '#lib/domain/sent-changes.ts';
import { changesBetween } from '#lib/domain/sent-changes.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor, LinkRole } from '#lib/domain/user.ts';
import { isCompleter } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { readStoredAnswers } from '../db/answers.ts';
import { findRequest } from '../db/completion-requests.ts';
import type { Draft } from '../db/drafts.ts';
import { findDraft } from '../db/drafts.ts';
import { listFiles, listRemoved } from '../db/files.ts';
import { readPendingAnswers } from '../db/working-answers.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';

export type OpenDraft = {
	/** When it was read, by the clock of the server: an ISO instant. */
	at: string;
	/** What the link makes of whoever reads it. */
	role: LinkRole;
	draft: Draft;
	/** What its holder can do with it now. */
	work: Work;
	/** The questions that are open: all, or those that the Office asked to complete. */
	questionnaire: Questionnaire;
	/** As its author works on them: unsent changes stand over what was sent. */
	answers: Answer[];
	/** How the answers differ from those that were sent; none while nothing was. */
	changes: SentChange[];
	/** As its author works on them; of a reply that was sent and is not being changed, those that count. */
	files: TrackedFile[];
	/** How they differ from those that were sent; none while nothing was. */
	fileChanges: FileChanges<TrackedFile>;
	/** Taken out in the last 30 days: they can be put back while the reply is written on. */
	removedFiles: (AttachedFile & { removedAt: string })[];
	phase: ConsultationPhase;
	/** A reply sent now would be taken. */
	canSend: boolean;
	progress: { section: string; asked: number; answered: number }[];
	completeness: Completeness;
	missing: string[];
};

/**
 * A submission as the holder of a link to it works on it, sent or not; for the link of a request its questions alone, and
 * nothing of what others sent. Throws `forbidden` and `link-closed`.
 */
export async function getDraft(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string }
): Promise<OpenDraft> {
	ensureHolds(actor, input.submissionId, 'open');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const stored = await readStoredAnswers(ctx.db, draft.id);
	const pending = draft.revising ? await readPendingAnswers(ctx.db, draft.id) : [];
	const isSent = draft.status !== 'draft';
	const request = isSent ? await findRequest(ctx.db, draft.id) : undefined;
	const all = await listFiles(ctx.db, draft.id);
	const at = ctx.now();
	const askedAlone = isCompleter(actor);
	const hasChanges =
		pending.length > 0 || draft.revising?.speakersChanged === true || haveFilesChanged(all);
	const work = workOn({ ...draft, hasChanges, ...(request && { request }) }, at, { askedAlone });
	if (askedAlone && work.kind !== 'completion') throw new AppError('link-closed');
	const answers = work.kind === 'sent' ? stored : withChanges(stored, pending);
	const asked =
		work.kind === 'completion' ? onlyAsked(questionnaire, work.request.questions) : questionnaire;
	const open = work.kind === 'completion' ? work.request.questions : undefined;
	const toSend = filesToSend(all, open);
	const mayChange = work.kind === 'draft' || work.kind === 'revision' || work.kind === 'completion';
	const removed = mayChange ? await listRemoved(ctx.db, draft.id, putBackSince(at)) : [];
	const answered = new Set(answers.filter(isAnswered).map(({ question }) => question));
	const opened: OpenDraft = {
		at,
		role: actor.role,
		draft,
		work,
		questionnaire: asked,
		answers,
		changes: isSent ? changesBetween(questionnaire, stored, answers) : [],
		files: work.kind === 'sent' ? filesSent(all) : filesInWork(all),
		fileChanges: isSent
			? fileChangesBetween(filesSent(all), work.kind === 'sent' ? filesSent(all) : toSend)
			: { added: [], removed: [] },
		removedFiles: removed
			.filter(({ question }) => !open || (question !== undefined && open.includes(question)))
			.map(({ storageKey: _, ...file }) => file),
		phase: phaseOf(draft.consultation, at),
		canSend: work.canSend,
		progress: asked.sections.map((section) => {
			const open = section.questions.filter((question) => isAsked(question, answers));
			return {
				section: section.key,
				asked: open.length,
				answered: open.filter(({ key }) => answered.has(key)).length
			};
		}),
		...completenessOf(questionnaire, answers)
	};
	return askedAlone ? askedPartOf(opened) : opened;
}

/** What the link of a request opens: its questions, and the choices on which it depends whether they are asked. */
function askedPartOf(opened: OpenDraft): OpenDraft {
	const { receipt: _receipt, sender: _sender, ...draft } = opened.draft;
	const asked = questionsOf(opened.questionnaire);
	const keys = asked.map(({ key }) => key);
	const conditions = asked.flatMap(({ condition }) => condition?.question ?? []);
	return {
		...opened,
		draft: { ...draft, speakers: [] },
		answers: opened.answers
			.filter(({ question }) => keys.includes(question) || conditions.includes(question))
			.map((each) => (keys.includes(each.question) ? each : { ...each, text: '' })),
		changes: opened.changes.filter(({ question }) => keys.includes(question)),
		files: opened.files.filter(({ question }) => question && keys.includes(question)),
		missing: opened.missing.filter((key) => keys.includes(key))
	};
}

/** The questionnaire with some of its questions alone. */
function onlyAsked(questionnaire: Questionnaire, keys: readonly string[]): Questionnaire {
	return {
		...questionnaire,
		sections: questionnaire.sections
			.map((section) => ({
				...section,
				questions: section.questions.filter(({ key }) => keys.includes(key))
			}))
			.filter(({ questions }) => questions.length > 0)
	};
}
