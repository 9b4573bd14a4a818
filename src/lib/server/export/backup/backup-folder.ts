import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BackupFacts, BackupTable } from '#lib/domain/backup.ts';

/** Where a backup is written: an empty folder, readable by its owner alone. */
export type BackupFolder = {
	/** Writes `tables/NAME.jsonl`, a row a line. */
	writeTable: (name: string, rows: AsyncIterable<unknown[]>) => Promise<BackupTable>;
	/** Writes the bytes of a stored file under its key; gives their number and SHA-256. */
	writeFile: (key: string, bytes: AsyncIterable<Uint8Array>) => Promise<Written>;
	/** Writes `backup.json`, once everything else is on disk. */
	finish: (facts: BackupFacts) => Promise<void>;
};

type Written = { size: number; sha256: string };

/** Undefined where the folder holds something already. Throws where it cannot be made. */
export async function makeBackupFolder(folder: string): Promise<BackupFolder | undefined> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	if ((await readdir(folder)).length > 0) return undefined;
	await mkdir(join(folder, 'tables'), { mode: 0o700 });
	await mkdir(join(folder, 'files'), { mode: 0o700 });
	return {
		writeTable: async (name, rows) => {
			let count = 0;
			const lines = async function* () {
				for await (const batch of rows) {
					count += batch.length;
					yield Buffer.from(batch.map((row) => `${JSON.stringify(row)}\n`).join(''));
				}
			};
			const { sha256 } = await write(join(folder, 'tables', `${name}.jsonl`), lines());
			return { name, rows: count, sha256 };
		},
		writeFile: async (key, bytes) => {
			const path = join(folder, 'files', key.slice(0, 2), key);
			await mkdir(dirname(path), { recursive: true, mode: 0o700 });
			return write(path, bytes);
		},
		finish: (facts) =>
			writeFile(join(folder, 'backup.json'), `${JSON.stringify(facts, null, 2)}\n`, {
				mode: 0o600,
				flush: true
			})
	};
}

/** Writes bytes as they come and brings them to disk. */
async function write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Written> {
	const hash = createHash('sha256');
	let size = 0;
	const counted = async function* () {
		for await (const piece of bytes) {
			hash.update(piece);
			size += piece.length;
			yield piece;
		}
	};
	await pipeline(counted, createWriteStream(path, { mode: 0o600, flush: true }));
	const folder = await open(dirname(path), 'r');
	await folder.sync().finally(() => folder.close());
	return { size, sha256: hash.digest('hex') };
}
