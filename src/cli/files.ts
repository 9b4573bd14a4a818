import { readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { invokedFrom } from '#lib/server/env.ts';
import { Refusal } from './failure.ts';

/** Relative paths start where the command was given. */
export function pathOf(name: string): string {
	return resolve(invokedFrom(), name);
}

export async function isFile(name: string): Promise<boolean> {
	try {
		return (await stat(pathOf(name))).isFile();
	} catch {
		return false;
	}
}

/** The bytes of a file. Throws `Refusal` where it cannot be read or is larger than `limit` bytes. */
export async function readBytes(name: string, limit: number): Promise<Uint8Array> {
	try {
		const { size } = await stat(pathOf(name));
		if (size > limit) throw new Error(`is larger than ${limit / 1024 / 1024} MB`);
		return await readFile(pathOf(name));
	} catch (error) {
		throw refusalOf(name, error);
	}
}

/** Throws `Refusal` where it cannot be written. */
export async function writeBytes(name: string, content: string | Uint8Array): Promise<void> {
	try {
		await writeFile(pathOf(name), content);
	} catch (error) {
		throw refusalOf(name, error);
	}
}

function refusalOf(name: string, error: unknown): Refusal {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	const why =
		code === 'ENOENT'
			? 'there is no such file or folder'
			: error instanceof Error
				? error.message
				: String(error);
	return new Refusal([{ place: name, why }]);
}
