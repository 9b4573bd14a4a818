import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackupFacts, BackupTable } from '#lib/domain/backup.ts';
import { backupFormat } from '#lib/domain/backup.ts';

/** A digest, or the random key of a file: 64 hexadecimal digits, so that it leads to no other path. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const table = z.object({ name: z.string().regex(/^[a-z_]+$/), rows: count, sha256 });
const factsSchema = z.object({
	format: z.literal(backupFormat),
	madeAt: z.iso.datetime(),
	migrations: z.array(z.string()),
	tables: z.array(table),
	files: z.object({ list: table, bytes: count }),
	audit: z.object({ rows: count, hash: z.string() })
});

/** What a backup says of itself; undefined where there is none, or it was not finished. */
export async function readBackupFacts(folder: string): Promise<BackupFacts | undefined> {
	const text = await readFile(join(folder, 'backup.json'), 'utf8').catch(() => undefined);
	if (text === undefined) return undefined;
	try {
		return factsSchema.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}

const rowsAtOnce = 500;
const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The rows of a table, some hundreds at a time. Throws `DamagedBackup` where they are not those that were written. */
export async function* readBackupTable(folder: string, { name, rows, sha256 }: BackupTable) {
	const hash = createHash('sha256');
	let read = 0;
	let batch: z.infer<typeof rowSchema>[] = [];
	for await (const line of linesOf(join(folder, 'tables', `${name}.jsonl`))) {
		hash.update(`${line}\n`);
		const row = parseRow(line);
		if (!row) throw new DamagedBackup(name);
		batch.push(row);
		read += 1;
		if (batch.length < rowsAtOnce) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
	if (read !== rows || hash.digest('hex') !== sha256) throw new DamagedBackup(name);
}

const storedFile = z.object({ key: sha256, size: count, sha256 });

/** The list of stored files, some hundreds at a time. Throws `DamagedBackup` where it is not one. */
export async function* readStoredFiles(folder: string, list: BackupTable) {
	for await (const rows of readBackupTable(folder, list)) {
		const files = z.array(storedFile).safeParse(rows);
		if (!files.success) throw new DamagedBackup(list.name);
		yield files.data;
	}
}

function parseRow(line: string) {
	try {
		return rowSchema.safeParse(JSON.parse(line)).data;
	} catch {
		return undefined;
	}
}

async function* linesOf(path: string): AsyncGenerator<string> {
	const stream = createReadStream(path, 'utf8');
	try {
		// Only LF ends a line: answers may hold other separators.
		let rest = '';
		for await (const piece of stream as AsyncIterable<string>) {
			const lines = (rest + piece).split('\n');
			rest = lines.pop() ?? '';
			yield* lines;
		}
		if (rest !== '') yield rest;
	} catch (failure) {
		if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return;
		throw failure;
	}
}

/** The bytes of a stored file. Throws `DamagedBackup` where they are not there, or not those with this SHA-256. */
export async function* readBackupFile(
	folder: string,
	key: string,
	sha256: string
): AsyncGenerator<Uint8Array> {
	const hash = createHash('sha256');
	try {
		for await (const piece of createReadStream(join(folder, 'files', key.slice(0, 2), key))) {
			hash.update(piece as Uint8Array);
			yield piece as Uint8Array;
		}
	} catch {
		throw new DamagedBackup(`files/${key}`);
	}
	if (hash.digest('hex') !== sha256) throw new DamagedBackup(`files/${key}`);
}

/** A part of a backup is not what was written. */
export class DamagedBackup extends Error {
	readonly what: string;
	constructor(what: string) {
		super(`${what} of the backup is damaged`);
		this.what = what;
	}
}
