import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases('a database connection that is lost', (open) => {
	test('fails what was being asked, and not the process', async () => {
		const { context, place } = open();
		// SQLite is a file of this process: it has no connection to lose.
		if (!('url' in place)) return expect(place.folder).not.toBe('');
		const slow = Array.from({ length: 4 }, () =>
			sql`select pg_sleep(20)`.execute(context.db).then(
				() => 'answered',
				() => 'failed'
			)
		);
		await new Promise((resolve) => setTimeout(resolve, 300));
		await sql`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid()`.execute(context.db);
		expect(await Promise.all(slow)).toEqual(['failed', 'failed', 'failed', 'failed']);
		const again = () => sql<{ one: number }>`select 1 as one`.execute(context.db);
		await expect
			.poll(async () => (await again().catch(() => undefined))?.rows)
			.toEqual([{ one: 1 }]);
	});
});
