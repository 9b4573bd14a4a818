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

/** How a list of migrations stands to those of this release: its beginning or all of it, one that this release does not know, or neither. */
export function compareMigrations(
	names: readonly string[]
): { known: true } | { known: false; unknown?: string } {
	const unknown = names.find((name) => !Object.hasOwn(migrations, name));
	if (unknown !== undefined) return { known: false, unknown };
	const all = Object.keys(migrations).sort();
	return { known: names.length > 0 && names.every((name, index) => name === all[index]) };
}
