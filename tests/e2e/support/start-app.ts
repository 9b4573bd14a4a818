import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, templateVariable } from './app.ts';
import { signInsVariable } from './sign-ins.ts';

/**
 * Playwright's global set-up: the demonstration is loaded once, for all apps, and the built app that most tests share starts
 * on the port that the config chose.
 */
export default async function startAppForAll(): Promise<() => Promise<void>> {
	const template = mkdtempSync(join(tmpdir(), 'verbale-template-'));
	const first = await startApp({ dataFolder: template });
	await first.stop();
	process.env[signInsVariable] = JSON.stringify(first.signIns);
	process.env[templateVariable] = template;
	const app = await startApp({ port: Number(process.env.VERBALE_E2E_PORT) });
	return async () => {
		await app.stop();
		rmSync(template, { recursive: true, force: true });
	};
}
