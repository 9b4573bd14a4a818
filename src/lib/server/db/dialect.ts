import SqliteFile from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from 'better-sqlite3';
import type { Dialect, SqliteDatabase } from 'kysely';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { commitTogether } from './commit-together.ts';
import type { Database, Db } from './schema.ts';

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
	/** Writer for migrations, which manage their own transactions. */
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

function openSqlite(folder: string): OpenDatabase {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, 'verbale.sqlite');
	const writer = new Kysely<Database>({ dialect: sqliteDialect(connectSqlite(path)) });
	const reader = new Kysely<Database>({
		dialect: sqliteDialect(connectSqlite(path, { queryOnly: true }))
	});
	return {
		db: reader,
		writer,
		transact: commitTogether(writer),
		close: async () => {
			await reader.destroy();
			await writer.destroy();
		}
	};
}

/**
 * SQLite undoes a change of tables with its transaction, but Kysely does not count on it: left alone it would commit a
 * migration statement by statement, and one that is killed half-way could never be finished.
 */
function sqliteDialect(database: SqliteDatabase): Dialect {
	const dialect = new SqliteDialect({ database });
	const adapter = dialect.createAdapter();
	Object.defineProperty(adapter, 'supportsTransactionalDdl', { value: true });
	return {
		createAdapter: () => adapter,
		createDriver: () => dialect.createDriver(),
		createIntrospector: (db) => dialect.createIntrospector(db),
		createQueryCompiler: () => dialect.createQueryCompiler()
	};
}

/**
 * A connection whose commits survive a loss of power (WAL, `synchronous=FULL`), that takes the write lock at once
 * when a transaction begins, and that keeps its prepared statements.
 */
function connectSqlite(path: string, { queryOnly = false } = {}): SqliteDatabase {
	const file = new SqliteFile(path);
	file.pragma('journal_mode = WAL');
	file.pragma('synchronous = FULL');
	file.pragma('foreign_keys = ON');
	file.pragma('busy_timeout = 10000');
	file.pragma('cache_size = -65536');
	if (queryOnly) file.pragma('query_only = ON');
	const statements = new Map<string, Statement>();
	return {
		close: () => file.close(),
		prepare: (sql) => {
			const kept = statements.get(sql);
			if (kept && !kept.busy) return kept;
			const statement = file.prepare(sql === 'begin' && !queryOnly ? 'begin immediate' : sql);
			if (statements.size >= 500) statements.clear();
			statements.set(sql, statement);
			return statement;
		}
	};
}
