import { expect, test } from 'vitest';
import { appendAudit, verifyAudit } from '#lib/server/db/audit.ts';
import { createContext } from '#lib/server/context.ts';
import { onBothDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';

const append = ({ context }: Pick<TestDatabase, 'context'>, subject: string) =>
	context.transact((trx) =>
		appendAudit(trx, {
			at: context.now(),
			actor: { kind: 'terminal' },
			action: 'test',
			subject,
			details: { subject }
		})
	);

onBothDatabases(
	'the audit chain',
	(open) => {
		const fill = async () => {
			for (const subject of ['a', 'b', 'c', 'd']) await append(open(), subject);
		};
		const change = (column: string, value: string | number) =>
			open().context.transact((trx) =>
				trx
					.updateTable('audit')
					.set({ [column]: value })
					.where('seq', '=', 2)
					.execute()
			);
		const verify = () => verifyAudit(open().context.db);

		test('holds from its first row, and when it is empty', async () => {
			expect(await verify()).toEqual({ rows: 0 });
			await fill();
			expect(await verify()).toEqual({ rows: 4 });
		});

		test.each([
			['at', '2001-01-01T00:00:00.000Z'],
			['actor', 'anonymous'],
			['action', 'nothing'],
			['subject', 'x'],
			['details', '{}'],
			['previous_hash', ''],
			['hash', 'f'.repeat(64)],
			['seq', 20]
		])('shows that %s of a row was changed', async (column, value) => {
			await fill();
			await change(column, value);
			expect(await verify()).toEqual({ rows: 1, brokenAt: 2 });
		});

		test('shows that a row was taken out of its middle or off its end', async () => {
			await fill();
			await open().context.transact((trx) =>
				trx.deleteFrom('audit').where('seq', '=', 4).execute()
			);
			expect(await verify()).toEqual({ rows: 3, brokenAt: 4 });
			await open().context.transact((trx) =>
				trx.deleteFrom('audit').where('seq', '=', 2).execute()
			);
			expect(await verify()).toEqual({ rows: 1, brokenAt: 2 });
		});

		test('is one chain when two servers write to it, ten at once', async () => {
			const second = createContext({
				database: open().place,
				dataFolder: '',
				demonstration: false,
				logLevel: 'silent'
			});
			try {
				await Promise.all(
					Array.from({ length: 10 }, (_, index) =>
						append(index % 2 ? open() : { context: second }, `writer ${index}`)
					)
				);
			} finally {
				await second.close();
			}
			expect(await verify()).toEqual({ rows: 10 });
		});
	},
	{ fresh: 'each-test' }
);
