import { Migrator } from 'kysely/migration';
import { migrations } from '../../../../migrations/index.ts';
import type { OpenDatabase } from './dialect.ts';

/** Brings the tables up to date; all of the missing migrations or none. Returns the names of those that ran. */
export async function migrate({ writer }: Pick<OpenDatabase, 'writer'>): Promise<string[]> {
	const migrator = new Migrator({
		db: writer,
		provider: { getMigrations: async () => migrations }
	});
	const { error, results } = await migrator.migrateToLatest();
	if (error) throw new Error('migration failed', { cause: error });
	return (results ?? []).map(({ migrationName }) => migrationName);
}
