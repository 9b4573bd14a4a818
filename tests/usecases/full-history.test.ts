import { beforeAll, describe, expect, test } from 'vitest';
import { mostOfHistory, mostOfHistoryAtAll } from '#lib/domain/autosaved.ts';
import { findDraft } from '#lib/server/db/drafts.ts';
import { sizeOfHistory } from '#lib/server/db/history-size.ts';
import { readAnswers } from '#lib/server/db/working-answers.ts';
import { bringBackAnswer } from '#lib/server/usecases/bring-back-answer.ts';
import { listHistory } from '#lib/server/usecases/list-history.ts';
import { readSave } from '#lib/server/usecases/read-save.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import { up } from '../../migrations/019-history-size.ts';
import { onBothDatabases } from '../support/databases.ts';
import { startDraft, storeConsultation } from '../support/reply-makers.ts';

const at = '2011-10-20T09:00:00.000Z';
const slug = 'full-history';

onBothDatabases('the history of a draft', (open) => {
	beforeAll(async () => {
		open().setNow(at);
		await storeConsultation(open().context, slug, 'once', at);
	});

	const ctx = () => open().context;
	type Held = Awaited<ReturnType<typeof startDraft>>;
	const answerOf = async ({ id }: Held) => (await readAnswers(ctx().db, id, ['q3']))[0];
	const save = async (draft: Held, text: string, mark?: string) =>
		saveAnswers(ctx(), draft.actor, {
			submissionId: draft.id,
			pageLanguage: 'es',
			typed: [
				{ question: 'q3', text, language: 'es', mark: mark ?? markOfAnswer(await answerOf(draft)) }
			]
		});
	const setSize = (id: string, size: number) =>
		ctx().transact((trx) =>
			trx.updateTable('submissions').set({ history_size: size }).where('id', '=', id).execute()
		);

	test('is measured by a counter that agrees with what is kept', async () => {
		const draft = await startDraft(ctx(), slug);
		for (const text of ['one', 'two', 'three']) await save(draft, text);
		for (const text of ['x', 'xy', 'xyz'])
			await saveAnswers(ctx(), draft.actor, {
				submissionId: draft.id,
				pageLanguage: 'es',
				asTyped: true,
				typed: [{ question: 'q4', text, language: 'es' }]
			});
		const rows = await ctx()
			.db.selectFrom('submission_revisions')
			.select('answers')
			.where('submission_id', '=', draft.id)
			.execute();
		const kept = rows.reduce((sum, { answers }) => sum + answers.length, 0);
		expect(kept).toBeGreaterThan(100);
		expect(await sizeOfHistory(ctx().db, draft.id)).toBe(kept);
	});

	describe('once it is full', () => {
		let draft: Held;
		beforeAll(async () => {
			draft = await startDraft(ctx(), slug);
			await save(draft, 'before it was full');
			await setSize(draft.id, mostOfHistory);
		});

		test('keeps no more, and says so, while the newest words are saved', async () => {
			const saved = await save(draft, 'after it was full');
			expect(saved).toMatchObject({ ok: true, historyFull: true });
			expect((await answerOf(draft))?.text).toBe('after it was full');
			expect((await findDraft(ctx().db, draft.id))?.historyFull).toBe(true);
			const { runs } = await listHistory(ctx(), draft.actor, { submissionId: draft.id });
			expect(runs.map(({ kind }) => kind)).toEqual(['save']);
		});

		test('keeps the words that bringing back replaces', async () => {
			const { runs } = await listHistory(ctx(), draft.actor, { submissionId: draft.id });
			const number = runs[0]?.last ?? 0;
			const mark = markOfAnswer(await answerOf(draft));
			const input = { submissionId: draft.id, number, question: 'q3', mark };
			expect(await bringBackAnswer(ctx(), draft.actor, input)).toEqual({ ok: true });
			expect((await answerOf(draft))?.text).toBe('before it was full');
			const after = await listHistory(ctx(), draft.actor, { submissionId: draft.id });
			const aside = after.runs.find(({ kind }) => kind === 'aside');
			const read = await readSave(ctx(), draft.actor, {
				submissionId: draft.id,
				number: aside?.last ?? 0,
				question: 'q3'
			});
			expect(read.answer.text).toBe('after it was full');
		});

		test('keeps words that collide with a colleague’s as long as it has twice the room', async () => {
			const outcome = await save(draft, 'words of somebody else', 'none');
			expect(outcome).toMatchObject({ ok: false, reason: 'conflict' });
			await setSize(draft.id, mostOfHistoryAtAll);
			await expect(save(draft, 'and other words', 'none')).rejects.toMatchObject({
				code: 'too-large',
				details: { of: 'history' }
			});
		});
	});

	test('is counted from what is there when the counter comes', async () => {
		const draft = await startDraft(ctx(), slug);
		await save(draft, 'counted');
		const before = await sizeOfHistory(ctx().db, draft.id);
		const silent = await startDraft(ctx(), slug);
		const { writer } = ctx().database;
		await writer.schema.alterTable('submissions').dropColumn('history_size').execute();
		await up(writer as never);
		expect(before).toBeGreaterThan(10);
		expect(await sizeOfHistory(ctx().db, draft.id)).toBe(before);
		expect(await sizeOfHistory(ctx().db, silent.id)).toBe(0);
	});
});
