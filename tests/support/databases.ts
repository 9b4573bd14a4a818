import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import { createContext } from '#lib/server/context.ts';
import type { Context } from '#lib/server/context.ts';
import type { DatabasePlace } from '#lib/server/db/dialect.ts';
import { askPostgres, databaseAt } from './postgres-server.ts';

/** A migrated, otherwise empty database, a copy of the one that the run made, with a context over it. */
export type TestDatabase = {
	context: Context;
	/** Where it is: for a second context, or another process. */
	place: DatabasePlace;
	/** Where files are kept, and the database where it is SQLite. */
	dataFolder: string;
	/** Stops the clock of `context` at an ISO 8601 instant in UTC; without one the real clock runs again. */
	setNow: (instant?: string) => void;
};

/** `each-suite`: one database for all tests of the suite. `each-test`: a fresh one before every test. */
export type Freshness = 'each-suite' | 'each-test';

/**
 * Describes `suite` twice: on SQLite in a fresh folder, and on PostgreSQL in a fresh database.
 * `open` gives the database that is there now; call it inside tests and hooks.
 */
export function onBothDatabases(
	name: string,
	suite: (open: () => TestDatabase) => void,
	{ fresh = 'each-suite' }: { fresh?: Freshness } = {}
): void {
	describe(`${name}, on SQLite`, () => {
		suite(provideDatabase(() => makeSqliteDatabase(inject('sqliteTemplate')), fresh));
	});
	const server = inject('postgres') ?? { missing: 'no server was started for this project' };
	if ('url' in server)
		describe(`${name}, on PostgreSQL`, () => {
			suite(
				provideDatabase(
					() =>
						makePostgresDatabase(
							server.url,
							`template ${inject('postgresTemplate')} strategy file_copy`
						),
					fresh
				)
			);
		});
	else
		describe.skip(`${name}, on PostgreSQL (skipped: ${server.missing})`, () => {
			suite(() => {
				throw new Error('there is no PostgreSQL');
			});
		});
}

/** A place on each engine that is there, where no tables are yet. */
export async function emptyPlaces(): Promise<Made[]> {
	const server = inject('postgres');
	const places = [await makeSqliteDatabase()];
	if (server && 'url' in server) places.push(await makePostgresDatabase(server.url));
	return places;
}

type Made = { place: DatabasePlace; remove: () => Promise<void> };

function provideDatabase(make: () => Promise<Made>, fresh: Freshness): () => TestDatabase {
	let current: (TestDatabase & { close: () => Promise<void> }) | undefined;
	const before = fresh === 'each-test' ? beforeEach : beforeAll;
	const after = fresh === 'each-test' ? afterEach : afterAll;
	before(async () => {
		current = await openTestDatabase(await make());
	});
	after(async () => {
		await current?.close();
		current = undefined;
	});
	return () => {
		if (!current) throw new Error('open() is called outside of tests and hooks');
		return current;
	};
}

async function openTestDatabase({ place, remove }: Made) {
	const dataFolder =
		'folder' in place ? place.folder : mkdtempSync(join(tmpdir(), 'verbale-test-files-'));
	const context = createContext({
		database: place,
		dataFolder,
		demonstration: false,
		logLevel: 'silent'
	});
	const runningClock = context.now;
	return {
		context,
		place,
		dataFolder,
		setNow: (instant?: string) => {
			context.now = instant === undefined ? runningClock : () => instant;
		},
		close: async () => {
			await context.close();
			await remove();
			rmSync(dataFolder, { recursive: true, force: true });
		}
	};
}

/** A copy of the database in the folder `template`, or nothing yet. */
async function makeSqliteDatabase(template?: string): Promise<Made> {
	const folder = mkdtempSync(join(tmpdir(), 'verbale-test-'));
	if (template !== undefined) cpSync(template, folder, { recursive: true });
	return {
		place: { folder },
		remove: async () => rmSync(folder, { recursive: true, force: true })
	};
}

async function makePostgresDatabase(server: string, copied = ''): Promise<Made> {
	const name = `verbale_test_${randomUUID().replaceAll('-', '')}`;
	await askPostgres(server, `create database ${name} ${copied}`);
	return {
		place: { url: databaseAt(server, name) },
		remove: () => askPostgres(server, `drop database if exists ${name} with (force)`)
	};
}
