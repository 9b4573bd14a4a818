import { reasonFrom } from '#lib/domain/decision.ts';
import { AppError } from '#lib/domain/error.ts';
import { decisionOn, pairsOfOneState } from '#lib/domain/second-reply-decision.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { insertDecision } from '../db/decisions.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findDuplicates } from '../db/duplicates.ts';
import { changeStatus } from '../db/revising.ts';
import type { Db } from '../db/schema.ts';
import {
	findSecondReplies,
	insertSecondReply,
	repliesOfSameStates,
	signsForAll,
	takeTurnToDecide,
	touchReplies
} from '../db/second-replies.ts';

export type DecideOutcome =
	| { ok: true }
	/** `others-signed`: the reply that would be superseded speaks for others too, who do not sign the one that stands. */
	| { ok: false; problem: 'no-reason' | 'reason-too-long' | 'no-choice' | 'others-signed' };

/** What the form says: the second supersedes the first, the first stands, both join, or both are kept apart. */
const choices = ['second-stands', 'first-stands', 'joins', 'apart'] as const;

/**
 * Decides on two replies in the name of one State, or on two that may be the same; those two do not join. One decision holds at a time: of many who decide at once, the first.
 * Throws `not-found` where the two are not such replies in force, and `conflict` where it was decided already.
 */
export async function decideSecondReply(
	ctx: Context,
	actor: Actor,
	input: { slug: string; first: string; second: string; choice: string; reason: string }
): Promise<DecideOutcome> {
	ensureMay(actor, 'decide-replies');
	const choice = choices.find((each) => each === input.choice);
	if (!choice) return { ok: false, problem: 'no-choice' };
	const read = reasonFrom(input.reason);
	if (!read.ok) return read;
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const { reason } = read;
	return ctx.transact(async (trx): Promise<DecideOutcome> => {
		const at = ctx.now();
		const by = nameOfActor(actor);
		// Taken first: those who decide at once wait for each other.
		await takeTurnToDecide(trx, consultation.id);
		const ofState = await pairOfState(trx, consultation.id, input);
		const pair = ofState ?? (await pairOfDuplicates(trx, consultation.id, input));
		if (!pair) throw new AppError('not-found');
		if (!ofState && choice === 'joins') return { ok: false, problem: 'no-choice' };
		const { first, second } = pair;
		if (decisionOn(await findSecondReplies(trx, consultation.id), first.key, second.key))
			throw new AppError('conflict');
		const superseded =
			choice === 'second-stands' ? first : choice === 'first-stands' ? second : undefined;
		const stands = superseded === first ? second : first;
		if (superseded && !(await signsForAll(trx, stands.id, superseded.id)))
			return { ok: false, problem: 'others-signed' };
		await insertSecondReply(trx, consultation.id, {
			first: first.id,
			second: second.id,
			decision: superseded ? 'supersedes' : choice === 'joins' ? 'joins' : 'apart',
			...(superseded && { superseded: superseded.id }),
			...{ reason, at, by }
		});
		if (superseded)
			await changeStatus(trx, superseded.id, { from: 'submitted', to: 'superseded', at });
		else await touchReplies(trx, [first.id, second.id], at);
		const kind = superseded ? 'supersede' : choice === 'joins' ? 'join' : 'keep-apart';
		for (const { id } of [first, second]) await insertDecision(trx, id, { kind, at, by, reason });
		await appendAudit(trx, {
			at,
			actor,
			action: 'decide-second-reply',
			subject: `submission:${second.id}`,
			details: { first: first.id, choice, reason }
		});
		return { ok: true };
	});
}

type Pair = { first: { id: string; key: string }; second: { id: string; key: string } };

async function pairOfState(
	trx: Db,
	consultationId: string,
	input: { first: string; second: string }
): Promise<Pair | undefined> {
	const replies = await repliesOfSameStates(trx, consultationId);
	const [first, second] = [input.first, input.second].map((id) =>
		replies.find((reply) => reply.id === id)
	);
	const isPair = pairsOfOneState(replies).some(
		(pair) => pair.first === first?.key && pair.second === second?.key
	);
	return first && second && isPair ? { first, second } : undefined;
}

async function pairOfDuplicates(
	trx: Db,
	consultationId: string,
	input: { first: string; second: string }
): Promise<Pair | undefined> {
	return (await findDuplicates(trx, consultationId)).find(
		({ first, second }) => first.id === input.first && second.id === input.second
	);
}
