import SqliteFile from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { commitTogether } from './commit-together.ts';
import type { Database, Db } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** Where the data is: a folder for SQLite, or the address of a PostgreSQL database. */
export type DatabasePlace = { folder: string } | { url: string };

/**
 * An open database. `db` is for reading; every write goes through `transact`, one transaction each:
 * all of `work` or nothing, durable when the promise resolves. `work` does nothing but ask the database,
 * through the `Db` that it is given: on SQLite everyone else waits for it.
 */
export type OpenDatabase = {
	db: Db;
	transact: <T>(work: (trx: Db) => Promise<T>) => Promise<T>;
	/** For migrations alone, which manage their own transactions. */
	writer: Kysely<Database>;
	close: () => Promise<void>;
};

/** The only place that knows which engine it is. */
export function openDatabase(place: DatabasePlace): OpenDatabase {
	return 'url' in place ? openPostgres(place.url) : openSqlite(place.folder);
}

function openPostgres(url: string): OpenDatabase {
	const pool = new pg.Pool({ connectionString: url, max: 16, options: '-c synchronous_commit=on' });
	// A connection that breaks, idle or in use, is replaced by the pool, and its query is rejected;
	// without listeners it would end the process.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
	return {
		db,
		writer: db,
		transact: (work) => db.transaction().execute(work),
		close: () => db.destroy()
	};
}

/**
 * One connection for all that the server does: a second one would have to read its pages anew after every commit of the
 * first. Reading waits for a transaction that has begun; both are done within one turn of the event loop.
 */
function openSqlite(folder: string): OpenDatabase {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, 'verbale.sqlite');
	const db = new Kysely<Database>({
		dialect: sqliteDialect(connectSqlite(path), { guarded: true })
	});
	const writer = new Kysely<Database>({ dialect: sqliteDialect(connectSqlite(path)) });
	return {
		db,
		writer,
		transact: commitTogether(db),
		close: async () => {
			await db.destroy();
			await writer.destroy();
		}
	};
}

/** A connection whose commits survive a loss of power (WAL, `synchronous=FULL`). */
function connectSqlite(path: string): SqliteFile.Database {
	const file = new SqliteFile(path);
	file.pragma('journal_mode = WAL');
	file.pragma('synchronous = FULL');
	file.pragma('foreign_keys = ON');
	file.pragma('busy_timeout = 10000');
	file.pragma('cache_size = -65536');
	return file;
}
