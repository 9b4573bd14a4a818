import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { onBothDatabases } from '../support/databases.ts';

const began = Date.parse('2011-10-20T09:00:00.000Z');
const french =
	'Les organisations participent au suivi des recommandations et demandent plus de temps.';
const spanish =
	'Las organizaciones participan en el seguimiento de las recomendaciones y piden más tiempo.';

onBothDatabases('a draft that is saved as it is typed', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
		const at = new Date(began).toISOString();
		await ctx().transact((trx) => insertSnapshot(trx, parsed.snapshot, { at }));
	});

	async function start() {
		open().setNow(new Date(began).toISOString());
		const anonymous: Actor = { kind: 'anonymous' };
		const started = await startSubmission(ctx(), anonymous, { slug: 'hrc-16-22', language: 'en' });
		const link = await findAccessLink(ctx().db, hashOfToken(started.token));
		if (!link) throw new Error('starting made no link');
		const actor: Actor = { kind: 'link', ...link };
		const id = started.submissionId;
		const marks: Record<string, string> = {};
		type Typed = Parameters<typeof saveAnswers>[2]['typed'][number];

		/** Saves `text` to `question` so many seconds after the start, on the mark of the save before. */
		async function type(seconds: number, text: string, more: Partial<Typed> = {}, by = actor) {
			open().setNow(new Date(began + seconds * 1000).toISOString());
			const question = more.question ?? 'q3';
			const outcome = await saveAnswers(ctx(), by, {
				submissionId: id,
				typed: [{ question, text, mark: marks[question], ...more }],
				pageLanguage: 'en',
				asTyped: true
			});
			if (!outcome.ok) throw new Error(outcome.reason);
			Object.assign(marks, outcome.marks);
			return outcome;
		}
		const revisions = async () => {
			const rows = await ctx()
				.db.selectFrom('submission_revisions')
				.selectAll()
				.where('submission_id', '=', id)
				.orderBy('number')
				.execute();
			return rows.map(({ number, answers, at, began_at: from }) => ({
				number,
				text: JSON.parse(answers)[0].text as string,
				seconds: [from, at].map((each) => each && (Date.parse(each) - began) / 1000)
			}));
		};
		const answer = async () =>
			(await getDraft(ctx(), actor, { submissionId: id })).answers.find(
				({ question }) => question === 'q3'
			);
		return { id, actor, type, revisions, answer };
	}

	test('keeps one revision for a stretch of typing, one for every pause, and what was taken away', async () => {
		const draft = await start();
		await draft.type(1, 'One');
		await draft.type(3, 'One thought');
		await draft.type(5, 'One thought, begun');
		await draft.type(60, 'One thought, begun again');
		await draft.type(62, 'One thought');
		await draft.type(64, 'One thought more');
		expect(await draft.revisions()).toEqual([
			{ number: 3, text: 'One thought, begun', seconds: [1, 5] },
			{ number: 4, text: 'One thought, begun again', seconds: [60, 60] },
			{ number: 6, text: 'One thought more', seconds: [62, 64] }
		]);
		expect((await draft.answer())?.text).toBe('One thought more');
		expect((await getDraft(ctx(), draft.actor, { submissionId: draft.id })).draft.version).toBe(6);
	});

	test('keeps what two hands type in turn apart', async () => {
		const draft = await start();
		const other: Actor = { kind: 'link', id: 'other', submissionId: draft.id, role: 'writer' };
		await draft.type(1, 'Mine');
		await draft.type(2, 'Mine, ours', {}, other);
		await draft.type(3, 'Mine, ours, again');
		expect((await draft.revisions()).map(({ text }) => text)).toEqual([
			'Mine',
			'Mine, ours',
			'Mine, ours, again'
		]);
	});

	test('a save by the button is a revision of its own', async () => {
		const draft = await start();
		const press = (text: string) =>
			saveAnswers(ctx(), draft.actor, {
				submissionId: draft.id,
				typed: [{ question: 'q4', text }],
				pageLanguage: 'en'
			});
		await press('Pressed');
		await draft.type(1, 'Typed');
		await draft.type(2, 'Typed on');
		expect((await draft.revisions()).map(({ text }) => text)).toEqual(['Pressed', 'Typed on']);
	});

	test('finds the language in the words, keeps the one that a person says, and leaves it to the words again', async () => {
		const draft = await start();
		const found = await draft.type(1, french, { language: 'found' });
		expect(found.languages).toEqual({ q3: { language: 'fr', chosen: false } });
		await draft.type(2, spanish, { language: 'found' });
		expect(await draft.answer()).toMatchObject({ language: 'es' });
		await draft.type(3, french, { language: 'ar' });
		expect(await draft.answer()).toMatchObject({ language: 'ar', languageChosen: true });
		const without = await draft.type(4, spanish);
		expect(without.languages).toEqual({ q3: { language: 'ar', chosen: true } });
		await draft.type(5, spanish, { language: 'found' });
		expect(await draft.answer()).toEqual({ question: 'q3', text: spanish, language: 'es' });
	});

	test('keeps the language that it had where the words are too few to say', async () => {
		const draft = await start();
		await draft.type(1, french, { language: 'found' });
		await draft.type(2, 'Oui', { language: 'found' });
		expect(await draft.answer()).toMatchObject({ text: 'Oui', language: 'fr' });
	});

	test('a form that was loaded with an answer and not touched changes no language of it', async () => {
		const draft = await start();
		await draft.type(1, french, { language: 'ru' });
		await draft.type(2, french);
		expect(await draft.answer()).toMatchObject({ language: 'ru', languageChosen: true });
	});

	test('is refused where all answers together are longer than a draft may be, and nothing of it is stored', async () => {
		const draft = await start();
		const { sql } = await import('kysely');
		await draft.type(1, 'Short');
		await ctx().transact(async (trx) => {
			for (let n = 0; n < 6; n++)
				await trx
					.insertInto('answers')
					.values({
						submission_id: draft.id,
						question_key: `long-${n}`,
						text: 'x'.repeat(199_000),
						language: 'en',
						updated_at: new Date(began).toISOString()
					})
					.execute();
		});
		const refused = await draft.type(2, 'Longer '.repeat(3000)).then(
			() => undefined,
			(thrown: AppError) => thrown
		);
		expect(refused).toMatchObject({ code: 'too-large', details: { field: 'q3', of: 'draft' } });
		const { rows } = await sql<{
			text: string;
		}>`select text from answers where submission_id = ${draft.id} and question_key = 'q3'`.execute(
			ctx().db
		);
		expect(rows).toEqual([{ text: 'Short' }]);
		expect(await draft.revisions()).toHaveLength(1);
	});
});
