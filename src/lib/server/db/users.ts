import type { Role } from '#lib/domain/user.ts';
import type { Database, Db } from './schema.ts';

/** Someone who signs in, as the rest of the server sees them. Instants are ISO 8601 in UTC. */
export type User = {
	id: string;
	/** In its normal form. */
	email: string;
	name: string;
	role: Role;
	createdAt: string;
	disabledAt?: string;
};

export type UserWithHash = User & { passwordHash: string };

function userOf(row: Database['users']): UserWithHash {
	return {
		id: row.id,
		email: row.email,
		name: row.name,
		role: row.role as Role,
		createdAt: row.created_at,
		...(row.disabled_at === null ? {} : { disabledAt: row.disabled_at }),
		passwordHash: row.password_hash
	};
}

export async function insertUser(db: Db, user: UserWithHash): Promise<void> {
	await db
		.insertInto('users')
		.values({
			id: user.id,
			email: user.email,
			name: user.name,
			role: user.role,
			password_hash: user.passwordHash,
			created_at: user.createdAt,
			disabled_at: user.disabledAt ?? null
		})
		.execute();
}

/** `email` in its normal form. */
export async function findUserByEmail(db: Db, email: string): Promise<UserWithHash | undefined> {
	const row = await db
		.selectFrom('users')
		.selectAll()
		.where('email', '=', email)
		.executeTakeFirst();
	return row && userOf(row);
}

export async function findUser(db: Db, id: string): Promise<UserWithHash | undefined> {
	const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
	return row && userOf(row);
}

/** All users by address, the disabled too. */
export async function readUsers(db: Db): Promise<User[]> {
	const rows = await db.selectFrom('users').selectAll().orderBy('email').execute();
	return rows.map((row) => {
		const { passwordHash: _, ...user } = userOf(row);
		return user;
	});
}

export async function isAnyUserThere(db: Db): Promise<boolean> {
	return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Whether someone else can still administer when this user no longer does. */
export async function isAnotherAdministratorThere(db: Db, id: string): Promise<boolean> {
	const other = await db
		.selectFrom('users')
		.select('id')
		.where('role', '=', 'administrator' satisfies Role)
		.where('disabled_at', 'is', null)
		.where('id', '!=', id)
		.limit(1)
		.executeTakeFirst();
	return other !== undefined;
}

export async function updateUser(
	db: Db,
	id: string,
	changed: { passwordHash?: string; role?: Role; disabledAt?: string }
): Promise<void> {
	await db
		.updateTable('users')
		.set({
			...(changed.passwordHash === undefined ? {} : { password_hash: changed.passwordHash }),
			...(changed.role === undefined ? {} : { role: changed.role }),
			...(changed.disabledAt === undefined ? {} : { disabled_at: changed.disabledAt })
		})
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
}
