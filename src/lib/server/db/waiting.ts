import { sql } from 'kysely';
import { decisionOn, pairsOfOneState } from '#lib/domain/second-reply-decision.ts';
import type { Waiting, WaitingThing } from '#lib/domain/waiting.ts';
import { waitingThings } from '#lib/domain/waiting.ts';
import { findOpenDuplicates } from './duplicates.ts';
import { countLateUndecided } from './late-undecided.ts';
import { registrationWaits } from './registration-list.ts';
import type { Db } from './schema.ts';
import { findSecondReplies, repliesOfSameStates } from './second-replies.ts';
import { countUnmatched } from './unmatched.ts';

type Count = (db: Db, consultationId: string, shared: KnownOfReplies['shared']) => Promise<number>;

const counts: Record<WaitingThing, Count> = {
	late: countLateUndecided,
	'second-replies': async (db, consultationId) => {
		const replies = await repliesOfSameStates(db, consultationId);
		if (replies.length === 0) return 0;
		const holding = await findSecondReplies(db, consultationId);
		return pairsOfOneState(replies).filter(
			({ first, second }) => decisionOn(holding, first, second) === undefined
		).length;
	},
	documents: async (db, consultationId) => {
		const { count } = await db
			.selectFrom('registrations as r')
			.innerJoin('submissions as s', 's.id', 'r.submission_id')
			.select(sql<number | string>`count(*)`.as('count'))
			.where('r.consultation_id', '=', consultationId)
			.where(registrationWaits)
			.executeTakeFirstOrThrow();
		return Number(count);
	},
	mails: async (db, consultationId) => {
		const { count } = await db
			.selectFrom('outbox')
			.select(sql<number | string>`count(*)`.as('count'))
			.where('state', '=', 'uncertain')
			.where('consultation_id', '=', consultationId)
			.executeTakeFirstOrThrow();
		return Number(count);
	},
	duplicates: async (db, consultationId, { others }) =>
		(await findOpenDuplicates(db, consultationId, { ofRespondents: others })).length,
	unmatched: countUnmatched
};

/** What is known of a consultation already: which respondents sign more than one reply or with others. */
export type KnownOfReplies = { shared: { states: boolean; others: boolean } };

/** What waits for somebody, where anything does, in the order of `waitingThings`. */
export async function countWaiting(
	db: Db,
	consultationId: string,
	{ shared }: KnownOfReplies
): Promise<Waiting[]> {
	const found: Waiting[] = [];
	for (const thing of waitingThings) {
		const isNone = thing === 'second-replies' && !shared.states;
		const count = isNone ? 0 : await counts[thing](db, consultationId, shared);
		found.push({ thing, count });
	}
	return found.filter(({ count }) => count > 0);
}
