import { startApp } from './app.ts';
import { signInsVariable } from './sign-ins.ts';

/** Playwright's global set-up: the built app with the demonstration, on the port that the config chose. */
export default async function startAppForAll(): Promise<() => Promise<void>> {
	const app = await startApp({ port: Number(process.env.VERBALE_E2E_PORT) });
	process.env[signInsVariable] = JSON.stringify(app.signIns);
	return async () => {
		await app.stop();
	};
}
