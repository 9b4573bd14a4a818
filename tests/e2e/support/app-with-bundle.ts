import { test } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { startApp } from './app.ts';
import { importInto } from './import-into.ts';

/** An app with the consultation of this bundle, for the tests of one file. */
export function appWithBundle(bundle: string): () => RunningApp {
	let app: RunningApp | undefined;
	test.beforeAll(async () => {
		app = await startApp();
		await importInto(app, bundle);
	});
	test.afterAll(async () => {
		await app?.stop();
	});
	return () => {
		if (!app) throw new Error('the app does not run');
		return app;
	};
}
