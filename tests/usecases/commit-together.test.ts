import { expect, test } from 'vitest';
import { appendAudit, verifyAudit } from '#lib/server/db/audit.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal = { kind: 'terminal' } as const;

onBothDatabases(
	'writes that arrive together',
	(open) => {
		const write = (subject: string, fail = false) =>
			open().context.transact(async (trx) => {
				await appendAudit(trx, {
					at: open().context.now(),
					actor: terminal,
					action: 'test',
					subject
				});
				if (fail) throw new Error(`refused ${subject}`);
				return subject;
			});

		const subjects = async () =>
			(
				await open().context.db.selectFrom('audit').select('subject').orderBy('subject').execute()
			).map(({ subject }) => subject);

		test('one that fails is undone alone, and says why', async () => {
			const outcomes = await Promise.allSettled(
				['a', 'b', 'c', 'd'].map((subject) => write(subject, subject === 'b'))
			);
			expect(outcomes.map(({ status }) => status)).toEqual([
				'fulfilled',
				'rejected',
				'fulfilled',
				'fulfilled'
			]);
			expect(outcomes[1]).toMatchObject({ reason: { message: 'refused b' } });
			expect(outcomes[3]).toMatchObject({ value: 'd' });
			expect(await subjects()).toEqual(['a', 'c', 'd']);
		});

		test('ten writers at once keep one chain', async () => {
			await Promise.all(Array.from({ length: 10 }, (_, index) => write(`writer ${index}`)));
			expect(await verifyAudit(open().context.db)).toMatchObject({ rows: 10 });
		});

		test('a failure of the database itself leaves the others', async () => {
			const outcomes = await Promise.allSettled([
				write('before'),
				open().context.transact((trx) =>
					trx
						.insertInto('audit')
						.values({
							seq: 1,
							at: '',
							actor: '',
							action: '',
							subject: null as unknown as string,
							details: '',
							previous_hash: '',
							hash: ''
						})
						.execute()
				),
				write('after')
			]);
			expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
			expect(await subjects()).toEqual(['after', 'before']);
		});
	},
	{ fresh: 'each-test' }
);
