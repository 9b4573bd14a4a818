import { randomUUID } from 'node:crypto';
import type { Db } from './schema.ts';

/** Leave to send after the close. `by` names the actor as the audit does. */
export type SoftClose = {
	id: string;
	until: string;
	reason: string;
	at: string;
	by: string;
	endedAt?: string;
};

/** Until when sending late is allowed, if it was and the leave was not taken back; the instant may have passed. */
export async function findSoftClose(db: Db, consultationId: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('soft_closes')
		.select('until')
		.where('consultation_id', '=', consultationId)
		.where('ended_at', 'is', null)
		.orderBy('until', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.until;
}

/** Every leave that was given, the newest first. */
export async function listSoftCloses(db: Db, consultationId: string): Promise<SoftClose[]> {
	const rows = await db
		.selectFrom('soft_closes')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('allowed_at', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		until: row.until,
		reason: row.reason,
		at: row.allowed_at,
		by: row.allowed_by,
		...(row.ended_at !== null && { endedAt: row.ended_at })
	}));
}

export async function insertSoftClose(
	trx: Db,
	consultationId: string,
	{ until, reason, at, by }: Omit<SoftClose, 'id' | 'endedAt'>
): Promise<void> {
	await trx
		.insertInto('soft_closes')
		.values({
			id: randomUUID(),
			consultation_id: consultationId,
			until,
			reason,
			allowed_at: at,
			allowed_by: by
		})
		.execute();
}

/** Takes back the leave that holds, if one does; whether one did. */
export async function endSoftClose(trx: Db, consultationId: string, at: string): Promise<boolean> {
	const rows = await trx
		.updateTable('soft_closes')
		.set({ ended_at: at })
		.where('consultation_id', '=', consultationId)
		.where('ended_at', 'is', null)
		.returning('id')
		.execute();
	return rows.length > 0;
}
