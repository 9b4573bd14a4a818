import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { ParagraphHold } from '#lib/domain/paragraph-hold.ts';
import type { Db } from './schema.ts';

type Edition = { consultationId: string; language: OfficialLanguage };

/** Holds a paragraph that nobody holds, or oneself, or (`takeOver`) whose hold is over; says whether it is one's own now. */
export async function putHold(
	trx: Db,
	{ consultationId, language }: Edition,
	hold: ParagraphHold,
	{ takeOver }: { takeOver: boolean }
): Promise<boolean> {
	const taken = await trx
		.insertInto('paragraph_holds')
		.values({
			consultation_id: consultationId,
			language,
			node: hold.node,
			held_by: hold.by,
			since: hold.since,
			until: hold.until
		})
		.onConflict((conflict) =>
			conflict
				.columns(['consultation_id', 'language', 'node'])
				.doUpdateSet({ held_by: hold.by, until: hold.until })
				.where(({ eb, or, and }) =>
					or([
						eb('paragraph_holds.held_by', '=', hold.by),
						...(takeOver ? [and([eb('paragraph_holds.until', '<', hold.since)])] : [])
					])
				)
		)
		.returning('node')
		.executeTakeFirst();
	return taken !== undefined;
}

export async function findHold(
	db: Db,
	edition: Edition,
	node: string
): Promise<ParagraphHold | undefined> {
	const row = await inEdition(db, edition).where('node', '=', node).executeTakeFirst();
	return row && { node: row.node, by: row.held_by, since: row.since, until: row.until };
}

/** The holds that ended after `since`, or run on. */
export async function listHolds(db: Db, edition: Edition, since: string): Promise<ParagraphHold[]> {
	const rows = await inEdition(db, edition)
		.where('until', '>=', since)
		.orderBy('node')
		.limit(200)
		.execute();
	return rows.map((row) => ({
		node: row.node,
		by: row.held_by,
		since: row.since,
		until: row.until
	}));
}

/** Who works in which paragraph at the instant `at`, as the audit writes them, besides `by`: by node. */
export async function heldByOthers(
	db: Db,
	edition: Edition,
	{ by, at }: { by: string; at: string }
): Promise<Map<string, string>> {
	const others = await inEdition(db, edition)
		.where('until', '>=', at)
		.where('held_by', '!=', by)
		.execute();
	return new Map(others.map((row) => [row.node, row.held_by]));
}

export async function dropHold(
	trx: Db,
	{ consultationId, language }: Edition,
	{ node, by }: Pick<ParagraphHold, 'node' | 'by'>
): Promise<void> {
	await trx
		.deleteFrom('paragraph_holds')
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.where('node', '=', node)
		.where('held_by', '=', by)
		.execute();
}

function inEdition(db: Db, { consultationId, language }: Edition) {
	return db
		.selectFrom('paragraph_holds')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language);
}
