import { randomUUID } from 'node:crypto';
import type { ReadText } from '#lib/domain/compilation/editions/reading.ts';
import type { EditionPlace } from './edition-texts.ts';
import { fromJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** A file with translations that waits for a person. */
export type EditionReading = { id: string; name: string; texts: ReadText[] };

/** Keeps what a file says, and lets go of all that was read before `since`. Returns its id. */
export async function insertEditionReading(
	trx: Db,
	{ consultationId, language }: EditionPlace,
	reading: Omit<EditionReading, 'id'> & { by: string; at: string; since: string }
): Promise<string> {
	await trx.deleteFrom('edition_readings').where('read_at', '<', reading.since).execute();
	const id = randomUUID();
	await trx
		.insertInto('edition_readings')
		.values({
			id,
			consultation_id: consultationId,
			language,
			file_name: reading.name,
			texts: JSON.stringify(reading.texts),
			read_by: reading.by,
			read_at: reading.at
		})
		.execute();
	return id;
}

/** What a file says, if it is kept for this edition. */
export async function findEditionReading(
	db: Db,
	{ consultationId, language }: EditionPlace,
	id: string
): Promise<EditionReading | undefined> {
	const row = await db
		.selectFrom('edition_readings')
		.select(['id', 'file_name', 'texts'])
		.where('id', '=', id)
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.executeTakeFirst();
	return row && { id: row.id, name: row.file_name, texts: fromJson(row.texts) };
}

/** Lets go of a file. */
export async function deleteEditionReading(trx: Db, id: string): Promise<void> {
	await trx.deleteFrom('edition_readings').where('id', '=', id).execute();
}
