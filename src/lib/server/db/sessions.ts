import type { Role } from '#lib/domain/user.ts';
import type { Db } from './schema.ts';

/** A session as it is stored. Instants are ISO 8601 in UTC. */
export type StoredSession = {
	tokenHash: string;
	userId: string;
	createdAt: string;
	expiresAt: string;
};

/** The session with its user; no user where that one is disabled. */
export async function findSessionWithUser(
	db: Db,
	tokenHash: string
): Promise<
	| {
			session: StoredSession;
			user: { id: string; name: string; role: Role; email: string } | undefined;
	  }
	| undefined
> {
	const row = await db
		.selectFrom('sessions')
		.innerJoin('users', 'users.id', 'sessions.user_id')
		.select([
			'sessions.user_id',
			'sessions.created_at',
			'sessions.expires_at',
			'users.name',
			'users.role',
			'users.email',
			'users.disabled_at'
		])
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		session: {
			tokenHash,
			userId: row.user_id,
			createdAt: row.created_at,
			expiresAt: row.expires_at
		},
		user:
			row.disabled_at === null
				? { id: row.user_id, name: row.name, role: row.role as Role, email: row.email }
				: undefined
	};
}

export async function readSessionsOf(db: Db, userId: string): Promise<StoredSession[]> {
	const rows = await db
		.selectFrom('sessions')
		.selectAll()
		.where('user_id', '=', userId)
		.orderBy('created_at')
		.execute();
	return rows.map((row) => ({
		tokenHash: row.token_hash,
		userId: row.user_id,
		createdAt: row.created_at,
		expiresAt: row.expires_at
	}));
}

export async function insertSession(db: Db, session: StoredSession): Promise<void> {
	await db
		.insertInto('sessions')
		.values({
			token_hash: session.tokenHash,
			user_id: session.userId,
			created_at: session.createdAt,
			expires_at: session.expiresAt
		})
		.execute();
}

/** Throws where there is no such session, so that a renewal that renews nothing is noticed. */
export async function updateSessionExpiry(
	db: Db,
	tokenHash: string,
	expiresAt: string
): Promise<void> {
	const { numUpdatedRows } = await db
		.updateTable('sessions')
		.set({ expires_at: expiresAt })
		.where('token_hash', '=', tokenHash)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows !== 1n) throw new Error('a session that is not there was renewed');
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
	await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

export async function deleteSessionsOf(db: Db, userId: string): Promise<void> {
	await db.deleteFrom('sessions').where('user_id', '=', userId).execute();
}

/** Takes away those that ended before `now`. */
export async function deleteEndedSessions(db: Db, now: string): Promise<void> {
	await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
}
