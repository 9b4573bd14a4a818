import { expect, test } from 'vitest';
import { roles } from '#lib/domain/user.ts';
import type { Actor } from '#lib/domain/user.ts';
import { verifyAudit } from '#lib/server/db/audit.ts';
import { addUser } from '#lib/server/usecases/add-user.ts';
import { changeRole } from '#lib/server/usecases/change-role.ts';
import { disableUser } from '#lib/server/usecases/disable-user.ts';
import { listUsers } from '#lib/server/usecases/list-users.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };

onBothDatabases(
	'users',
	(open) => {
		const add = (email: string, role = 'coordinator', actor: Actor = terminal) =>
			addUser(open().context, actor, { email, name: 'Ana Ruiz', role });
		const actions = async () =>
			(
				await open()
					.context.db.selectFrom('audit')
					.select(['action', 'subject'])
					.orderBy('seq')
					.execute()
			).map(({ action, subject }) => `${action} ${subject}`);

		test('a user is added with a made password, and listed without it', async () => {
			const { password, ...added } = await add(' Ana@Example.org ');
			expect(added).toMatchObject({
				email: 'ana@example.org',
				name: 'Ana Ruiz',
				role: 'coordinator'
			});
			expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
			const listed = await listUsers(open().context, terminal);
			expect(listed).toEqual([{ ...added, createdAt: expect.any(String) }]);
			expect(await actions()).toEqual([`add-user user:${added.id}`]);
		});

		test('only administrators and the terminal manage users', async () => {
			const { context } = open();
			const { id } = await add('ana@example.org');
			const others: Actor[] = [
				...roles
					.filter((role) => role !== 'administrator')
					.map((role): Actor => ({ kind: 'user', id, role, name: 'Ana Ruiz' })),
				{ kind: 'link', id: 'x', submissionId: 'y', role: 'submitter' }
			];
			for (const actor of others) {
				const forbidden = { code: 'forbidden' };
				await expect(listUsers(context, actor)).rejects.toMatchObject(forbidden);
				await expect(add('b@example.org', 'analyst', actor)).rejects.toMatchObject(forbidden);
				await expect(disableUser(context, actor, { user: id })).rejects.toMatchObject(forbidden);
				await expect(
					changeRole(context, actor, { id, role: 'administrator' })
				).rejects.toMatchObject(forbidden);
			}
			const nobody: Actor = { kind: 'anonymous' };
			await expect(listUsers(context, nobody)).rejects.toMatchObject({ code: 'sign-in-needed' });
			const administrator: Actor = { kind: 'user', id, role: 'administrator', name: 'Ana Ruiz' };
			await add('b@example.org', 'analyst', administrator);
			expect(await listUsers(context, administrator)).toHaveLength(2);
		});

		test.each([
			['email', { email: 'nobody' }],
			['name', { name: ' \u0000 ' }],
			['name', { name: 'a'.repeat(201) }],
			['role', { role: 'king' }],
			['password', { password: 'elevenchars' }]
		])('a user with a bad %s is refused: %j', async (field, wrong) => {
			const input = { email: 'ana@example.org', name: 'Ana Ruiz', role: 'analyst', ...wrong };
			await expect(addUser(open().context, terminal, input)).rejects.toMatchObject({
				code: 'invalid',
				details: { field }
			});
			expect(await listUsers(open().context, terminal)).toEqual([]);
		});

		test('of ten who add the same address at once, one does', async () => {
			const outcomes = await Promise.allSettled(
				Array.from({ length: 10 }, () => add('ana@example.org'))
			);
			expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			for (const outcome of outcomes)
				if (outcome.status === 'rejected')
					expect(outcome.reason).toMatchObject({
						code: 'conflict',
						details: { field: 'email' }
					});
			expect(await listUsers(open().context, terminal)).toHaveLength(1);
			expect(await verifyAudit(open().context.db)).toMatchObject({ rows: 1 });
		});

		test('a user is disabled by address or id, once', async () => {
			const { context } = open();
			await add('admin@example.org', 'administrator');
			const { id } = await add('ana@example.org');
			await disableUser(context, terminal, { user: 'ANA@example.org' });
			await disableUser(context, terminal, { user: id });
			const ana = (await listUsers(context, terminal)).find((user) => user.id === id);
			expect(ana?.disabledAt).toBeDefined();
			expect((await actions()).filter((line) => line.startsWith('disable'))).toEqual([
				`disable-user user:${id}`
			]);
			await expect(
				disableUser(context, terminal, { user: 'nobody@example.org' })
			).rejects.toMatchObject({ code: 'not-found' });
		});

		test('the last administrator stays, even when two disable each other at once', async () => {
			const { context } = open();
			const first = await add('first@example.org', 'administrator');
			const second = await add('second@example.org', 'administrator');
			const outcomes = await Promise.allSettled([
				disableUser(context, terminal, { user: first.id }),
				disableUser(context, terminal, { user: second.id }),
				changeRole(context, terminal, { id: first.id, role: 'analyst' }),
				changeRole(context, terminal, { id: second.id, role: 'analyst' })
			]);
			expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(1);
			const left = (await listUsers(context, terminal)).filter(
				({ role, disabledAt }) => role === 'administrator' && !disabledAt
			);
			expect(left).toHaveLength(1);
			await expect(
				disableUser(context, terminal, { user: left[0]?.id ?? '' })
			).rejects.toMatchObject({ code: 'conflict', details: { reason: 'last-administrator' } });
		});
	},
	{ fresh: 'each-test' }
);
