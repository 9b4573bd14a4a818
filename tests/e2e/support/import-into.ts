import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunningApp } from './app.ts';

/** Adds a consultation to an app, from the terminal and while it runs. */
export async function importInto({ dataFolder }: RunningApp, bundle: string): Promise<void> {
	const file = join(dataFolder, 'to-import.json');
	await writeFile(file, bundle);
	await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'import', file], {
		env: { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: undefined }
	});
}
