import { randomUUID } from 'node:crypto';
import type { DecisionKind } from '#lib/domain/decision.ts';
import type { Db } from './schema.ts';
import { findUser } from './users.ts';

/** A decision on a reply. `by` names the actor as the audit does. */
export type StoredDecision = { kind: DecisionKind; at: string; by: string; reason?: string };

export async function insertDecision(
	trx: Db,
	submissionId: string,
	{ kind, at, by, reason }: StoredDecision
): Promise<void> {
	await trx
		.insertInto('decisions')
		.values({ id: randomUUID(), submission_id: submissionId, kind, at, by, reason: reason ?? null })
		.execute();
}

/** The decisions on a reply, the newest first. */
export async function listDecisions(db: Db, submissionId: string): Promise<StoredDecision[]> {
	const rows = await db
		.selectFrom('decisions')
		.select(['kind', 'at', 'by', 'reason'])
		.where('submission_id', '=', submissionId)
		.orderBy('at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ kind, at, by, reason }) => ({
		kind: kind as DecisionKind,
		at,
		by,
		...(reason !== null && { reason })
	}));
}

/** The name of whoever acted, as the audit names an actor; empty for the holder of a link and the terminal. */
export async function nameOfHand(db: Db, by: string): Promise<string> {
	const [kind, id = ''] = by.split(':', 2);
	return kind === 'user' ? ((await findUser(db, id))?.name ?? '') : '';
}
