import { expect, test } from 'vitest';
import { roles } from '#lib/domain/user.ts';
import type { Actor } from '#lib/domain/user.ts';
import { verifyPassword } from '#lib/server/auth/passwords.ts';
import { findUserByEmail } from '#lib/server/db/users.ts';
import { addUser } from '#lib/server/usecases/add-user.ts';
import { isFirstUserNeeded } from '#lib/server/usecases/is-first-user-needed.ts';
import { listConsultations } from '#lib/server/usecases/list-consultations.ts';
import { loadDemonstration } from '#lib/server/usecases/load-demonstration.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { bundleFolder } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const anybody: Actor = { kind: 'anonymous' };
const folder = bundleFolder;

onBothDatabases(
	'the demonstration',
	(open) => {
		test('gives an empty database two consultations, one open for a year, and a user of each role', async () => {
			const { context, setNow } = open();
			setNow('2030-05-06T07:08:09.000Z');
			expect(await isFirstUserNeeded(context, terminal)).toBe(true);
			const signIns = await loadDemonstration(context, terminal, { folder });
			expect(signIns.map(({ role }) => role)).toEqual(roles);
			for (const { email, role, password } of signIns) {
				const user = await findUserByEmail(context.db, email);
				expect(user?.role).toBe(role);
				expect(await verifyPassword(password, user?.passwordHash)).toBe(true);
			}
			expect(new Set(signIns.map(({ password }) => password)).size).toBe(roles.length);
			expect(await isFirstUserNeeded(context, terminal)).toBe(false);

			const phases = async () =>
				(await listConsultations(context, anybody)).map(({ slug, phase }) => [slug, phase]);
			expect(await phases()).toEqual([
				['demo-open', 'open'],
				['hrc-16-22', 'closed']
			]);
			const [demonstration] = await listConsultations(context, anybody);
			expect(demonstration?.closesAt).toBe('2031-05-06T16:00:00.000Z');
			setNow('2031-05-05T00:00:00.000Z');
			expect((await phases())[0]).toEqual(['demo-open', 'open']);
			const late = await context.db
				.selectFrom('submissions')
				.select('key')
				.where('received_at', '>', '2030-05-06T07:08:09.000Z')
				.execute();
			expect(late).toEqual([]);
		});

		test('is loaded once, however many start at once', async () => {
			const { context } = open();
			const loaded = await Promise.all([
				loadDemonstration(context, terminal, { folder }),
				loadDemonstration(context, terminal, { folder }),
				loadDemonstration(context, terminal, { folder })
			]);
			expect(loaded.filter(({ length }) => length > 0)).toHaveLength(1);
			expect(await loadDemonstration(context, terminal, { folder })).toEqual([]);
			expect(await listConsultations(context, anybody)).toHaveLength(2);
		});

		test('stays away where someone works already', async () => {
			const { context } = open();
			const administrator = { email: 'a@example.org', name: 'A', role: 'administrator' };
			await addUser(context, terminal, administrator);
			expect(await loadDemonstration(context, terminal, { folder })).toEqual([]);
			expect(await listConsultations(context, anybody)).toEqual([]);
		});

		test('that cannot be read whole leaves nothing', async () => {
			const { context } = open();
			await expect(
				loadDemonstration(context, terminal, { folder: `${folder}/nowhere` })
			).rejects.toThrow();
			expect(await listConsultations(context, anybody)).toEqual([]);
			expect(await isFirstUserNeeded(context, terminal)).toBe(true);
			expect(await loadDemonstration(context, terminal, { folder })).toHaveLength(roles.length);
		});

		test('and the preparation of the database are for the administrator', async () => {
			const { context } = open();
			const coordinator: Actor = { kind: 'user', id: 'u', role: 'coordinator', name: 'C' };
			await expect(loadDemonstration(context, coordinator, { folder })).rejects.toMatchObject({
				code: 'forbidden'
			});
			await expect(prepareDatabase(context, coordinator)).rejects.toMatchObject({
				code: 'forbidden'
			});
		});

		test('finds all 195 States, each once, however often the database is prepared', async () => {
			const { context } = open();
			await Promise.all([prepareDatabase(context, terminal), prepareDatabase(context, terminal)]);
			await context.transact((trx) =>
				trx
					.updateTable('respondents')
					.set({ name: '{"en":"Wrong"}' })
					.where('key', '=', 'tur')
					.execute()
			);
			await prepareDatabase(context, terminal);
			const states = await context.db
				.selectFrom('respondents')
				.select(['key', 'name', 'regional_group'])
				.where('kind', '=', 'state')
				.execute();
			expect(states).toHaveLength(195);
			const turkiye = states.find(({ key }) => key === 'tur');
			expect(JSON.parse(turkiye?.name ?? '{}')).toMatchObject({ en: 'Türkiye' });
			expect(turkiye?.regional_group).toBe('western-european-other');
		});
	},
	{ fresh: 'each-test' }
);
