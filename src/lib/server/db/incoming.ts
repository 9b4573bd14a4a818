import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Stretch } from '#lib/domain/excerpt.ts';
import type { DocumentBlock, IncomingText, Placement } from '#lib/domain/incoming-document.ts';
import { countUnplaced } from '#lib/domain/incoming-document.ts';
import type { Database, Db } from './schema.ts';

/** What is kept of a document that was read. */
export type StoredReading = IncomingText & {
	id: string;
	fileId: string;
	/** BCP 47 tag of the language of its words. */
	language: string;
	/** It is a Word form of ours: its answers were read, and its paragraphs are what could not be placed. */
	isForm: boolean;
	/** Somebody has to hold the words against the page before any is placed, and nobody has yet. */
	toConfirm: boolean;
	/** A person said that nothing more of it belongs in the answers. */
	isSettled: boolean;
	paragraphs: number;
	unplaced: number;
	/** The paragraph at which work on it stopped, from 0. */
	stoppedAt: number;
};

/** The same without its words. */
export type ReadingState = Omit<StoredReading, 'blocks'>;

type Row = Selectable<Database['document_readings']>;

const stateColumns = [
	'id',
	'file_id',
	'shown',
	'pages',
	'cut',
	'language',
	'is_form',
	'needs_confirming',
	'confirmed_at',
	'settled_at',
	'paragraphs',
	'unplaced',
	'stopped_at'
] as const;

function stateOf(row: Pick<Row, (typeof stateColumns)[number]>): ReadingState {
	return {
		id: row.id,
		fileId: row.file_id,
		shown: row.shown as IncomingText['shown'],
		...(row.pages !== null && { pages: row.pages }),
		...(row.cut === 1 && { cut: true as const }),
		language: row.language,
		isForm: row.is_form === 1,
		toConfirm: row.needs_confirming === 1 && row.confirmed_at === null,
		isSettled: row.settled_at !== null,
		paragraphs: row.paragraphs,
		unplaced: row.unplaced,
		stoppedAt: row.stopped_at
	};
}

/** Keeps what a file says, once: of two who read it at the same time the first. */
export async function insertReading(
	trx: Db,
	reading: {
		submissionId: string;
		fileId: string;
		text: IncomingText;
		language: string;
		wordsHash: string;
		isForm: boolean;
		needsConfirming: boolean;
		at: string;
	}
): Promise<boolean> {
	const { text } = reading;
	const { paragraphs, unplaced } = countUnplaced(text.blocks, []);
	const row = await trx
		.insertInto('document_readings')
		.values({
			id: randomUUID(),
			submission_id: reading.submissionId,
			file_id: reading.fileId,
			shown: text.shown,
			blocks: JSON.stringify(text.blocks),
			pages: text.pages ?? null,
			cut: text.cut ? 1 : 0,
			language: reading.language,
			words_hash: reading.wordsHash,
			is_form: reading.isForm ? 1 : 0,
			needs_confirming: reading.needsConfirming ? 1 : 0,
			paragraphs,
			unplaced,
			stopped_at: 0,
			read_at: reading.at
		})
		.onConflict((conflict) => conflict.column('file_id').doNothing())
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

export async function findReading(
	db: Db,
	submissionId: string,
	fileId: string
): Promise<StoredReading | undefined> {
	const row = await db
		.selectFrom('document_readings')
		.select([...stateColumns, 'blocks'])
		.where('file_id', '=', fileId)
		.where('submission_id', '=', submissionId)
		.executeTakeFirst();
	return row && { ...stateOf(row), blocks: JSON.parse(row.blocks) as DocumentBlock[] };
}

/** Where each document of a reply stands, by the id of its file. */
export async function listReadings(
	db: Db,
	submissionId: string
): Promise<Map<string, ReadingState>> {
	const rows = await db
		.selectFrom('document_readings')
		.select(stateColumns)
		.where('submission_id', '=', submissionId)
		.execute();
	return new Map(rows.map((row) => [row.file_id, stateOf(row)]));
}

/** The passages that were placed, in the order in which they stand in the document. */
export async function listPlacements(db: Db, readingId: string): Promise<Placement[]> {
	const rows = await db
		.selectFrom('placements')
		.select(['id', 'start_at', 'end_at', 'question_key', 'at'])
		.where('reading_id', '=', readingId)
		.orderBy('start_at')
		.orderBy('at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		start: row.start_at,
		end: row.end_at,
		question: row.question_key,
		at: row.at
	}));
}

export async function insertPlacements(
	trx: Db,
	readingId: string,
	stretches: readonly Stretch[],
	{ question, at, by }: { question: string; at: string; by: string }
): Promise<void> {
	await trx
		.insertInto('placements')
		.values(
			stretches.map(({ start, end }) => ({
				id: randomUUID(),
				reading_id: readingId,
				start_at: start,
				end_at: end,
				question_key: question,
				at,
				by
			}))
		)
		.execute();
}

/** Says whether it was there. */
export async function deletePlacement(trx: Db, readingId: string, id: string): Promise<boolean> {
	const row = await trx
		.deleteFrom('placements')
		.where('id', '=', id)
		.where('reading_id', '=', readingId)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Counts again what stands in no answer, and keeps where work stopped where that is said. */
export async function countAgain(
	trx: Db,
	reading: Pick<StoredReading, 'id' | 'blocks'>,
	stoppedAt?: number
): Promise<void> {
	const { unplaced } = countUnplaced(reading.blocks, await listPlacements(trx, reading.id));
	await trx
		.updateTable('document_readings')
		.set({ unplaced, ...(stoppedAt !== undefined && { stopped_at: stoppedAt }) })
		.where('id', '=', reading.id)
		.execute();
}

/** A person held the words against the page. Confirming again changes nothing; says whether it did. */
export async function confirmReading(
	trx: Db,
	id: string,
	{ at, by }: { at: string; by: string }
): Promise<boolean> {
	const row = await trx
		.updateTable('document_readings')
		.set({ confirmed_at: at, confirmed_by: by })
		.where('id', '=', id)
		.where('confirmed_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** A person is done with the document, or takes it up again. */
export async function settleReading(
	trx: Db,
	id: string,
	settled: { at: string; by: string } | undefined
): Promise<void> {
	await trx
		.updateTable('document_readings')
		.set({ settled_at: settled?.at ?? null, settled_by: settled?.by ?? null })
		.where('id', '=', id)
		.execute();
}
