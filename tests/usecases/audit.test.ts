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
			expect(await verify()).toEqual({ rows: 0, hash: expect.any(String) });
			await fill();
			expect(await verify()).toEqual({ rows: 4, hash: expect.any(String) });
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
			expect(await verify()).toEqual({ rows: 1, hash: expect.any(String), brokenAt: 2 });
		});

		test('a chain that was cut and closed again no longer holds the end that was seen before', async () => {
			await fill();
			const { rows, hash } = await verify();
			const held = { seq: rows, hash };
			expect((await verifyAudit(open().context.db, held)).brokenAt).toBeUndefined();
			await open().context.transact(async (trx) => {
				await trx.deleteFrom('audit').where('seq', '>', 3).execute();
				const end = await trx.selectFrom('audit').select('hash').where('seq', '=', 3).execute();
				await trx
					.updateTable('audit_head')
					.set({ seq: 3, hash: end[0]?.hash ?? '' })
					.execute();
			});
			expect((await verify()).brokenAt).toBeUndefined();
			expect((await verifyAudit(open().context.db, held)).brokenAt).toBe(4);
			await append(open(), 'something else');
			expect((await verifyAudit(open().context.db, held)).brokenAt).toBe(4);
		});

		test('shows that a row was taken out of its middle or off its end', async () => {
			await fill();
			await open().context.transact((trx) =>
				trx.deleteFrom('audit').where('seq', '=', 4).execute()
			);
			expect(await verify()).toEqual({ rows: 3, hash: expect.any(String), brokenAt: 4 });
			await open().context.transact((trx) =>
				trx.deleteFrom('audit').where('seq', '=', 2).execute()
			);
			expect(await verify()).toEqual({ rows: 1, hash: expect.any(String), brokenAt: 2 });
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
			expect(await verify()).toEqual({ rows: 10, hash: expect.any(String) });
		});
	},
	{ fresh: 'each-test' }
);
