import { AppError } from '#lib/domain/error.ts';
import { decisionOn, pairsOfOneState } from '#lib/domain/second-reply-decision.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { nameOfHand } from '../db/decisions.ts';
import { findDeskConsultation } from '../db/desk.ts';
import type { ReplyFacts } from '../db/reply-facts.ts';
import { factsOfReplies } from '../db/reply-facts.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';
import type { StoredSecondReply } from '../db/second-replies.ts';
import {
	findSecondReplies,
	listSecondReplies as listDecisions,
	repliesOfSameStates
} from '../db/second-replies.ts';

export type SecondReplies = {
	/** Two replies in force in the name of one State on which nobody has decided, by their ids. */
	open: { state: string; first: string; second: string }[];
	/** The newest first; `by` is a name. */
	decided: StoredSecondReply[];
	signatories: Map<string, ReplySignatory[]>;
	facts: Map<string, ReplyFacts>;
	mayDecide: boolean;
};

/** Second replies in the name of one State: those that wait for a decision, and what was decided. Throws `not-found`. */
export async function listSecondReplies(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<SecondReplies> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const replies = await repliesOfSameStates(ctx.db, consultation.id);
	const holding = await findSecondReplies(ctx.db, consultation.id);
	const idOf = new Map(replies.map(({ id, key }) => [key, id]));
	const open = pairsOfOneState(replies)
		.filter(({ first, second }) => decisionOn(holding, first, second) === undefined)
		.map(({ state, first, second }) => ({
			state,
			first: idOf.get(first) ?? '',
			second: idOf.get(second) ?? ''
		}));
	const decided = await listDecisions(ctx.db, consultation.id);
	const ids = [...open, ...decided].flatMap(({ first, second }) => [first, second]);
	return {
		open,
		decided: await Promise.all(
			decided.map(async (each) => ({ ...each, by: await nameOfHand(ctx.db, each.by) }))
		),
		signatories: await signatoriesOf(ctx.db, [...new Set(ids)]),
		facts: await factsOfReplies(ctx.db, [...new Set(ids)]),
		mayDecide: hasRight(actor, 'decide-replies')
	};
}
