import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases('a migration', (open) => {
	test('that ends half-way leaves nothing behind, and can be run again', async () => {
		const { writer } = open().context.database;
		const migrateWith = (afterwards: () => void) =>
			new Migrator({
				db: writer,
				migrationTableName: 'half_way_migration',
				migrationLockTableName: 'half_way_lock',
				provider: {
					getMigrations: async () => ({
						'001-half-way': {
							up: async (db: Kysely<unknown>) => {
								await db.schema.createTable('half_way').addColumn('id', 'text').execute();
								await sql`insert into half_way (id) values ('first')`.execute(db);
								afterwards();
							}
						}
					})
				}
			}).migrateToLatest();
		const failed = await migrateWith(() => {
			throw new Error('the power went out');
		});
		expect(failed.error).toMatchObject({ message: 'the power went out' });
		const again = await migrateWith(() => {});
		expect(again.error).toBeUndefined();
		const { rows } = await sql`select id from half_way`.execute(writer);
		expect(rows).toEqual([{ id: 'first' }]);
	});
});
