import type { Db } from './schema.ts';

/** The replies to a consultation are public from the day on which a document of it is issued. */
export async function areRepliesPublic(db: Db, consultationId: string): Promise<boolean> {
	void db;
	void consultationId;
	return Promise.resolve(false);
}
