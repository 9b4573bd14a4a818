import { bringBackUntil } from '#lib/domain/after-sending.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import type { Completeness } from '#lib/domain/completeness.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { readStoredAnswers } from '../db/answers.ts';
import { findRequest } from '../db/completion-requests.ts';
import type { StoredDecision } from '../db/decisions.ts';
import { listDecisions, nameOfHand } from '../db/decisions.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';

export type ReplyDecisions = {
	/** What revision and answers give, whatever staff decided. */
	computed: Completeness;
	/** The newest first; `by` is a name, empty for the respondent. */
	decisions: StoredDecision[];
	revisedAt?: string;
	/** How often it was sent. */
	sendings: number;
	withdrawnAt?: string;
	/** Until when it can be brought back, while it can. */
	bringBackUntil?: string;
	/** The Office asked for more, until then. */
	askedUntil?: string;
	mayDecide: boolean;
};

/** What was decided on a reply that was sent, and what can be. Throws `not-found`. */
export async function getReplyDecisions(
	ctx: Context,
	actor: Actor,
	{ slug, id }: { slug: string; id: string }
): Promise<ReplyDecisions> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const reply = await findDraft(ctx.db, id);
	if (!consultation || reply?.consultationId !== consultation.id || reply.status === 'draft')
		throw new AppError('not-found');
	const { questionnaire } = await getFrozenRevision(ctx.db, reply.revisionId);
	const answers = await readStoredAnswers(ctx.db, id);
	const decisions = await listDecisions(ctx.db, id);
	const request = await findRequest(ctx.db, id);
	const { withdrawnAt, receipt } = reply;
	const until = withdrawnAt && bringBackUntil(withdrawnAt);
	return {
		computed: completenessOf(questionnaire, answers).completeness,
		decisions: await Promise.all(
			decisions.map(async (each) => ({ ...each, by: await nameOfHand(ctx.db, each.by) }))
		),
		...(receipt && receipt.number > 1 && { revisedAt: receipt.sentAt }),
		sendings: receipt?.number ?? 1,
		...(withdrawnAt && { withdrawnAt }),
		...(until && Date.parse(until) >= Date.parse(ctx.now()) && { bringBackUntil: until }),
		...(request && { askedUntil: request.until }),
		mayDecide: hasRight(actor, 'decide-replies')
	};
}
