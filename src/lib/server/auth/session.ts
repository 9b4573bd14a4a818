import { Lucia, TimeSpan } from 'lucia';
import type { Adapter } from 'lucia';
import type { Role } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db/schema.ts';
import {
	deleteEndedSessions,
	deleteSession,
	deleteSessionsOf,
	findSessionWithUser,
	insertSession,
	readSessionsOf,
	updateSessionExpiry
} from '#lib/server/db/sessions.ts';
import type { StoredSession } from '#lib/server/db/sessions.ts';
import { hashOfToken, makeToken } from './tokens.ts';

/** A session ends 30 minutes after its last use, and 8 hours after it began. */
const idleMinutes = 30;
const absoluteHours = 8;
/** A session used again within a minute is not written again. */
const renewalGraceMs = 60_000;

export type SessionUser = { id: string; name: string; role: Role; email: string };

type Attributes = Omit<SessionUser, 'id'>;

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<Record<never, never>, Attributes>;
		DatabaseUserAttributes: Attributes;
	}
}

/** How the adapter reaches the tables: the server's database, or a transaction that is open already. */
type Reach = {
	read: Db;
	write: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
	now: () => string;
};

const within = (trx: Db, now: () => string): Reach => ({
	read: trx,
	write: (work) => work(trx),
	now
});

function latestEnd(createdAt: string): number {
	return Date.parse(createdAt) + absoluteHours * 3_600_000;
}

/**
 * Lucia's view of the tables: only the SHA-256 of a token is stored, nothing lives longer than 8 hours, and
 * instants are translated between the clock of the context and that of the machine, which Lucia reads itself.
 * Lucia is given back the token that it asked with: with the hash, its renewal would look for the hash of a hash.
 */
function adapterFor({ read, write, now }: Reach): Adapter {
	const ahead = () => Date.parse(now()) - Date.now();
	const toMachine = (instant: string) => new Date(Date.parse(instant) - ahead());
	const fromMachine = (date: Date) => date.getTime() + ahead();
	const seen = ({ userId, expiresAt }: StoredSession, id: string) => ({
		id,
		userId,
		expiresAt: toMachine(expiresAt),
		attributes: {}
	});
	return {
		async getSessionAndUser(token) {
			const found = await findSessionWithUser(read, hashOfToken(token));
			if (!found) return [null, null];
			const { session, user } = found;
			if (!user) return [seen(session, token), null];
			const { id, ...attributes } = user;
			return [seen(session, token), { id, attributes }];
		},
		async getUserSessions(userId) {
			const sessions = await readSessionsOf(read, userId);
			return sessions.map((session) => seen(session, session.tokenHash));
		},
		setSession: ({ id, userId, expiresAt }) =>
			write((db) =>
				insertSession(db, {
					tokenHash: hashOfToken(id),
					userId,
					createdAt: now(),
					expiresAt: new Date(fromMachine(expiresAt)).toISOString()
				})
			),
		updateSessionExpiration: (token, expiresAt) =>
			write(async (db) => {
				const tokenHash = hashOfToken(token);
				const found = await findSessionWithUser(db, tokenHash);
				// Signed out between the reading and the renewal: it stays ended.
				if (!found) return;
				const end = Math.min(fromMachine(expiresAt), latestEnd(found.session.createdAt));
				const instant = new Date(end).toISOString();
				if (instant !== found.session.expiresAt) await updateSessionExpiry(db, tokenHash, instant);
			}),
		deleteSession: (token) => write((db) => deleteSession(db, hashOfToken(token))),
		deleteUserSessions: (userId) => write((db) => deleteSessionsOf(db, userId)),
		deleteExpiredSessions: () => write((db) => deleteEndedSessions(db, now()))
	};
}

function luciaFor(reach: Reach) {
	const adapter = adapterFor(reach);
	const lucia = new Lucia<Record<never, never>, Attributes>(adapter, {
		sessionExpiresIn: new TimeSpan(idleMinutes, 'm'),
		getUserAttributes: ({ name, role, email }) => ({ name, role, email })
	});
	return { adapter, lucia };
}

/**
 * The user behind a token from a cookie, and when the session ends unless it is used again. Using it puts the end
 * off, which is written at most once a minute (`renewed`). Undefined for a token that is unknown, ended or of
 * a disabled user.
 */
export async function readSession(
	ctx: Context,
	token: string
): Promise<{ user: SessionUser; expiresAt: string; renewed: boolean } | undefined> {
	if (!/^[\w-]{43}$/.test(token)) return undefined;
	const { adapter, lucia } = luciaFor({ read: ctx.db, write: ctx.transact, now: ctx.now });
	const { session, user } = await lucia.validateSession(token);
	if (!session) return undefined;
	let renewed = session.fresh;
	if (!renewed) {
		// Lucia alone renews in the second half only, and would end some sessions after 15 idle minutes.
		const wanted = Date.now() + idleMinutes * 60_000;
		const { expiresAt } = session;
		if (wanted - expiresAt.getTime() > renewalGraceMs) {
			await adapter.updateSessionExpiration(token, new Date(wanted));
			renewed = true;
		}
	}
	const stored = renewed
		? await findSessionWithUser(ctx.db, hashOfToken(token))
		: { session: { expiresAt: instantOf(session.expiresAt, ctx) }, user };
	if (!stored?.user) return undefined;
	return {
		user: { id: user.id, name: user.name, role: user.role, email: user.email },
		expiresAt: stored.session.expiresAt,
		renewed
	};
}

function instantOf(machineDate: Date, ctx: Pick<Context, 'now'>): string {
	return new Date(machineDate.getTime() + Date.parse(ctx.now()) - Date.now()).toISOString();
}

/** Begins a session inside the transaction that decided it, and gives its token, which is shown to nobody else. */
export async function beginSession(
	trx: Db,
	{ userId, now }: { userId: string; now: () => string }
): Promise<string> {
	const { lucia } = luciaFor(within(trx, now));
	await lucia.deleteExpiredSessions();
	const { id } = await lucia.createSession(userId, {}, { sessionId: makeToken() });
	return id;
}

/** Ends one session, at sign-out and when a sign-in replaces it. */
export async function endSession(trx: Db, token: string): Promise<void> {
	const { lucia } = luciaFor(within(trx, () => new Date().toISOString()));
	await lucia.invalidateSession(token);
}

/** Ends all sessions of a user: at a change of password or role, and when the user is disabled. */
export async function endSessionsOf(trx: Db, userId: string): Promise<void> {
	const { lucia } = luciaFor(within(trx, () => new Date().toISOString()));
	await lucia.invalidateUserSessions(userId);
}
