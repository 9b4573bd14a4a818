import { expect, test } from 'vitest';
import type { Actor, Role } from '#lib/domain/user.ts';
import { readSession } from '#lib/server/auth/session.ts';
import { addUser } from '#lib/server/usecases/add-user.ts';
import { changePassword } from '#lib/server/usecases/change-password.ts';
import { changeRole } from '#lib/server/usecases/change-role.ts';
import { disableUser } from '#lib/server/usecases/disable-user.ts';
import { signIn } from '#lib/server/usecases/sign-in.ts';
import { signOut } from '#lib/server/usecases/sign-out.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const nobody: Actor = { kind: 'anonymous' };
const password = 'a long enough password';

onBothDatabases(
	'signing in',
	(open) => {
		const add = async (email = 'ana@example.org', role: Role = 'coordinator') => {
			const input = { email, name: 'Ana Ruiz', role, password };
			const { id } = await addUser(open().context, terminal, input);
			const actor: Actor = { kind: 'user', id, role, name: 'Ana Ruiz' };
			return { id, actor };
		};
		const begin = async (input: Partial<Parameters<typeof signIn>[2]> = {}) => {
			const outcome = await signIn(open().context, nobody, {
				email: 'ana@example.org',
				password,
				...input
			});
			if (!outcome.ok) throw new Error(outcome.reason);
			return outcome.token;
		};
		const read = (token: string) => readSession(open().context, token);

		test('the right password opens a session of that user', async () => {
			const { id } = await add();
			const token = await begin({ email: ' ANA@Example.org' });
			expect(Buffer.from(token, 'base64url')).toHaveLength(32);
			expect(await read(token)).toMatchObject({
				user: { id, name: 'Ana Ruiz', role: 'coordinator', email: 'ana@example.org' },
				renewed: false
			});
		});

		test('the token is nowhere in the database, and its hash is no token', async () => {
			await add();
			const token = await begin();
			const rows = await open().context.db.selectFrom('sessions').selectAll().execute();
			expect(rows).toHaveLength(1);
			expect(JSON.stringify(rows)).not.toContain(token);
			expect(await read(rows[0]?.token_hash ?? '')).toBeUndefined();
		});

		test('a wrong password, an unknown name and a disabled user have the same outcome', async () => {
			await add();
			const { id } = await add('gone@example.org');
			await add('admin@example.org', 'administrator');
			await disableUser(open().context, terminal, { user: id });
			const tries = [
				{ email: 'ana@example.org', password: 'not the password' },
				{ email: 'who@example.org', password },
				{ email: 'gone@example.org', password },
				{ email: 'not an address', password },
				{ email: 'ana@example.org', password: 'x'.repeat(5000) }
			];
			for (const input of tries)
				expect(await signIn(open().context, nobody, input)).toEqual({
					ok: false,
					reason: 'wrong'
				});
			const refused = await open()
				.context.db.selectFrom('audit')
				.selectAll()
				.where('action', '=', 'sign-in-refused')
				.execute();
			expect(refused).toHaveLength(tries.length);
			expect(JSON.stringify(refused)).not.toContain('@');
		});

		test('an unknown name takes about as long as a wrong password', async () => {
			await add();
			const median = async (email: string) => {
				const times: number[] = [];
				for (let index = 0; index < 7; index += 1) {
					const start = performance.now();
					await signIn(open().context, nobody, { email, password: 'not the password' });
					times.push(performance.now() - start);
				}
				return times.sort((a, b) => a - b)[3] ?? 0;
			};
			await median('warm@example.org');
			const known = await median('ana@example.org');
			const unknown = await median('who@example.org');
			expect(unknown).toBeGreaterThan(known / 3);
		});

		test('after ten tries from one network the account waits there, and nobody waits elsewhere', async () => {
			await add();
			await add('bea@example.org');
			const wrong = (address: string) =>
				signIn(open().context, nobody, {
					email: 'ana@example.org',
					password: 'not the password',
					address
				});
			for (let index = 0; index < 10; index += 1) await wrong('192.0.2.1');
			await expect(begin({ address: '192.0.2.1' })).rejects.toMatchObject({
				code: 'too-many-tries',
				details: { seconds: expect.any(Number) }
			});
			await begin({ address: '198.51.100.1' });
			await begin({ email: 'bea@example.org', address: '192.0.2.1' });
		});

		test('after two hundred tries from everywhere the account waits, whoever asks', async () => {
			await add();
			const tries = Array.from({ length: 200 }, (_, index) =>
				signIn(open().context, nobody, {
					email: 'ana@example.org',
					password: 'no',
					address: `192.0.${Math.floor(index / 8)}.2`
				})
			);
			await Promise.all(tries);
			await expect(begin({ address: '198.51.100.1' })).rejects.toMatchObject({
				code: 'too-many-tries'
			});
		});

		test('a right password forgives the tries before it', async () => {
			await add();
			for (let index = 0; index < 25; index += 1) {
				const wrong = index % 9 !== 8;
				const input = { email: 'ana@example.org', password: wrong ? 'not it' : password };
				const outcome = await signIn(open().context, nobody, input);
				expect(outcome.ok).toBe(!wrong);
			}
		});

		test('one network tries sixty times, then waits; its IPv6 addresses are one network', async () => {
			const attempt = (index: number, address: string) =>
				signIn(open().context, nobody, {
					email: `user${index}@example.org`,
					password: 'not the password',
					address
				});
			const tries = Array.from({ length: 61 }, (_, index) =>
				attempt(index, `2001:db8:0:1::${index.toString(16)}`)
			);
			const outcomes = await Promise.allSettled(tries);
			expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
			await expect(attempt(70, '2001:db8:0:2::1')).resolves.toMatchObject({ ok: false });
		});

		test('a session ends thirty minutes after its last use', async () => {
			const { setNow } = open();
			setNow('2026-03-02T08:00:00.000Z');
			await add();
			const token = await begin();
			setNow('2026-03-02T08:29:00.000Z');
			expect(await read(token)).toMatchObject({
				renewed: true,
				expiresAt: expect.stringMatching(/^2026-03-02T08:(58:59|59:00)/)
			});
			setNow('2026-03-02T08:58:00.000Z');
			expect(await read(token)).toMatchObject({ renewed: true });
			setNow('2026-03-02T09:29:00.000Z');
			expect(await read(token)).toBeUndefined();
			setNow('2026-03-02T08:58:30.000Z');
			expect(await read(token)).toBeUndefined();
		});

		test('any use puts the end off, however early it comes', async () => {
			const { setNow } = open();
			setNow('2026-03-02T08:00:00.000Z');
			await add();
			const token = await begin();
			setNow('2026-03-02T08:14:00.000Z');
			expect(await read(token)).toMatchObject({ renewed: true });
			setNow('2026-03-02T08:14:30.000Z');
			expect(await read(token)).toMatchObject({ renewed: false });
			setNow('2026-03-02T08:43:00.000Z');
			expect(await read(token)).toBeDefined();
		});

		test('a session in constant use ends after eight hours', async () => {
			const { setNow } = open();
			const start = Date.parse('2026-03-02T08:00:00.000Z');
			setNow(new Date(start).toISOString());
			await add();
			const token = await begin();
			for (let minute = 10; minute < 480; minute += 10) {
				setNow(new Date(start + minute * 60_000).toISOString());
				expect(await read(token), `after ${minute} minutes`).toBeDefined();
			}
			setNow(new Date(start + 480 * 60_000 + 1000).toISOString());
			expect(await read(token)).toBeUndefined();
		});

		test('signing in again ends the session that was there', async () => {
			await add();
			const first = await begin();
			const second = await begin({ previousToken: first });
			expect(second).not.toBe(first);
			expect(await read(first)).toBeUndefined();
			expect(await read(second)).toBeDefined();
		});

		test('a failed sign-in leaves the session that was there', async () => {
			await add();
			const first = await begin();
			await expect(begin({ password: 'not it', previousToken: first })).rejects.toThrow('wrong');
			expect(await read(first)).toBeDefined();
		});

		test('signing out ends this session and no other', async () => {
			const { actor } = await add();
			const [here, there] = [await begin(), await begin()];
			await signOut(open().context, actor, { token: here });
			expect(await read(here)).toBeUndefined();
			expect(await read(there)).toBeDefined();
		});

		test('a new password, a new role and disabling end all sessions of the user', async () => {
			const { context } = open();
			const { id, actor } = await add();
			await add('admin@example.org', 'administrator');
			const other = await begin({ email: 'admin@example.org' });

			const first = [await begin(), await begin()];
			expect(
				await changePassword(context, actor, { current: 'not it', next: 'another good password' })
			).toEqual({ ok: false, reason: 'wrong' });
			await expect(
				changePassword(context, actor, { current: password, next: 'too short' })
			).rejects.toMatchObject({ code: 'invalid', details: { field: 'next', limit: 12 } });
			const next = 'another good password';
			const changed = await changePassword(context, actor, { current: password, next });
			if (!changed.ok) throw new Error(changed.reason);
			for (const token of first) expect(await read(token)).toBeUndefined();
			expect(await read(changed.token)).toBeDefined();
			await expect(begin()).rejects.toThrow('wrong');

			await changeRole(context, terminal, { id, role: 'analyst' });
			expect(await read(changed.token)).toBeUndefined();

			const last = await begin({ password: next });
			expect(await read(last)).toMatchObject({ user: { role: 'analyst' } });
			await disableUser(context, terminal, { user: id });
			expect(await read(last)).toBeUndefined();
			expect(await read(other)).toBeDefined();
		});

		test('a session of a user who is disabled without it being ended is no session', async () => {
			const { context } = open();
			const { id } = await add();
			const token = await begin();
			await context.transact((trx) =>
				trx.updateTable('users').set({ disabled_at: context.now() }).where('id', '=', id).execute()
			);
			expect(await read(token)).toBeUndefined();
		});

		test.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}é`, 'a'.repeat(10_000)])(
			'a token that was never given is no session',
			async (token) => {
				expect(await read(token)).toBeUndefined();
			}
		);
	},
	{ fresh: 'each-test' }
);
