import { randomUUID } from 'node:crypto';
import type { EditionText, KeptState } from '#lib/domain/compilation/editions/edition-text.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { insertAll } from './insert-all.ts';
import type { Database, Db } from './schema.ts';

/** Which edition of which document. */
export type EditionPlace = { consultationId: string; language: OfficialLanguage };

/** A translation as it is kept; people are named as the audit names them. */
export type KeptText = EditionText & {
	/** From 1, for each unit. */
	number: number;
	writtenBy: string;
	/** Who gave it its state, and when. */
	keptBy: string;
	keptAt: string;
};

/** The newest translation of each unit of an edition. */
export async function listEditionTexts(
	db: Db,
	{ consultationId, language }: EditionPlace
): Promise<KeptText[]> {
	const rows = await db
		.selectFrom('edition_texts as text')
		.innerJoin(
			db
				.selectFrom('edition_texts')
				.select(['unit', (expression) => expression.fn.max('number').as('number')])
				.where('consultation_id', '=', consultationId)
				.where('language', '=', language)
				.groupBy('unit')
				.as('newest'),
			(join) =>
				join.onRef('newest.unit', '=', 'text.unit').onRef('newest.number', '=', 'text.number')
		)
		.select(columns)
		.where('text.consultation_id', '=', consultationId)
		.where('text.language', '=', language)
		.orderBy('text.unit')
		.execute();
	return rows.map(keptText);
}

/** The translations that somebody kept at an instant, each as it was kept first: one that came back bears the same names. */
export async function listTextsKeptAt(
	db: Db,
	edition: EditionPlace,
	{ by, at }: { by: string; at: string }
): Promise<KeptText[]> {
	const rows = await inEdition(db, edition)
		.where('kept_by', '=', by)
		.where('kept_at', '=', at)
		.orderBy('number')
		.execute();
	return [...Map.groupBy(rows, ({ unit }) => unit).values()].flatMap(([first]) =>
		first ? [keptText(first)] : []
	);
}

/** The translations that a unit had, the newest first. One without words was taken back. */
export async function listTextsOfUnit(
	db: Db,
	edition: EditionPlace,
	unit: string
): Promise<KeptText[]> {
	const rows = await inEdition(db, edition)
		.where('unit', '=', unit)
		.orderBy('number', 'desc')
		.execute();
	return rows.map(keptText);
}

function inEdition(db: Db, { consultationId, language }: EditionPlace) {
	return db
		.selectFrom('edition_texts as text')
		.select(columns)
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language);
}

/** Keeps translations, each the next of its unit. Its writers wait for each other on the audit chain. */
export async function insertEditionTexts(
	trx: Db,
	{ consultationId, language }: EditionPlace,
	texts: readonly KeptText[]
): Promise<void> {
	await insertAll(
		trx,
		'edition_texts',
		texts.map((each) => ({
			id: randomUUID(),
			consultation_id: consultationId,
			language,
			unit: each.unit,
			number: each.number,
			source: each.source,
			words: each.words,
			state: each.state,
			written_by: each.writtenBy,
			kept_by: each.keptBy,
			kept_at: each.keptAt
		}))
	);
}

const columns = [
	'text.unit',
	'text.number',
	'text.source',
	'text.words',
	'text.state',
	'text.written_by',
	'text.kept_by',
	'text.kept_at'
] as const;

function keptText(
	row: Omit<Database['edition_texts'], 'id' | 'consultation_id' | 'language'>
): KeptText {
	return {
		unit: row.unit,
		number: row.number,
		source: row.source,
		words: row.words,
		state: row.state as KeptState,
		writtenBy: row.written_by,
		keptBy: row.kept_by,
		keptAt: row.kept_at
	};
}
