import { Migrator } from 'kysely/migration';
import { migrations } from '../../../../migrations/index.ts';
import type { OpenDatabase } from './dialect.ts';

/**
 * Brings the tables up to date; all of the missing migrations or none. Returns the names of those that ran. `only` leaves it
 * at these migrations, as the tables of an older backup have them.
 */
export async function migrate(
	{ writer }: Pick<OpenDatabase, 'writer'>,
	only = Object.keys(migrations)
): Promise<string[]> {
	const chosen = Object.entries(migrations).filter(([name]) => only.includes(name));
	const migrator = new Migrator({
		db: writer,
		provider: { getMigrations: async () => Object.fromEntries(chosen) }
	});
	const { error, results } = await migrator.migrateToLatest();
	if (error) throw new Error('migration failed', { cause: error });
	return (results ?? []).map(({ migrationName }) => migrationName);
}

/** The migrations among these that this release does not know. */
export function unknownMigrations(names: readonly string[]): string[] {
	return names.filter((name) => !Object.hasOwn(migrations, name));
}
