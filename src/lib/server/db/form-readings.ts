import { randomUUID } from 'node:crypto';
import type { Speaker } from '#lib/domain/speaker.ts';
import type { FormReading } from '#lib/domain/word-form/compare-form.ts';
import { fromJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** A form as it was read into a draft; `name` is that of its file. */
export type StoredReading = { id: string; at: string; name: string; reading: FormReading };

const daysKept = 30;
const dayLong = 24 * 60 * 60 * 1000;

/** Keeps a reading for thirty days, and lets go of those whose time is over. Gives its id. */
export async function insertFormReading(
	trx: Db,
	submissionId: string,
	kept: Omit<StoredReading, 'id'>
): Promise<string> {
	const since = new Date(Date.parse(kept.at) - daysKept * dayLong).toISOString();
	await trx.deleteFrom('form_readings').where('read_at', '<', since).execute();
	const id = randomUUID();
	await trx
		.insertInto('form_readings')
		.values({
			id,
			submission_id: submissionId,
			read_at: kept.at,
			name: kept.name,
			reading: JSON.stringify(kept.reading)
		})
		.execute();
	return id;
}

export async function findFormReading(
	db: Db,
	submissionId: string,
	id: string
): Promise<StoredReading | undefined> {
	const row = await db
		.selectFrom('form_readings')
		.select(['id', 'read_at', 'name', 'reading'])
		.where('id', '=', id)
		.where('submission_id', '=', submissionId)
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			at: row.read_at,
			name: row.name,
			reading: readingOf(row.reading)
		}
	);
}

/** A reading holds either everyone who replies, or the one that leads alone. */
function readingOf(json: string): FormReading {
	const { speaker, ...reading } = fromJson<FormReading & { speaker?: Speaker }>(json);
	return { ...reading, speakers: reading.speakers ?? (speaker ? [speaker] : []) };
}

/** The readings of a draft, the newest first, without what they say. */
export async function listFormReadings(
	db: Db,
	submissionId: string
): Promise<Omit<StoredReading, 'reading'>[]> {
	const rows = await db
		.selectFrom('form_readings')
		.select(['id', 'read_at', 'name'])
		.where('submission_id', '=', submissionId)
		.orderBy('read_at', 'desc')
		.limit(20)
		.execute();
	return rows.map((row) => ({ id: row.id, at: row.read_at, name: row.name }));
}

/** Whether there was one to let go of. */
export async function deleteFormReading(
	trx: Db,
	submissionId: string,
	id: string
): Promise<boolean> {
	const gone = await trx
		.deleteFrom('form_readings')
		.where('id', '=', id)
		.where('submission_id', '=', submissionId)
		.returning('id')
		.execute();
	return gone.length > 0;
}
