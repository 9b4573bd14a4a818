import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAudit } from '#lib/server/db/audit.ts';
import type { DatabasePlace } from '#lib/server/db/dialect.ts';
import { onBothDatabases } from '../support/databases.ts';

const writingProcess = join(import.meta.dirname, '..', 'support', 'writing-process.ts');

/** Kills the process after `count` acknowledged writes; gives all that were acknowledged. */
function writeUntilKilled(place: DatabasePlace, count: number): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [writingProcess, JSON.stringify(place)], {
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let said = '';
		let complaint = '';
		child.stderr.on('data', (bytes) => (complaint += bytes));
		child.stdout.on('data', (bytes) => {
			said += bytes;
			if (said.split('\n').length > count) child.kill('SIGKILL');
		});
		child.once('close', (_, signal) => {
			if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
			else reject(new Error(complaint));
		});
	});
}

onBothDatabases(
	'a server killed with kill -9',
	(open) => {
		test.each([1, 40, 400])(
			'keeps every write that it had acknowledged, and no half of another (after %i)',
			async (count) => {
				const { context, place } = open();
				const acknowledged = await writeUntilKilled(place, count);
				expect(acknowledged.length).toBeGreaterThanOrEqual(count);
				// In one statement: PostgreSQL may still finish what was on its way when the client was killed.
				const pairs = await context.db
					.selectFrom('users')
					.fullJoin('audit', 'audit.subject', 'users.id')
					.select(['users.id', 'audit.subject'])
					.execute();
				expect(pairs.filter(({ id, subject }) => id !== subject)).toEqual([]);
				const written = new Set(pairs.map(({ id }) => id));
				expect(acknowledged.filter((id) => !written.has(id))).toEqual([]);
				expect(await verifyAudit(context.db)).not.toHaveProperty('brokenAt');
			}
		);
	},
	{ fresh: 'each-test' }
);
