import type { Selectable } from 'kysely';
import type { Inline } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Remark, RemarkOutcome } from '#lib/domain/remark.ts';
import { fromJson, optional, toJson } from './json-column.ts';
import type { Database, Db } from './schema.ts';

/** The edition of a compilation that is remarked on. */
type Edition = { consultationId: string; language: OfficialLanguage };

export async function insertRemark(trx: Db, edition: Edition, remark: Remark): Promise<void> {
	await trx
		.insertInto('remarks')
		.values({
			id: remark.id,
			consultation_id: edition.consultationId,
			language: edition.language,
			node: remark.node,
			thread_id: remark.thread,
			kind: remark.kind,
			quote: remark.quote ?? null,
			words: remark.words,
			proposed: toJson(remark.proposal?.content),
			mark: remark.proposal?.mark ?? null,
			made_at: remark.at,
			made_by: remark.by,
			outcome: null,
			settled_at: null,
			settled_by: null
		})
		.execute();
}

/** The remarks on a paragraph, the oldest first. */
export async function listRemarks(db: Db, edition: Edition, node: string): Promise<Remark[]> {
	const rows = await inEdition(db, edition)
		.where('node', '=', node)
		.orderBy('made_at')
		.orderBy('id')
		.execute();
	return rows.map(remarkOf);
}

/** The first remark of a thread of this edition. */
export async function findThread(
	db: Db,
	edition: Edition,
	thread: string
): Promise<Remark | undefined> {
	const row = await inEdition(db, edition)
		.where('id', '=', thread)
		.whereRef('thread_id', '=', 'id')
		.executeTakeFirst();
	return row && remarkOf(row);
}

/** Settles a thread, or opens it again. */
export async function putOutcome(
	trx: Db,
	thread: string,
	settled: { outcome: RemarkOutcome; at: string; by: string } | undefined
): Promise<void> {
	await trx
		.updateTable('remarks')
		.set({
			outcome: settled?.outcome ?? null,
			settled_at: settled?.at ?? null,
			settled_by: settled?.by ?? null
		})
		.where('id', '=', thread)
		.execute();
}

/**
 * Opens the suggestion again that was accepted with the edit of `node` made `at` by `by`, which is undone; or, where that is
 * done again, accepts it again. It keeps when and by whom, by which it is found: one that was settled or opened otherwise
 * since stays as it is. Says whether there was one.
 */
export async function putAcceptance(
	trx: Db,
	{ consultationId, language }: Edition,
	{ node, at, by }: { node: string; at: string; by: string },
	way: 'undo' | 'redo'
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('remarks')
		.set({ outcome: way === 'undo' ? null : 'accepted' })
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.where('node', '=', node)
		.where('kind', '=', 'suggestion')
		.where('settled_at', '=', at)
		.where('settled_by', '=', by)
		.$if(way === 'undo', (query) => query.where('outcome', '=', 'accepted'))
		.$if(way === 'redo', (query) => query.where('outcome', 'is', null))
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

/** How many remarks, answers and settled ones included, a paragraph has. */
export async function countRemarks(db: Db, edition: Edition, node: string): Promise<number> {
	const row = await inEdition(db, edition)
		.clearSelect()
		.select((eb) => eb.fn.countAll().as('count'))
		.where('node', '=', node)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** Threads, comments and suggestions, that nobody has settled: of one edition, or of all. */
export async function countOpenRemarks(
	db: Db,
	consultationId: string,
	language?: OfficialLanguage
): Promise<number> {
	const row = await openThreads(db, consultationId, language)
		.select((eb) => eb.fn.countAll().as('count'))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** The number of open threads of each paragraph that has one. */
export async function countOpenByNode(db: Db, edition: Edition): Promise<Map<string, number>> {
	const rows = await openThreads(db, edition.consultationId, edition.language)
		.select((eb) => ['node', eb.fn.countAll().as('count')])
		.groupBy('node')
		.execute();
	return new Map(rows.map(({ node, count }) => [node, Number(count)]));
}

/** The first remarks of open threads with the number of their answers, the oldest first, those after the remark `after`. */
export async function listOpenThreads(
	db: Db,
	edition: Edition,
	{ after, limit }: { after?: string | undefined; limit: number }
): Promise<(Remark & { answers: number })[]> {
	const last = after === undefined ? undefined : await findThread(db, edition, after);
	const rows = await openThreads(db, edition.consultationId, edition.language)
		.selectAll()
		.select((eb) =>
			eb
				.selectFrom('remarks as answer')
				.select((of) => of.fn.countAll().as('count'))
				.where('answer.consultation_id', '=', edition.consultationId)
				.where('answer.language', '=', edition.language)
				.whereRef('answer.node', '=', 'remarks.node')
				.whereRef('answer.thread_id', '=', 'remarks.id')
				.whereRef('answer.id', '!=', 'remarks.id')
				.as('answers')
		)
		.$if(last !== undefined, (query) =>
			query.where(({ eb, or, and }) =>
				or([
					eb('made_at', '>', last?.at ?? ''),
					and([eb('made_at', '=', last?.at ?? ''), eb('id', '>', last?.id ?? '')])
				])
			)
		)
		.orderBy('made_at')
		.orderBy('id')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...remarkOf(row), answers: Number(row.answers) }));
}

function openThreads(db: Db, consultationId: string, language: OfficialLanguage | undefined) {
	return db
		.selectFrom('remarks')
		.where('consultation_id', '=', consultationId)
		.$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
		.where('outcome', 'is', null)
		.whereRef('thread_id', '=', 'id');
}

function inEdition(db: Db, { consultationId, language }: Edition) {
	return db
		.selectFrom('remarks')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language);
}

function remarkOf(row: Selectable<Database['remarks']>): Remark {
	return {
		id: row.id,
		node: row.node,
		thread: row.thread_id,
		kind: row.kind as Remark['kind'],
		...optional('quote', row.quote),
		words: row.words,
		...(row.proposed !== null &&
			row.mark !== null && {
				proposal: { content: fromJson<Inline[]>(row.proposed), mark: row.mark }
			}),
		at: row.made_at,
		by: row.made_by,
		...(row.outcome !== null &&
			row.settled_at !== null &&
			row.settled_by !== null && {
				settled: {
					outcome: row.outcome as RemarkOutcome,
					at: row.settled_at,
					by: row.settled_by
				}
			})
	};
}
