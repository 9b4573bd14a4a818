import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { listHistory } from '#lib/server/usecases/list-history.ts';
import { readSave } from '#lib/server/usecases/read-save.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { up } from '../../migrations/007-working-together.ts';
import { onBothDatabases } from '../support/databases.ts';

const at = '2011-10-20T09:00:00.000Z';
const tables = ['save_runs', 'clearances', 'comments', 'link_events'];

onBothDatabases('the migration to working together', (open) => {
	test('makes a holder of whoever had a link, and a history of every earlier save', async () => {
		const { context: ctx, setNow } = open();
		setNow(at);
		const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
		if (!parsed.ok) throw new Error('the bundle does not parse');
		await ctx.transact((trx) => insertSnapshot(trx, parsed.snapshot, { at }));
		const anonymous: Actor = { kind: 'anonymous' };
		const { submissionId, token } = await startSubmission(ctx, anonymous, {
			slug: 'hrc-16-22',
			language: 'en'
		});
		// As it was before: links that said submitter, and saves of which some changed nothing or several answers.
		const { writer } = ctx.database;
		for (const table of tables) await writer.schema.dropTable(table).execute();
		await writer.updateTable('access_links').set({ role: 'submitter' }).execute();
		const answer = (question: string, text: string) => ({ question, text, language: 'en' });
		const saves = Array.from({ length: 450 }, (_, n) => ({
			kind: n === 449 ? 'send' : n === 0 ? 'speaker' : 'save',
			answers: n === 0 ? [] : [answer('q3', `Text ${n}`), ...(n % 2 ? [answer('q4', 'x')] : [])]
		}));
		for (const [index, { kind, answers }] of saves.entries())
			await writer
				.insertInto('submission_revisions')
				.values({
					submission_id: submissionId,
					number: index + 1,
					kind,
					at,
					by: 'link:gone',
					answers: JSON.stringify(answers)
				})
				.execute();

		await up(writer as never);

		const link = await findAccessLink(ctx.db, hashOfToken(token));
		if (!link) throw new Error('the link is gone');
		expect(link.role).toBe('holder');
		const actor: Actor = { kind: 'link', ...link };
		const { runs } = await listHistory(ctx, actor, { submissionId });
		expect(runs[0]).toMatchObject({ kind: 'send', question: '', last: 450 });
		const read = await readSave(ctx, actor, { submissionId, number: 200, question: 'q3' });
		expect([read.answer.text, read.before?.text]).toEqual(['Text 199', 'Text 198']);
		const all = await writer.selectFrom('save_runs').selectAll().execute();
		expect(all).toHaveLength(448 + 224 + 1);
	});
});
