import type { Browser, BrowserContext } from '@playwright/test';
import { request, test } from '@playwright/test';
import type { Role } from '#lib/domain/user.ts';
import type { RunningApp } from './app.ts';
import { startApp } from './app.ts';
import { importInto } from './import-into.ts';

/**
 * An app for the tests of one file, with the demonstration as it ships: what they code and rename disturbs no other.
 * `enter` opens a browser context in which someone with this role is signed in.
 */
export function appOfItsOwn(): {
	enter: (
		browser: Browser,
		role: Role,
		options?: { javaScriptEnabled?: boolean }
	) => Promise<BrowserContext>;
	/** Adds a consultation to it, from the terminal and while it runs. */
	importBundle: (bundle: string) => Promise<void>;
} {
	let app: RunningApp | undefined;
	test.beforeAll(async () => {
		app = await startApp();
	});
	test.afterAll(async () => {
		await app?.stop();
	});
	return {
		importBundle: async (bundle) => {
			if (!app) throw new Error('the app has not started');
			await importInto(app, bundle);
		},
		enter: async (browser, role, options = {}) => {
			const signIn = app?.signIns.find((each) => each.role === role);
			if (!app || !signIn) throw new Error(`the app printed no sign-in for the role ${role}`);
			const asking = await request.newContext({ baseURL: app.origin });
			await asking.post('/en/account/sign-in', {
				headers: { origin: app.origin, accept: 'text/html' },
				form: { email: signIn.email, password: signIn.password },
				maxRedirects: 0
			});
			const storageState = await asking.storageState();
			await asking.dispose();
			return browser.newContext({ baseURL: app.origin, storageState, ...options });
		}
	};
}
