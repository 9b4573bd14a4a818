import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../tests/e2e/support/app.ts';
import { startPostgres } from '../../tests/support/postgres-server.ts';
import type { PageTime } from './desk.ts';

/** What the pages of the desk took with many replies; `why` where an engine is not there. */
export type DeskTimes =
	{ engine: string; seconds: number; pages: PageTime[] } | { engine: string; why: string };

/** Fills a database of each engine with replies and asks the built app for its pages. `folder` is on a disk. */
export async function measureDesk(
	folder: string,
	asked: { replies: number; times: number }
): Promise<DeskTimes[]> {
	const sqlite = join(folder, 'desk-sqlite');
	const times: DeskTimes[] = [{ engine: 'SQLite', ...(await measure(sqlite, {}, asked)) }];
	// Among temporary files: the server runs as another user, who has to reach it.
	const place = mkdtempSync(join(tmpdir(), 'verbale-bench-'));
	let server: Awaited<ReturnType<typeof startPostgres>> | undefined;
	try {
		server = await startPostgres(place);
	} catch (failure) {
		const why = failure instanceof Error ? failure.message : 'it does not start';
		return [...times, { engine: 'PostgreSQL', why: why.split('\n')[0] ?? why }];
	}
	try {
		const found = await measure(join(folder, 'desk-files'), { DATABASE_URL: server.url }, asked);
		return [...times, { engine: 'PostgreSQL', ...found }];
	} finally {
		await server.stop();
		rmSync(place, { recursive: true, force: true });
	}
}

async function measure(
	dataFolder: string,
	environment: NodeJS.ProcessEnv,
	{ replies, times }: { replies: number; times: number }
): Promise<{ seconds: number; pages: PageTime[] }> {
	const app = await startApp({ dataFolder, environment });
	try {
		const user = app.signIns.find(({ email }) => email.startsWith('coordinator'));
		if (!user) throw new Error('the app gave no sign-in');
		const child = spawn(
			process.execPath,
			['scripts/bench/desk.ts', user.email, user.password, app.origin, `${replies}`, `${times}`],
			{
				stdio: ['ignore', 'pipe', 'inherit'],
				env: { ...process.env, ...environment, DATA_DIR: dataFolder }
			}
		);
		let said = '';
		child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
		const [code] = await once(child, 'close');
		if (code !== 0) throw new Error(`the desk was not measured: ${app.said()}`);
		return JSON.parse(said) as { seconds: number; pages: PageTime[] };
	} finally {
		await app.stop();
	}
}
