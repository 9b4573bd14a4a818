import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#lib/domain/error.ts';
import { appendBytes } from './append-bytes.ts';
import { bytesOfFile } from './bytes-of-file.ts';
import type { Storage } from './storage.ts';

const uploadName = /^[\w-]{1,64}\/[\w-]{1,64}$/;
const storageKey = /^[0-9a-f]{64}$/;
const waitsLongest = 10_000;

/**
 * Files in a folder of this machine: `incoming/<submission>/<upload>` while they come in, then `<two digits>/<key>`.
 * Nothing is made before something is written. One server uses the folder.
 */
export function diskStorage(folder: string): Storage {
	const incoming = join(folder, 'incoming');
	const running = new Map<string, { end: AbortController; ended: Promise<unknown> }>();
	const pathOfUpload = (upload: string) => {
		if (!uploadName.test(upload)) throw new Error('no name of an upload');
		return join(incoming, upload);
	};
	const pathOf = (key: string) => {
		if (!storageKey.test(key)) throw new Error('no key of a stored file');
		return join(folder, key.slice(0, 2), key);
	};
	const beginning = new Map<string, Promise<void>>();
	const sizeOf = (path: string) => stat(path).then(({ size }) => size, ifMissing(0));

	async function makeRoom(upload: string, most: number): Promise<void> {
		const path = pathOfUpload(upload);
		const [submission = ''] = upload.split('/');
		await mkdir(dirname(path), { recursive: true });
		const there = await readdir(dirname(path));
		if (there.includes(basename(path))) return;
		const waiting = await Promise.all(
			there.map(async (name) => {
				const each = `${submission}/${name}`;
				const { mtimeMs } = await stat(pathOfUpload(each)).catch(ifMissing({ mtimeMs: 0 }));
				return { each, mtimeMs, runs: running.has(each) };
			})
		);
		waiting.sort((a, b) => Number(a.runs) - Number(b.runs) || a.mtimeMs - b.mtimeMs);
		for (const { each } of waiting.slice(0, Math.max(0, there.length + 1 - most))) {
			running.get(each)?.end.abort(new AppError('too-many-tries', { seconds: 5 }));
			await rm(pathOfUpload(each), { force: true });
		}
		await (await open(path, 'a')).close();
	}

	return {
		pathOfUpload,
		sizeOfUpload: (upload) => sizeOf(pathOfUpload(upload)),
		countUploads: async (submissionId) =>
			(await readdir(dirname(pathOfUpload(`${submissionId}/x`))).catch(ifMissing([]))).length,

		begin: async (upload, most) => {
			const folderOfUploads = dirname(pathOfUpload(upload));
			// One after the other, so that each counts what the one before it began.
			const before = beginning.get(folderOfUploads) ?? Promise.resolve();
			const turn = before.then(() => makeRoom(upload, most));
			const settled = turn.catch(() => undefined);
			beginning.set(folderOfUploads, settled);
			try {
				await turn;
			} finally {
				if (beginning.get(folderOfUploads) === settled) beginning.delete(folderOfUploads);
			}
		},

		append: async (upload, offset, most, bytes) => {
			const path = pathOfUpload(upload);
			for (let before = running.get(upload); before; before = running.get(upload)) {
				before.end.abort(new Error('the upload goes on elsewhere'));
				await Promise.race([before.ended, later(waitsLongest)]);
				if (running.get(upload) === before) running.delete(upload);
			}
			const end = new AbortController();
			const work = (async () => {
				const size = await sizeOf(path);
				if (size !== offset) return { size, over: false };
				await mkdir(dirname(path), { recursive: true });
				return appendBytes(path, { offset, most, bytes, signal: end.signal });
			})();
			const entry = { end, ended: work.catch(() => undefined) };
			running.set(upload, entry);
			try {
				return await work;
			} finally {
				if (running.get(upload) === entry) running.delete(upload);
			}
		},

		drop: async (upload) => {
			const path = pathOfUpload(upload);
			await rm(path, { force: true });
			await rmdir(dirname(path)).catch(() => undefined);
		},

		keep: async (upload) => {
			const key = randomBytes(32).toString('hex');
			const [from, to] = [pathOfUpload(upload), pathOf(key)];
			await mkdir(dirname(to), { recursive: true });
			await sync(from);
			await rename(from, to);
			for (const each of [dirname(to), folder, dirname(folder)]) await sync(each);
			await rmdir(dirname(from)).catch(() => undefined);
			return key;
		},

		read: async (key) => {
			const path = pathOf(key);
			const found = await stat(path).catch(ifMissing(undefined));
			return found && { size: found.size, bytes: bytesOfFile(path) };
		},

		put: async (key, bytes) => {
			const path = pathOf(key);
			const partial = `${path}.part`;
			await mkdir(dirname(path), { recursive: true });
			await rm(partial, { force: true });
			const whole = { offset: 0, most: Infinity, bytes, signal: new AbortController().signal };
			try {
				await appendBytes(partial, whole);
				await rename(partial, path);
			} catch (failure) {
				await rm(partial, { force: true });
				throw failure;
			}
			for (const each of [dirname(path), folder, dirname(folder)]) await sync(each);
		},

		remove: (key) => rm(pathOf(key), { force: true }),

		listBefore: async function* (instant) {
			for (const part of await readdir(folder).catch(ifMissing([]))) {
				if (!/^[0-9a-f]{2}$/.test(part)) continue;
				const keys: string[] = [];
				for (const key of await readdir(join(folder, part)))
					if (storageKey.test(key) && (await isBefore(pathOf(key), instant))) keys.push(key);
				yield keys;
			}
		},

		dropUploadsBefore: async (instant) => {
			let dropped = 0;
			for (const submission of await readdir(incoming).catch(ifMissing([]))) {
				for (const upload of await readdir(join(incoming, submission))) {
					const path = join(incoming, submission, upload);
					if (!(await isBefore(path, instant))) continue;
					await rm(path, { force: true });
					dropped += 1;
				}
				await rmdir(join(incoming, submission)).catch(() => undefined);
			}
			return dropped;
		}
	};
}

async function isBefore(path: string, instant: string): Promise<boolean> {
	const { mtimeMs } = await stat(path);
	return mtimeMs < Date.parse(instant);
}

/** Brings a file, or the names in a folder, to disk. */
async function sync(path: string): Promise<void> {
	const handle = await open(path, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function ifMissing<T>(otherwise: T): (failure: unknown) => T {
	return (failure) => {
		if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')
			return otherwise;
		throw failure;
	};
}

function later(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
