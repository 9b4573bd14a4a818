import type { AttachedFile, FileKind, TrackedFile } from '#lib/domain/attached-file.ts';
import { fileChangesBetween, filesInWork } from '#lib/domain/attached-file.ts';
import type { Db } from './schema.ts';

/** A file with where its bytes are; those of a bundle have none. */
export type StoredFile = AttachedFile & { storageKey?: string };

const columns = [
	'id',
	'question_key',
	'name',
	'kind',
	'size',
	'sha256',
	'added_at',
	'storage_key',
	'sent_in',
	'left_in',
	'removed_at'
] as const;

/** The files of a submission in the order they came: those that count, and those that its author works on. */
export async function listFiles(db: Db, submissionId: string): Promise<TrackedFile[]> {
	const rows = await db
		.selectFrom('files')
		.select(columns)
		.where('submission_id', '=', submissionId)
		.orderBy('added_at')
		.orderBy('id')
		.execute();
	return rows.filter(isThere).map((row) => ({
		...fileOf(row),
		sent: isCounting(row),
		removed: row.removed_at !== null,
		here: row.storage_key !== null
	}));
}

/** One file of a submission; `sent` where it is one of those that count. */
export async function findFile(
	db: Db,
	submissionId: string,
	id: string
): Promise<(StoredFile & { sent: boolean }) | undefined> {
	const row = await db
		.selectFrom('files')
		.select(columns)
		.where('submission_id', '=', submissionId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row || !isThere(row)) return undefined;
	const storageKey = row.storage_key ?? undefined;
	return { ...fileOf(row), sent: isCounting(row), ...(storageKey && { storageKey }) };
}

type Standing = { sent_in: number | null; left_in: number | null; removed_at: string | null };

const isCounting = ({ sent_in, left_in }: Standing) => sent_in !== null && left_in === null;

const isThere = (row: Standing) => row.removed_at === null || isCounting(row);

/** The file that came under this key and was not taken out since. */
export async function findUploaded(
	db: Db,
	submissionId: string,
	uploadKey: string
): Promise<AttachedFile | undefined> {
	const row = await db
		.selectFrom('files')
		.select(columns)
		.where('submission_id', '=', submissionId)
		.where('upload_key', '=', uploadKey)
		.executeTakeFirst();
	return row && fileOf(row);
}

/** Bytes that are kept of a submission: of files that are there, were ever sent, or were taken out after `since`. */
export async function sizeOfKept(db: Db, submissionId: string, since: string): Promise<number> {
	const row = await db
		.selectFrom('files')
		.select(({ fn }) => fn.sum<number | string | null>('size').as('size'))
		.where('submission_id', '=', submissionId)
		.where('storage_key', 'is not', null)
		.where((eb) =>
			eb.or([
				eb('removed_at', 'is', null),
				eb('sent_in', 'is not', null),
				eb('removed_at', '>=', since)
			])
		)
		.executeTakeFirst();
	return Number(row?.size ?? 0);
}

export async function insertFile(
	trx: Db,
	file: StoredFile & {
		submissionId: string;
		uploadKey: string;
		by: string;
		/** It counts at once: staff adds it to what was sent. */
		counts: boolean;
	}
): Promise<void> {
	await trx
		.insertInto('files')
		.values({
			id: file.id,
			submission_id: file.submissionId,
			question_key: file.question ?? null,
			upload_key: file.uploadKey,
			storage_key: file.storageKey ?? null,
			name: file.name,
			kind: file.kind,
			size: file.size,
			sha256: file.sha256,
			added_at: file.addedAt,
			added_by: file.by,
			sent_in: file.counts ? 0 : null
		})
		.execute();
}

/**
 * Takes a file out of what its author works on; says whether it was there. `counts` where it leaves what counts at once,
 * since nobody sends it again: staff took it out.
 */
export async function markRemoved(
	trx: Db,
	{ id, at, by, counts }: { id: string; at: string; by: string; counts: boolean }
): Promise<boolean> {
	const row = await trx
		.updateTable('files')
		// Its key is free again: the same file can be chosen anew.
		.set({ removed_at: at, removed_by: by, upload_key: id, ...(counts && { left_in: 0 }) })
		.where('id', '=', id)
		.where('removed_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * The files of a submission that were taken out since an instant, the newest removal first; bytes that are gone, and what a
 * file that is there says again, are not among them.
 */
export async function listRemoved(
	db: Db,
	submissionId: string,
	since: string
): Promise<(StoredFile & { removedAt: string })[]> {
	const rows = await db
		.selectFrom('files')
		.select(columns)
		.where('submission_id', '=', submissionId)
		.where('removed_at', '>=', since)
		.where('storage_key', 'is not', null)
		.orderBy('removed_at', 'desc')
		.orderBy('id')
		.limit(20)
		.execute();
	const there = filesInWork(await listFiles(db, submissionId));
	const removed = rows.map((row) => ({
		...fileOf(row),
		...(row.storage_key !== null && { storageKey: row.storage_key }),
		removedAt: row.removed_at ?? since
	}));
	return fileChangesBetween(there, removed).added;
}

/** Puts a file back that was taken out; says whether it was out. `counts` where it counts again at once: staff put it back. */
export async function markPutBack(trx: Db, id: string, { counts }: { counts: boolean }) {
	const row = await trx
		.updateTable('files')
		.set({
			removed_at: null,
			removed_by: null,
			...(counts && { sent_in: 0, left_in: null })
		})
		.where('id', '=', id)
		.where('removed_at', 'is not', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Makes `kept` the files that count, as sending number `number` does; whatever else was begun with files is dropped. Giving
 * up changes keeps those that count already.
 */
export async function settleFiles(
	trx: Db,
	submissionId: string,
	{
		kept,
		number,
		at,
		only
	}: {
		kept: readonly AttachedFile[];
		number: number;
		at: string;
		/** Files with answers to these questions alone; others stay as they are. */
		only?: readonly string[];
	}
): Promise<void> {
	const ids = new Set(kept.map(({ id }) => id));
	for (const { id, question, sent, removed } of await listFiles(trx, submissionId)) {
		if (only && !(question && only.includes(question))) continue;
		const change = ids.has(id)
			? (!sent || removed) && {
					...(!sent && { sent_in: number, left_in: null }),
					...{ removed_at: null, removed_by: null }
				}
			: sent
				? { left_in: number }
				: { removed_at: at };
		if (change) await trx.updateTable('files').set(change).where('id', '=', id).execute();
	}
}

function fileOf(row: {
	id: string;
	question_key: string | null;
	name: string;
	kind: string;
	size: number;
	sha256: string;
	added_at: string;
}): AttachedFile {
	return {
		id: row.id,
		...(row.question_key !== null && { question: row.question_key }),
		name: row.name,
		kind: row.kind as FileKind,
		size: row.size,
		sha256: row.sha256,
		addedAt: row.added_at
	};
}
