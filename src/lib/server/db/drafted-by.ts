import type { Db } from './schema.ts';
import { findUser } from './users.ts';

/** Name of the user behind an actor as the audit writes it (`user:<id>`); undefined for the terminal. */
export async function draftedBy(db: Db, actor: string): Promise<string | undefined> {
	const [kind, id = ''] = actor.split(':', 2);
	return kind === 'user' ? (await findUser(db, id))?.name : undefined;
}
