import { expect, test } from 'vitest';
import { insertUser } from '#lib/server/db/users.ts';
import { onBothDatabases } from '../support/databases.ts';

const userNamed = (name: string) => ({
	id: name,
	email: name,
	name,
	role: 'analyst' as const,
	createdAt: '2011-10-05T00:00:00.000Z',
	passwordHash: ''
});

onBothDatabases(
	'reading beside a write',
	(open) => {
		const names = async () =>
			(await open().context.db.selectFrom('users').select('name').execute()).map(
				({ name }) => name
			);

		test('shows nothing of it before it is committed, and all of it after', async () => {
			const { context } = open();
			let asked: Promise<string[]> | undefined;
			const write = context.transact(async (trx) => {
				await insertUser(trx, userNamed('a'));
				asked = names();
				await insertUser(trx, userNamed('b'));
				throw new Error('undone');
			});
			await expect(write).rejects.toThrow('undone');
			expect(await asked).toEqual([]);
			await context.transact((trx) => insertUser(trx, userNamed('c')));
			expect(await names()).toEqual(['c']);
		});

		test('a write that asks for no transaction is refused on SQLite', async () => {
			const { context, place } = open();
			const write = insertUser(context.db, userNamed('d'));
			if ('folder' in place) {
				await expect(write).rejects.toThrow('a write outside of a transaction');
				expect(await names()).toEqual([]);
			} else await write;
		});
	},
	{ fresh: 'each-test' }
);
