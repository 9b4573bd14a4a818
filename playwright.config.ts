import { defineConfig } from '@playwright/test';
import { createServer } from 'node:net';
import { environmentOf, findBrowser } from './tests/e2e/support/find-browser.ts';
import type { Browser } from './tests/e2e/support/find-browser.ts';

// Found once by the process that runs the tests; its workers inherit the answers.
process.env.VERBALE_E2E_BROWSER ??= JSON.stringify(await findBrowser());
process.env.VERBALE_E2E_PORT ??= String(await findFreePort());

const browser = JSON.parse(process.env.VERBALE_E2E_BROWSER) as Browser;
if ('missing' in browser) throw new Error(browser.missing);

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	globalSetup: './tests/e2e/support/start-app.ts',
	globalTimeout: 20 * 60_000,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	fullyParallel: false,
	workers: 2,
	// On a machine that others use too, once more; what passed only then is named at the end.
	retries: process.env.CI ? 1 : 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: process.env.CI ? 'line' : 'list',
	use: {
		baseURL: `http://localhost:${process.env.VERBALE_E2E_PORT}`,
		locale: 'en-GB',
		timezoneId: 'Europe/Zurich',
		// A trace of every test would cost a third more; for one that fails, `npx playwright test FILE --trace on`.
		trace: 'off',
		launchOptions: {
			executablePath: browser.path,
			// It opens nothing but the app under test, and as root it starts in no other way.
			chromiumSandbox: false,
			env: environmentOf(browser) as Record<string, string>
		}
	},
	projects: [
		{ name: 'with scripts', testIgnore: '**/*.noscript.spec.ts' },
		{
			name: 'noscript',
			testMatch: '**/*.noscript.spec.ts',
			use: { javaScriptEnabled: false }
		}
	]
});

function findFreePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, 'localhost', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
