import type { Database as SqliteFile } from 'better-sqlite3';
import type {
	DatabaseConnection,
	Dialect,
	Driver,
	SqliteDatabase,
	TransactionSettings
} from 'kysely';
import { SqliteDialect, SqliteDriver } from 'kysely';
import { prepareOnce } from './prepare-once.ts';

/**
 * Kysely's SQLite over one open file. A transaction takes the write lock when it begins, unless it says that it only
 * reads. With `guarded`, a write outside of a transaction is refused.
 */
export function sqliteDialect(file: SqliteFile, { guarded = false } = {}): Dialect {
	const { close, prepare } = prepareOnce(file);
	const database = {
		close,
		prepare: (sql: string) => {
			const statement = prepare(sql);
			if (guarded && !statement.readonly && !file.inTransaction)
				throw new Error('a write outside of a transaction');
			return statement;
		}
	};
	const dialect = new SqliteDialect({ database });
	const adapter = dialect.createAdapter();
	// SQLite undoes a change of tables with its transaction, but Kysely does not count on it: left alone it would commit a
	// migration statement by statement, and one that is killed half-way could never be finished.
	Object.defineProperty(adapter, 'supportsTransactionalDdl', { value: true });
	return {
		createAdapter: () => adapter,
		createDriver: () => new LockingDriver(file, database),
		createIntrospector: (db) => dialect.createIntrospector(db),
		createQueryCompiler: () => dialect.createQueryCompiler()
	};
}

class LockingDriver extends SqliteDriver implements Driver {
	#takeLock: () => void;

	constructor(file: SqliteFile, database: SqliteDatabase) {
		super({ database });
		const statement = file.prepare('begin immediate');
		this.#takeLock = () => void statement.run();
	}

	override async beginTransaction(
		connection: DatabaseConnection,
		settings?: TransactionSettings
	): Promise<void> {
		if (settings?.accessMode === 'read only') await super.beginTransaction(connection);
		else this.#takeLock();
	}
}
