import { completenessOf, isAnswered, isAsked } from '#lib/domain/completeness.ts';
import type { Completeness } from '#lib/domain/completeness.ts';
import type { ConsultationPhase } from '#lib/domain/consultation.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../db/drafts.ts';
import { findDraft } from '../db/drafts.ts';
import { readAnswers } from '../db/working-answers.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';

export type OpenDraft = {
	/** When it was read, by the clock of the server: an ISO instant. */
	at: string;
	draft: Draft;
	questionnaire: Questionnaire;
	answers: Answer[];
	phase: ConsultationPhase;
	/** A reply sent now would be taken. */
	canSend: boolean;
	progress: { section: string; asked: number; answered: number }[];
	completeness: Completeness;
	missing: string[];
};

/** A submission as the holder of a link to it works on it, sent or not. Throws `forbidden`. */
export async function getDraft(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string }
): Promise<OpenDraft> {
	ensureHolds(actor, input.submissionId, 'read');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const answers = await readAnswers(ctx.db, draft.id);
	const at = ctx.now();
	const phase = phaseOf(draft.consultation, at);
	const answered = new Set(answers.filter(isAnswered).map(({ question }) => question));
	return {
		at,
		draft,
		questionnaire,
		answers,
		phase,
		canSend:
			phase === 'open' || (phase === 'closed' && draft.consultation.lateReplies === 'accept'),
		progress: questionnaire.sections.map((section) => {
			const asked = section.questions.filter((question) => isAsked(question, answers));
			return {
				section: section.key,
				asked: asked.length,
				answered: asked.filter(({ key }) => answered.has(key)).length
			};
		}),
		...completenessOf(questionnaire, answers)
	};
}
