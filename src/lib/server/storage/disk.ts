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
	const turns = new Map<string, Promise<unknown>>();
	const sizeOf = (path: string) => stat(path).then(({ size }) => size, ifMissing(0));

	/**
	 * One after the other in the folder of a submission: each counts what the one before it began, and no folder goes between
	 * being made and getting its first file.
	 */
	async function inTurn<T>(folderOfUploads: string, work: () => Promise<T>): Promise<T> {
		const before = turns.get(folderOfUploads) ?? Promise.resolve();
		const turn = before.then(work);
		const settled = turn.catch(() => undefined);
		turns.set(folderOfUploads, settled);
		try {
			return await turn;
		} finally {
			if (turns.get(folderOfUploads) === settled) turns.delete(folderOfUploads);
		}
	}

	/** Only an empty folder goes. */
	const removeFolder = (folderOfUploads: string) =>
		inTurn(folderOfUploads, () => rmdir(folderOfUploads).catch(() => undefined));

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
			running.get(each)?.end.abort(gaveWay());
			await rm(pathOfUpload(each), { force: true });
		}
		await (await open(path, 'a')).close();
	}

	return {
		pathOfUpload,
		sizeOfUpload: (upload) => sizeOf(pathOfUpload(upload)),
		countUploads: async (submissionId) =>
			(await readdir(dirname(pathOfUpload(`${submissionId}/x`))).catch(ifMissing([]))).length,

		begin: (upload, most) => inTurn(dirname(pathOfUpload(upload)), () => makeRoom(upload, most)),

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
				if (!(await stat(path).catch(ifMissing(undefined)))) throw gaveWay();
				try {
					return await appendBytes(path, { offset, most, bytes, signal: end.signal });
				} catch (failure) {
					// It gave way meanwhile to newer uploads of the submission.
					end.signal.throwIfAborted();
					throw failure;
				}
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
			await removeFolder(dirname(path));
		},

		keep: async (upload) => {
			const key = randomBytes(32).toString('hex');
			const [from, to] = [pathOfUpload(upload), pathOf(key)];
			await mkdir(dirname(to), { recursive: true });
			try {
				await sync(from);
				await rename(from, to);
			} catch (failure) {
				ifMissing(undefined)(failure);
				throw gaveWay();
			}
			for (const each of [dirname(to), folder, dirname(folder)]) await sync(each);
			await removeFolder(dirname(from));
			return key;
		},

		read: async (key, part) => {
			const path = pathOf(key);
			const found = await stat(path).catch(ifMissing(undefined));
			return found && { size: found.size, bytes: bytesOfFile(path, part) };
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
				await removeFolder(join(incoming, submission));
			}
			return dropped;
		}
	};
}

async function isBefore(path: string, instant: string): Promise<boolean> {
	const { mtimeMs } = await stat(path);
	return mtimeMs < Date.parse(instant);
}

/** An upload whose file was taken away for newer ones of its submission. */
function gaveWay(): AppError {
	return new AppError('too-many-tries', { seconds: 5 });
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
