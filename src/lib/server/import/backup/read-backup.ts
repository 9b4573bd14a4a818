import { createHash } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
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
	for await (const line of linesOf(join(folder, 'tables', `${name}.jsonl`), name)) {
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

/** The longest row: a draft with everything that was ever written to it stays far below. */
const longestLine = 256 * 1024 * 1024;

async function* linesOf(path: string, name: string): AsyncGenerator<string> {
	// Only LF ends a line: answers may hold other separators.
	let begun: string[] = [];
	let length = 0;
	for await (const piece of (await openPart(path, name)).setEncoding(
		'utf8'
	) as AsyncIterable<string>) {
		const [first = '', ...others] = piece.split('\n');
		begun.push(first);
		length += first.length;
		if (length > longestLine) throw new DamagedBackup(name);
		const last = others.pop();
		if (last === undefined) continue;
		yield begun.join('');
		yield* others;
		begun = [last];
		length = last.length;
	}
	if (length > 0) yield begun.join('');
}

/** The bytes of one part of the backup: a plain file in its own place, not a link or a pipe that leads elsewhere. */
async function openPart(path: string, name: string): Promise<ReadStream> {
	const found = await lstat(path).catch(() => undefined);
	if (!found?.isFile()) throw new DamagedBackup(name);
	return createReadStream(path);
}

/** The bytes of a stored file. Throws `DamagedBackup` where they are not there, or not those with this SHA-256. */
export async function* readBackupFile(
	folder: string,
	key: string,
	sha256: string
): AsyncGenerator<Uint8Array> {
	const hash = createHash('sha256');
	const name = `files/${key}`;
	const part = await openPart(join(folder, 'files', key.slice(0, 2), key), name);
	for await (const piece of part as AsyncIterable<Uint8Array>) {
		hash.update(piece);
		yield piece;
	}
	if (hash.digest('hex') !== sha256) throw new DamagedBackup(name);
}

/** A part of a backup is not what was written. */
export class DamagedBackup extends Error {
	readonly what: string;
	constructor(what: string, cause?: unknown) {
		super(`${what} of the backup is damaged`, { cause });
		this.what = what;
	}
}
