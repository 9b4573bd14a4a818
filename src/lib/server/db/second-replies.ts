import { randomUUID } from 'node:crypto';
import type { SecondReply, SecondReplyDecision } from '#lib/domain/second-reply-decision.ts';
import { insertAll } from './insert-all.ts';
import type { Db } from './schema.ts';

/** The decisions that hold, by the keys of the replies. */
export async function findSecondReplies(db: Db, consultationId: string): Promise<SecondReply[]> {
	const rows = await db
		.selectFrom('second_replies as d')
		.innerJoin('submissions as a', 'a.id', 'd.first_id')
		.innerJoin('submissions as b', 'b.id', 'd.second_id')
		.select(['a.key as first', 'b.key as second', 'd.decision', 'd.reason'])
		.where('d.consultation_id', '=', consultationId)
		.where('d.undone_at', 'is', null)
		.orderBy('a.key')
		.orderBy('b.key')
		.execute();
	return rows.map(({ first, second, decision, reason }) => ({
		replies: [first, second],
		decision: decision as SecondReplyDecision,
		reason
	}));
}

/** A decision as it is kept, by the ids of the replies; `by` names the actor as the audit does. */
export type StoredSecondReply = {
	id: string;
	first: string;
	second: string;
	decision: SecondReplyDecision;
	superseded?: string;
	reason: string;
	at: string;
	by: string;
	undoneAt?: string;
};

/** Every decision of a consultation, undone or not, the newest first. */
export async function listSecondReplies(
	db: Db,
	consultationId: string
): Promise<StoredSecondReply[]> {
	const rows = await db
		.selectFrom('second_replies')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('decided_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		first: row.first_id,
		second: row.second_id,
		decision: row.decision as SecondReplyDecision,
		...(row.superseded_id !== null && { superseded: row.superseded_id }),
		reason: row.reason,
		at: row.decided_at,
		by: row.decided_by,
		...(row.undone_at !== null && { undoneAt: row.undone_at })
	}));
}

export async function insertSecondReply(
	trx: Db,
	consultationId: string,
	decided: Omit<StoredSecondReply, 'id' | 'undoneAt'>
): Promise<string> {
	const id = randomUUID();
	await trx
		.insertInto('second_replies')
		.values({
			id,
			consultation_id: consultationId,
			first_id: decided.first,
			second_id: decided.second,
			decision: decided.decision,
			superseded_id: decided.superseded ?? null,
			reason: decided.reason,
			decided_at: decided.at,
			decided_by: decided.by
		})
		.execute();
	return id;
}

/** Undoes a decision that holds; what it was, or nothing where it holds no longer. */
export async function undoSecondReply(
	trx: Db,
	consultationId: string,
	id: string,
	{ at, by }: { at: string; by: string }
): Promise<{ superseded?: string; first: string; second: string } | undefined> {
	const row = await trx
		.updateTable('second_replies')
		.set({ undone_at: at, undone_by: by })
		.where('id', '=', id)
		.where('consultation_id', '=', consultationId)
		.where('undone_at', 'is', null)
		.returning(['superseded_id', 'first_id', 'second_id'])
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		first: row.first_id,
		second: row.second_id,
		...(row.superseded_id !== null && { superseded: row.superseded_id })
	};
}

/** Adds the decisions of a consultation that comes in; `idOf` gives the id of a submission by its key. */
export async function insertSecondReplies(
	trx: Db,
	decisions: readonly SecondReply[],
	place: { consultationId: string; at: string; idOf: (key: string) => string | undefined }
): Promise<void> {
	await insertAll(
		trx,
		'second_replies',
		decisions.flatMap(({ replies, decision, reason }) => {
			const [first, second] = replies.map(place.idOf);
			if (first === undefined || second === undefined) return [];
			return [
				{
					id: randomUUID(),
					consultation_id: place.consultationId,
					first_id: first,
					second_id: second,
					decision,
					reason,
					decided_at: place.at,
					decided_by: 'terminal'
				}
			];
		})
	);
}

/** A reply in force that a State signs, in the order in which it came; `states` are keys. */
export type ReplyOfStates = { id: string; key: string; states: string[] };

/** Replies in force of States that sign more than one, in the order in which they came. */
export async function repliesOfSameStates(
	db: Db,
	consultationId: string
): Promise<ReplyOfStates[]> {
	const rows = await db
		.selectFrom('submissions as s')
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['s.id', 's.key', 'r.key as state'])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.where('g.role', '!=', 'embedded')
		.where('r.kind', '=', 'state')
		.where((eb) =>
			eb(
				'g.respondent_id',
				'in',
				eb
					.selectFrom('submissions as o')
					.innerJoin('signatories as h', 'h.submission_id', 'o.id')
					.select('h.respondent_id')
					.where('o.consultation_id', '=', consultationId)
					.where('o.status', '=', 'submitted')
					.where('h.role', '!=', 'embedded')
					.groupBy('h.respondent_id')
					.having((having) => having.fn.countAll(), '>', 1)
			)
		)
		.orderBy('s.received_at')
		// Of those that came on one day, hour unknown, the one that was entered first.
		.orderBy('s.created_at')
		.orderBy('s.key')
		.orderBy('g.position')
		.execute();
	const replies = new Map<string, ReplyOfStates>();
	for (const { id, key, state } of rows) {
		const known = replies.get(id);
		if (known) known.states.push(state);
		else replies.set(id, { id, key, states: [state] });
	}
	return [...replies.values()];
}

/** Makes others who decide on replies of the same consultation wait. */
export async function takeTurnToDecide(trx: Db, consultationId: string): Promise<void> {
	await trx
		.updateTable('consultations')
		.set((eb) => ({ slug: eb.ref('slug') }))
		.where('id', '=', consultationId)
		.execute();
}

/** What is derived of these replies has changed, though no word of theirs has. */
export async function touchReplies(trx: Db, ids: readonly string[], at: string): Promise<void> {
	await trx.updateTable('submissions').set({ updated_at: at }).where('id', 'in', ids).execute();
}

/** Everyone who signs `other` signs `reply` too. */
export async function signsForAll(db: Db, reply: string, other: string): Promise<boolean> {
	const rows = await db
		.selectFrom('signatories')
		.select(['submission_id', 'respondent_id'])
		.where('submission_id', 'in', [reply, other])
		.where('role', '!=', 'embedded')
		.execute();
	const signs = new Set(
		rows.filter((row) => row.submission_id === reply).map((row) => row.respondent_id)
	);
	return rows.every((row) => signs.has(row.respondent_id));
}
