import type { Db } from './schema.ts';

/** Lets several queries read the database as it was at one moment. Inside a transaction it is that one's. */
export async function atOneMoment<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> {
	if (db.isTransaction) return read(db);
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute(read);
}
