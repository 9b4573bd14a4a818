import { test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunningApp } from './app.ts';
import { startApp } from './app.ts';

/** An app for the tests of one file in which documents are issued; gives its address. */
export function appWithIssued(): () => string {
	let app: RunningApp | undefined;
	test.beforeAll(async () => {
		app = await startApp();
		const script = join(import.meta.dirname, 'store-issued.ts');
		await promisify(execFile)(process.execPath, [script], {
			env: { ...process.env, DATA_DIR: app.dataFolder, DATABASE_URL: undefined }
		});
	});
	test.afterAll(async () => {
		await app?.stop();
	});
	return () => {
		if (!app) throw new Error('the app has not started');
		return app.origin;
	};
}
