import type { Position } from '#lib/domain/position.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** A passage in a position; `isCoded` while it is coded to some theme. */
export type PositionMember = { submissionId: string; excerpt: string; isCoded: boolean };

/** A position with all that was put into it, gone or not. */
export type StoredPosition = Omit<Position, 'excerpts'> & { members: PositionMember[] };

/** The positions of a consultation in their order, with the passages of what was sent that are still coded. */
export async function findPositions(db: Db, consultationId: string): Promise<Position[]> {
	const rows = await db
		.selectFrom('positions')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('place')
		.execute();
	if (rows.length === 0) return [];
	const members = await db
		.selectFrom('position_excerpts as m')
		.innerJoin('submissions as s', 's.id', 'm.submission_id')
		.innerJoin('excerpts as e', (join) =>
			join.onRef('e.submission_id', '=', 'm.submission_id').onRef('e.key', '=', 'm.excerpt_key')
		)
		.select(['m.position_key', 's.key', 'm.excerpt_key'])
		.where('m.consultation_id', '=', consultationId)
		.where('s.status', 'in', ['submitted', 'superseded', 'withdrawn'])
		.orderBy('m.position_key')
		.orderBy('m.place')
		.execute();
	return rows.map((row) => ({
		key: row.key,
		theme: row.theme_key,
		excerpts: members
			.filter(({ position_key }) => position_key === row.key)
			.map(({ key, excerpt_key }) => ({ submission: key, excerpt: excerpt_key })),
		statement: fromJson(row.statement)
	}));
}

/** The positions of a consultation in their order, each with every passage that was put into it. */
export async function findStoredPositions(
	db: Db,
	consultationId: string
): Promise<StoredPosition[]> {
	const rows = await db
		.selectFrom('positions')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('place')
		.execute();
	const members = await db
		.selectFrom('position_excerpts as m')
		.leftJoin('excerpts as e', (join) =>
			join.onRef('e.submission_id', '=', 'm.submission_id').onRef('e.key', '=', 'm.excerpt_key')
		)
		.select(['m.position_key', 'm.submission_id', 'm.excerpt_key', 'e.id'])
		.where('m.consultation_id', '=', consultationId)
		.orderBy('m.position_key')
		.orderBy('m.place')
		.execute();
	return rows.map((row) => ({
		key: row.key,
		theme: row.theme_key,
		statement: fromJson(row.statement),
		members: members
			.filter(({ position_key }) => position_key === row.key)
			.map(({ submission_id, excerpt_key, id }) => ({
				submissionId: submission_id,
				excerpt: excerpt_key,
				isCoded: id !== null
			}))
	}));
}

/** Puts `positions`, in their order, in the place of those of the consultation. */
export async function replacePositions(
	trx: Db,
	consultationId: string,
	positions: readonly StoredPosition[]
): Promise<void> {
	await trx.deleteFrom('positions').where('consultation_id', '=', consultationId).execute();
	await insertAll(
		trx,
		'positions',
		positions.map(({ key, theme, statement }, place) => ({
			consultation_id: consultationId,
			key,
			place,
			theme_key: theme,
			statement: toJson(statement)
		}))
	);
	await insertAll(
		trx,
		'position_excerpts',
		positions.flatMap(({ key, members }) =>
			members.map(({ submissionId, excerpt }, place) => ({
				consultation_id: consultationId,
				position_key: key,
				place,
				submission_id: submissionId,
				excerpt_key: excerpt
			}))
		)
	);
}

/** Adds the positions of a new consultation; `idOf` gives the id of a submission by its key. */
export async function insertPositions(
	trx: Db,
	consultationId: string,
	positions: readonly Position[],
	idOf: (submission: string) => string | undefined
): Promise<void> {
	await replacePositions(
		trx,
		consultationId,
		positions.map(({ key, theme, statement, excerpts }) => ({
			key,
			theme,
			statement,
			members: excerpts.map(({ submission, excerpt }) => {
				const submissionId = idOf(submission);
				if (submissionId === undefined)
					throw new Error(`the position ${key} names a submission that is not there`);
				return { submissionId, excerpt, isCoded: true };
			})
		}))
	);
}

/** The position follows a passage that has another key now; where that one is in a position already, it stays there. */
export async function followExcerpt(
	trx: Db,
	submissionId: string,
	from: string,
	to: string
): Promise<void> {
	if (from === to) return;
	const taken = await trx
		.selectFrom('position_excerpts')
		.select('excerpt_key')
		.where('submission_id', '=', submissionId)
		.where('excerpt_key', '=', to)
		.executeTakeFirst();
	if (taken)
		await trx
			.deleteFrom('position_excerpts')
			.where('submission_id', '=', submissionId)
			.where('excerpt_key', '=', from)
			.execute();
	else
		await trx
			.updateTable('position_excerpts')
			.set({ excerpt_key: to })
			.where('submission_id', '=', submissionId)
			.where('excerpt_key', '=', from)
			.execute();
}

/** Puts every position of one theme under another. */
export async function movePositions(
	trx: Db,
	consultationId: string,
	from: string,
	to: string
): Promise<void> {
	await trx
		.updateTable('positions')
		.set({ theme_key: to })
		.where('consultation_id', '=', consultationId)
		.where('theme_key', '=', from)
		.execute();
}

/** Any position stands under a theme. */
export async function hasPositions(
	db: Db,
	consultationId: string,
	theme: string
): Promise<boolean> {
	const row = await db
		.selectFrom('positions')
		.select('key')
		.where('consultation_id', '=', consultationId)
		.where('theme_key', '=', theme)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
