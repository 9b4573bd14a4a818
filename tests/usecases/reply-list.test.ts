import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReplyFilter } from '#lib/domain/reply-list.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { addNote } from '#lib/server/usecases/add-note.ts';
import { askSeveralToComplete } from '#lib/server/usecases/ask-several-to-complete.ts';
import { exportReplies } from '#lib/server/usecases/export-replies.ts';
import { getChosenCompletion } from '#lib/server/usecases/get-chosen-completion.ts';
import { getSubmission } from '#lib/server/usecases/get-submission.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listSubmissions } from '#lib/server/usecases/list-submissions.ts';
import { markRepliesRead } from '#lib/server/usecases/mark-replies-read.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import type { TestDatabase } from '../support/databases.ts';
import { onBothDatabases } from '../support/databases.ts';
import { wholeOf } from '../support/whole-of.ts';

const terminal: Actor = { kind: 'terminal' };
const actorIn = (role: Role): Actor => ({ kind: 'user', id: `id-${role}`, role, name: role });
const coordinator = actorIn('coordinator');
const slug = 'hrc-16-22';
const order = { column: 'respondent', descending: false } as const;

/** One confidential reply, one with two replies of its State, one with a file. */
function otherBundle(): string {
	return changedBundle((bundle) => {
		bundle.consultation.slug = 'other';
		const reply = (key: string) => itemOf(bundle.submissions, (each) => each.key === key);
		reply('civicus').consent = 'confidential';
		bundle.submissions.push({ ...structuredClone(reply('jpn')), key: 'jpn-2', excerpts: [] });
	});
}

onBothDatabases('the list of replies', (open) => {
	const ctx = () => open().context;
	const list = (filter: ReplyFilter, of = slug, more: { limit?: number } = {}) =>
		listSubmissions(ctx(), coordinator, { slug: of, filter, order, ...more });
	const keys = async (filter: ReplyFilter, of = slug) =>
		(await list(filter, of)).entries.map(({ signatories }) => signatories[0]?.key);
	const idOf = async (key: string, of = slug) =>
		itemOf((await list({}, of)).entries, ({ signatories }) => signatories[0]?.key === key).id;
	const read = (id: string, of = slug) =>
		getSubmission(ctx(), coordinator, { slug: of, id, filter: {}, order });
	const text = async (input: Partial<Parameters<typeof exportReplies>[2]>, actor = coordinator) => {
		const asked = { slug: 'other', language: 'en', format: 'csv', filter: {}, order } as const;
		const { bytes } = await exportReplies(ctx(), actor, { ...asked, ...input });
		return new TextDecoder().decode(await wholeOf(bytes));
	};

	beforeAll(async () => {
		for (const bundle of [shippedText(slug), otherBundle()])
			expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
		await ctx().transact((trx) =>
			trx
				.insertInto('users')
				.values({
					id: 'id-coordinator',
					...{ email: 'c@example.org', name: 'Coordinator', role: 'coordinator' },
					...{ password_hash: 'x', created_at: ctx().now(), disabled_at: null }
				})
				.execute()
		);
	});

	describe('is narrowed to', () => {
		test.each<[string, ReplyFilter, string[]]>([
			['a regional group', { group: 'african' }, ['dza', 'mus', 'tun', 'uga']],
			[
				'the category of stakeholder',
				{ category: 'international-civil-society' },
				expect.arrayContaining(['civicus'])
			],
			['a country', { country: 'jpn' }, ['jpn']],
			['replies with files', { files: true }, []],
			[
				'words of an answer in its own language or in a translation',
				{ words: '"自愿基金" -基金' },
				[]
			]
		])('%s', async (_, filter, wanted) => {
			expect(await keys(filter)).toEqual(wanted);
		});

		test('what has a passage coded to a theme, or to a sub-theme of it', async () => {
			const { themes } = await list({});
			const [theme, other] = themes.map(({ key }) => key);
			const id = await idOf('jpn');
			await ctx().transact((trx) =>
				trx
					.insertInto('excerpts')
					.values({
						...{ id: 'e1', submission_id: id, key: 'e1', question_key: 'q3' },
						...{ theme_key: theme ?? '', start_offset: 0, end_offset: 4, hash: 'h' }
					})
					.execute()
			);
			expect(await keys({ theme })).toEqual(['jpn']);
			expect(await keys({ theme: other })).toEqual([]);
			expect(await keys({ theme }, 'other')).toEqual([]);
			expect(await keys({ read: true })).toContain('jpn');
		});

		test('two replies of one State that wait for a decision', async () => {
			expect(await keys({ waits: 'second-reply' }, 'other')).toEqual(['jpn', 'jpn']);
			expect(await keys({ waits: 'second-reply' })).toEqual([]);
			expect(await keys({ waits: 'unplaced' })).toEqual([]);
		});

		test('words, with the passage in which they are', async () => {
			const { entries, shown } = await list({ words: 'sustainab*', kind: 'state' });
			expect(entries.length).toBeGreaterThan(0);
			expect(shown.total).toBe(entries.length);
			for (const { found } of entries)
				expect(found?.passage.runs.some((run) => run.found)).toBe(true);
		});

		test('all replies where the words cannot be searched for, and says why', async () => {
			expect(await list({ words: '-fund' })).toMatchObject({
				problem: 'only-not',
				shown: { total: 21 }
			});
		});
	});

	test('goes on from reply to reply in the order and under the filter that one came from', async () => {
		const filter = { group: 'african' } as const;
		const [first, second, third] = (await list(filter)).entries;
		const reply = await getSubmission(ctx(), coordinator, {
			...{ slug, id: second?.id ?? '', filter, order }
		});
		expect(reply.neighbours).toEqual({ previous: first?.id, next: third?.id });
	});

	test('asks indexes for a page and its neighbours, and sorts nothing', async () => {
		const { plan } = await planOf(open);
		if (plan === undefined) return;
		expect(plan).toContain('submissions_by_lead');
		expect(plan).not.toContain('TEMP B-TREE');
	});

	describe('replies that are chosen', () => {
		test('are marked as read together, once, and can be found by it', async () => {
			const ids = [await idOf('dza'), await idOf('tun')];
			const mark = (isRead: boolean, chosen = ids) =>
				markRepliesRead(ctx(), coordinator, { slug, ids: chosen, read: isRead });
			expect(await mark(true)).toEqual({ ok: true, changed: 2 });
			expect(await mark(true)).toEqual({ ok: true, changed: 0 });
			expect(await keys({ read: true })).toEqual(expect.arrayContaining(['dza', 'tun']));
			expect(await mark(false)).toEqual({ ok: true, changed: 2 });
			expect(await keys({ read: false })).toEqual(expect.arrayContaining(['dza', 'tun']));
			expect(await mark(true, [])).toEqual({ ok: false, problem: 'none' });
			expect(await mark(true, [await idOf('dza', 'other')])).toEqual({
				ok: false,
				problem: 'none'
			});
		});

		test('are asked to complete where an address is known, each in its language', async () => {
			const [algeria, tunisia, japan] = [await idOf('dza'), await idOf('tun'), await idOf('jpn')];
			await ctx().transact((trx) =>
				trx
					.insertInto('contacts')
					.values(
						[algeria, japan].map((id) => ({
							submission_id: id,
							email: 'mission@example.org',
							given_at: ctx().now(),
							erase_after: '2999-01-01T00:00:00.000Z'
						}))
					)
					.execute()
			);
			const ids = [algeria, tunisia, japan];
			const { replies } = await getChosenCompletion(ctx(), coordinator, { slug, ids });
			expect(replies.map(({ not, language }) => [not, language])).toEqual([
				[undefined, 'ar'],
				['complete', 'en'],
				['no-address', 'fr']
			]);
			const ask = (
				messages: Record<string, string>,
				{ until = '2999-01-31', asked = ids, toRegistry = false } = {}
			) =>
				askSeveralToComplete(ctx(), coordinator, {
					...{ slug, ids: asked, messages, until, toRegistry },
					letterFor: (language, { message, token }) => ({
						subject: language,
						text: `${message} ${token}`
					})
				});
			expect(await ask({ ar: ' ' })).toEqual({ ok: false, problem: 'message', language: 'ar' });
			expect(await ask({ ar: 'x' }, { until: '2001-01-01' })).toEqual({
				ok: false,
				problem: 'until'
			});
			expect(await ask({ ar: 'أكملوا' })).toEqual({ ok: true, asked: 1, waits: true });
			expect(await keys({ waits: 'asked' })).toEqual(['dza']);
			const mails = (await read(algeria)).mails;
			expect(mails).toMatchObject([
				{ kind: 'completion', subject: 'ar', to: 'mission@example.org' }
			]);
			const analyst = await getSubmission(ctx(), actorIn('analyst'), {
				...{ slug, id: algeria, filter: {}, order }
			});
			expect(JSON.stringify(analyst.mails)).not.toContain('mission@');

			const last = replies.at(-1)?.id ?? '';
			await ctx().transact(async (trx) => {
				const { respondent_id } = await trx
					.selectFrom('signatories')
					.select('respondent_id')
					.where('submission_id', '=', last)
					.where('role', '=', 'lead')
					.executeTakeFirstOrThrow();
				await trx
					.insertInto('respondent_contacts')
					.values({
						...{ id: randomUUID(), respondent_id, name: '', email: 'registry@example.org' },
						...{ given_at: ctx().now(), erase_after: '2999-01-01T00:00:00.000Z' }
					})
					.execute();
			});
			const known = await getChosenCompletion(ctx(), coordinator, { slug, ids: [last] });
			expect(known.replies).toMatchObject([{ fromRegistry: true }]);
			const fr = { fr: 'x' };
			expect(await ask(fr, { asked: [last] })).toEqual({ ok: false, problem: 'registry' });
			expect(await ask({ ...fr, ar: 'x' })).toMatchObject({ ok: true, asked: 1 });
			expect((await read(last)).mails).toEqual([]);
			expect(await ask(fr, { asked: [last], toRegistry: true })).toMatchObject({ asked: 1 });
			expect((await read(last)).mails).toMatchObject([{ to: 'registry@example.org' }]);
		});
	});

	describe('as a spreadsheet', () => {
		test('has what the list shows, in its order', async () => {
			const csv = await text({ slug, filter: { kind: 'state' } });
			const rows = csv.trimEnd().split('\r\n').slice(1);
			expect(rows.map((row) => row.split(',')[0])).toEqual(
				'Algeria Colombia Denmark Guyana Japan Mauritius Sweden Timor-Leste Tunisia Uganda'.split(
					' '
				)
			);
			expect(rows[1]).toContain('2011-11-16');
		});

		test('has those that are chosen alone', async () => {
			const csv = await text({ slug, chosen: [await idOf('jpn')] });
			expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
			expect((await text({ slug, chosen: [] })).trimEnd().split('\r\n')).toHaveLength(1);
		});

		test('names no confidential reply unless an administrator asks for it', async () => {
			expect(await text({})).not.toContain('CIVICUS');
			expect(await text({ chosen: [await idOf('civicus', 'other')] })).not.toContain('CIVICUS');
			for (const role of roles) {
				const asked = text({ withConfidential: true }, actorIn(role));
				if (role === 'administrator') expect(await asked).toContain('CIVICUS');
				else await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
			}
			await expect(text({}, actorIn('secretariat'))).rejects.toMatchObject({ code: 'forbidden' });
		});

		test('is audited without the words that were looked for', async () => {
			await text({ filter: { words: 'canarywords', name: 'canaryname' } });
			const rows = await ctx().db.selectFrom('audit').selectAll().execute();
			expect(rows.some(({ action }) => action === 'export-replies')).toBe(true);
			expect(JSON.stringify(rows)).not.toContain('canary');
		});
	});

	describe('a note', () => {
		test('is kept with name and date and audited without its words', async () => {
			const id = await idOf('dnk');
			const add = (note: string) => addNote(ctx(), coordinator, { slug, id, text: note });
			expect(await add('  \n ')).toEqual({ ok: false, problem: 'empty' });
			expect(await add('x'.repeat(5001))).toEqual({ ok: false, problem: 'long' });
			expect(await add('Called the mission: canarynote')).toEqual({ ok: true });
			expect(await add('Second')).toEqual({ ok: true });
			const { notes } = await read(id);
			expect(notes.map((note) => note.text)).toEqual(['Called the mission: canarynote', 'Second']);
			expect(notes[0]).toMatchObject({ by: 'Coordinator', at: expect.stringMatching(/^20/) });
			const audit = await ctx().db.selectFrom('audit').selectAll().execute();
			expect(audit.filter(({ action }) => action === 'add-note')).toHaveLength(2);
			expect(JSON.stringify(audit)).not.toContain('canarynote');
		});

		test('is for those who read replies, about a reply of this consultation', async () => {
			const id = await idOf('dnk', 'other');
			const about = (actor: Actor) => addNote(ctx(), actor, { slug, id, text: 'x' });
			await expect(about(coordinator)).rejects.toMatchObject({ code: 'not-found' });
			await expect(about(actorIn('secretariat'))).rejects.toMatchObject({ code: 'forbidden' });
		});
	});
});

/** How SQLite looks for a page of the list; undefined on PostgreSQL. */
async function planOf(open: () => TestDatabase) {
	if (!('folder' in open().place)) return { plan: undefined };
	const { sql } = await import('kysely');
	const { filtered, replyOrders } = await import('#lib/server/db/reply-filter.ts');
	const { db } = open().context;
	const { id } = await db.selectFrom('consultations').select('id').executeTakeFirstOrThrow();
	const query = filtered(db, id, {})
		.select('s.id')
		.orderBy(sql`${replyOrders.respondent}`)
		.orderBy('s.id')
		.limit(51)
		.compile();
	const { rows } = await db.executeQuery<{ detail: string }>({
		...query,
		sql: `explain query plan ${query.sql}`
	});
	return { plan: rows.map(({ detail }) => detail).join('\n') };
}
