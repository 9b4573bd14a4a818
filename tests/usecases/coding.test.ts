import { beforeEach, describe, expect, test } from 'vitest';
import { draftCompilation as draft } from '#lib/domain/compilation/draft.ts';
import type { Stretch } from '#lib/domain/excerpt.ts';
import { paragraphsOf, hashOfWords } from '#lib/domain/words.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { putAnswers } from '#lib/server/db/working-answers.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { checkCompilation } from '#lib/server/usecases/check-compilation.ts';
import { codeExcerpt } from '#lib/server/usecases/code-excerpt.ts';
import { confirmExcerpt } from '#lib/server/usecases/confirm-excerpt.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getCodebook } from '#lib/server/usecases/get-codebook.ts';
import { getCoding } from '#lib/server/usecases/get-coding.ts';
import { getCodingMatrix } from '#lib/server/usecases/get-coding-matrix.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listSubmissions } from '#lib/server/usecases/list-submissions.ts';
import { listSuggestions } from '#lib/server/usecases/list-suggestions.ts';
import { markRead } from '#lib/server/usecases/mark-read.ts';
import { orderThemes } from '#lib/server/usecases/order-themes.ts';
import { recodeExcerpt } from '#lib/server/usecases/recode-excerpt.ts';
import { removeTheme } from '#lib/server/usecases/remove-theme.ts';
import { saveTheme } from '#lib/server/usecases/save-theme.ts';
import { uncodeExcerpt } from '#lib/server/usecases/uncode-excerpt.ts';
import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const actorIn = (role: Role): Actor => ({ kind: 'user', id: `id-${role}`, role, name: role });
const analyst = actorIn('analyst');
const slug = 'hrc-16-22';
const byRespondent = { column: 'respondent', descending: false } as const;

onBothDatabases(
	'themes and excerpts',
	(open) => {
		let ctx: Context;

		const idOf = async (key: string, of = slug) => {
			const { entries } = await listSubmissions(ctx, analyst, {
				slug: of,
				filter: {},
				order: byRespondent
			});
			return itemOf(entries, ({ signatories }) => signatories[0]?.key === key).id;
		};
		const codingOf = async (key: string) =>
			getCoding(ctx, analyst, { slug, id: await idOf(key), filter: {}, order: byRespondent });
		const answerOf = async (key: string, question = 'q3') =>
			itemOf((await codingOf(key)).answers, (answer) => answer.question === question);
		const code = async (key: string, theme: string, passages: Stretch[], question = 'q3') => {
			const { basis } = await answerOf(key, question);
			const id = await idOf(key);
			return codeExcerpt(ctx, analyst, { slug, id, question, theme, passages, basis });
		};
		const paragraph = async (key: string, index: number, question = 'q3') => {
			const { text } = await answerOf(key, question);
			const found = paragraphsOf(text)[index];
			if (!found) throw new Error('the answer has fewer paragraphs than the test needs');
			return { start: found.start, end: found.end };
		};
		const rewrite = async (key: string, change: (text: string) => string) => {
			const { text, language } = await answerOf(key);
			const answer = { question: 'q3', text: change(text), language };
			const id = await idOf(key);
			await ctx.transact((trx) => putAnswers(trx, id, [answer], ctx.now()));
		};

		beforeEach(async () => {
			ctx = open().context;
			const bundle = shippedText(slug);
			expect(await importBundle(ctx, terminal, { bundle })).toMatchObject({ ok: true });
		});

		test('ten who code the same passage at once make one excerpt', async () => {
			const passage = await paragraph('guy', 0);
			const { basis } = await answerOf('guy');
			const id = await idOf('guy');
			const outcomes = await Promise.all(
				Array.from({ length: 10 }, () =>
					codeExcerpt(ctx, analyst, {
						slug,
						id,
						question: 'q3',
						theme: 'B',
						passages: [passage],
						basis
					})
				)
			);
			expect(outcomes.filter((each) => each.ok && each.added === 1)).toHaveLength(1);
			expect(new Set(outcomes.map((each) => each.ok && each.ids[0])).size).toBe(1);
			expect((await answerOf('guy')).excerpts).toHaveLength(1);
			expect((await verifyAudit(ctx, terminal)).brokenAt).toBeUndefined();
		});

		test('overlapping passages are kept, each under its theme', async () => {
			const passage = await paragraph('guy', 0);
			await code('guy', 'A', [passage]);
			await code('guy', 'A', [{ start: passage.start + 20, end: passage.end + 60 }]);
			await code('guy', 'B', [passage]);
			const { excerpts, text } = await answerOf('guy');
			expect(excerpts.map(({ theme }) => theme).sort()).toEqual(['A', 'A', 'B']);
			for (const { start, end, words, hash } of excerpts) {
				expect(text.slice(start, end)).toBe(words);
				expect(hashOfWords(words)).toBe(hash);
				expect(words.trim()).toBe(words);
			}
		});

		test('a selection of nothing, of another text and to an unknown theme is refused', async () => {
			const passage = await paragraph('guy', 0);
			const id = await idOf('guy');
			const asked = { slug, id, question: 'q3', theme: 'A', passages: [passage], basis: 'other' };
			expect(await codeExcerpt(ctx, analyst, asked)).toEqual({
				ok: false,
				reason: 'answer-changed'
			});
			expect(await code('guy', 'A', [{ start: passage.end, end: passage.end + 1 }])).toEqual({
				ok: false,
				reason: 'nothing-selected'
			});
			await expect(code('guy', 'Z', [passage])).rejects.toMatchObject({ code: 'invalid' });
			expect((await answerOf('guy')).excerpts).toEqual([]);
		});

		test('any order of coding gives the same draft, byte for byte', async () => {
			const tasks = [
				async () => code('guy', 'B', [await paragraph('guy', 0)]),
				async () => code('guy', 'A', [await paragraph('guy', 1)]),
				async () => code('jpn', 'B', [await paragraph('jpn', 0)]),
				async () => code('guy', 'A', [await paragraph('guy', 0)])
			];
			const drafted: string[] = [];
			for (const order of [
				[0, 1, 2, 3],
				[3, 2, 1, 0],
				[2, 0, 3, 1]
			]) {
				for (const index of order) await tasks[index]?.();
				const snapshot = await loadSnapshot(ctx.db, slug);
				if (!snapshot) throw new Error('the consultation is gone');
				drafted.push(JSON.stringify(draft(snapshot, 'en', { mode: 'summary' })));
				for (const key of ['guy', 'jpn'])
					for (const { id } of (await answerOf(key)).excerpts)
						await uncodeExcerpt(ctx, analyst, { slug, id: await idOf(key), excerpt: id });
			}
			expect(drafted[0]).toContain('"excerpt":"e');
			expect(drafted[1]).toBe(drafted[0]);
			expect(drafted[2]).toBe(drafted[0]);
		});

		test('recoding makes another excerpt, and the draft that rests on the first is stale', async () => {
			await code('guy', 'A', [await paragraph('guy', 0)]);
			await draftCompilation(ctx, analyst, { slug, language: 'en' });
			const [excerpt] = (await answerOf('guy')).excerpts;
			const asked = { slug, id: await idOf('guy'), excerpt: excerpt?.id ?? '', theme: 'B' };
			const { id } = await recodeExcerpt(ctx, analyst, asked);
			expect((await answerOf('guy')).excerpts).toMatchObject([{ id, theme: 'B' }]);
			await expect(recodeExcerpt(ctx, analyst, asked)).rejects.toMatchObject({
				code: 'not-found'
			});
			const findings = await checkCompilation(ctx, analyst, {
				slug,
				language: 'en',
				messages: 'en'
			});
			expect(findings.map(({ rule }) => rule)).toContain('stale-source');
		});

		describe('when an answer changes', () => {
			test('a passage whose words still stand is found again, and the reply is unread', async () => {
				await code('guy', 'A', [await paragraph('guy', 1)]);
				await markRead(ctx, analyst, { slug, id: await idOf('guy'), read: true });
				await rewrite('guy', (text) => `A new beginning.\n\n${text}`);
				const { excerpts, text } = await answerOf('guy');
				expect(excerpts).toMatchObject([{ changed: false }]);
				expect(text.slice(excerpts[0]?.start, excerpts[0]?.end)).toBe(excerpts[0]?.words);
				expect((await codingOf('guy')).reading).toBeUndefined();
			});

			test('a passage whose words changed waits for a person, who keeps it or lets it go', async () => {
				await code('guy', 'A', [await paragraph('guy', 0)]);
				await draftCompilation(ctx, analyst, { slug, language: 'en' });
				const [before] = (await answerOf('guy')).excerpts;
				await rewrite('guy', (text) => text.replace(/^(\S+) /, '$1 really '));
				const { excerpts, text } = await answerOf('guy');
				expect(excerpts).toMatchObject([{ changed: true, words: before?.words }]);
				expect(text.slice(excerpts[0]?.start, excerpts[0]?.end)).toContain('really');
				const findings = await checkCompilation(ctx, analyst, {
					slug,
					language: 'en',
					messages: 'en'
				});
				expect(JSON.stringify(findings)).toContain('stale-source');

				const bundle = await exportBundle(ctx, terminal, { slug, withConfidential: false });
				expect(bundle).toContain(JSON.stringify(before?.words));
				expect(await importBundle(ctx, terminal, { bundle, slug: 'again' })).toMatchObject({
					ok: true
				});
				const again = await exportBundle(ctx, terminal, { slug: 'again', withConfidential: false });
				expect(again.replace('"slug": "again"', `"slug": "${slug}"`)).toBe(bundle);

				const [{ id: excerpt = '', start = 0, end = 0 } = {}] = excerpts;
				const id = await idOf('guy');
				await confirmExcerpt(ctx, analyst, { slug, id, excerpt, start, end });
				expect((await answerOf('guy')).excerpts).toMatchObject([
					{ changed: false, words: text.slice(start, end) }
				]);
			});
		});

		test('the matrix shows what is unread, uncoded, coded and drafted', async () => {
			const before = await getCodingMatrix(ctx, analyst, { slug });
			expect(before).toMatchObject({ total: 21, read: 0, shown: 21 });
			expect(before.draft).toBeUndefined();
			const row = (matrix: typeof before, key: string) =>
				itemOf(matrix.rows, ({ signatories }) => signatories[0]?.key === key);
			expect(row(before, 'guy').cells).toMatchObject([{ state: 'uncoded' }, { state: 'uncoded' }]);
			expect(
				row(before, 'dnk')
					.cells.map(({ state }) => state)
					.sort()
			).toEqual(['none', 'uncoded']);
			await code('guy', 'B', [await paragraph('guy', 0)]);
			await markRead(ctx, analyst, { slug, id: await idOf('guy'), read: true });
			await draftCompilation(ctx, analyst, { slug, language: 'fr' });
			const after = await getCodingMatrix(ctx, analyst, { slug });
			expect(after).toMatchObject({ read: 1, draft: { language: 'fr', number: 1 } });
			const [a, b] = row(after, 'guy').cells;
			expect(row(after, 'guy').read).toBe(true);
			expect(a).toMatchObject({ state: 'elsewhere', paragraphs: [] });
			expect(b).toMatchObject({ state: 'coded', passages: 1 });
			expect(b?.paragraphs.length).toBeGreaterThan(1);
			expect(itemOf(after.themes, ({ key }) => key === 'B')).toMatchObject({
				passages: 1,
				replies: 1
			});
			const stakeholders = await getCodingMatrix(ctx, analyst, { slug, kind: 'stakeholder' });
			expect(stakeholders).toMatchObject({ shown: 11, total: 21 });
			const first = await getCodingMatrix(ctx, analyst, { slug, limit: 8 });
			const second = await getCodingMatrix(ctx, analyst, { slug, limit: 8, after: first.next });
			expect(second.rows[0]?.id).toBe(after.rows[8]?.id);
		});

		test('the matrix shows a reply with coded passages as read', async () => {
			await code('guy', 'B', [await paragraph('guy', 0)]);
			const matrix = await getCodingMatrix(ctx, analyst, { slug });
			const row = itemOf(matrix.rows, ({ signatories }) => signatories[0]?.key === 'guy');
			expect(row).toMatchObject({ read: true });
			expect(matrix.read).toBe(1);
			await markRead(ctx, analyst, { slug, id: row.id, read: true });
			expect((await getCodingMatrix(ctx, analyst, { slug })).read).toBe(1);
		});

		test('the matrix cites the draft of the original language, else that of the screen, else any', async () => {
			const cited = async (language: 'ar' | 'fr') =>
				(await getCodingMatrix(ctx, analyst, { slug, language })).draft?.language;
			await draftCompilation(ctx, analyst, { slug, language: 'fr' });
			await draftCompilation(ctx, analyst, { slug, language: 'es' });
			expect(await cited('fr')).toBe('fr');
			expect(['es', 'fr']).toContain(await cited('ar'));
			await draftCompilation(ctx, analyst, { slug, language: 'en' });
			await draftCompilation(ctx, analyst, { slug, language: 'es' });
			expect(await cited('fr')).toBe('en');
		});

		test('a theme is suggested from its question and from what is coded elsewhere, and nothing is applied', async () => {
			await code('guy', 'B', [await paragraph('guy', 0)]);
			const id = await idOf('jpn');
			const suggestions = await listSuggestions(ctx, analyst, { slug, id });
			expect(suggestions.some(({ mapped, theme }) => mapped && theme === 'A')).toBe(true);
			expect((await answerOf('jpn')).excerpts).toEqual([]);
			const own = (await answerOf('guy')).text;
			await rewrite('jpn', () => own);
			const similar = await listSuggestions(ctx, analyst, { slug, id });
			expect(
				similar.find(({ theme, question }) => theme === 'B' && question === 'q3')?.similar
			).toMatchObject({
				submission: await idOf('guy'),
				likeness: expect.closeTo(1, 5) as number
			});
		});

		describe('the codebook', () => {
			const keys = async () =>
				(await getCodebook(ctx, analyst, { slug })).themes.map(({ key }) => key);

			test('holds themes and sub-themes in an order that drafts follow', async () => {
				const { key } = await saveTheme(ctx, analyst, {
					slug,
					name: { en: 'Access', ar: 'الوصول' },
					description: {}
				});
				const sub = await saveTheme(ctx, analyst, {
					slug,
					parent: 'A',
					name: { en: 'Small States' },
					description: { en: 'Including small island developing States.' }
				});
				expect([key, sub.key]).toEqual(['C', 'A-1']);
				expect(await keys()).toEqual(['A', 'A-1', 'B', 'C']);
				await orderThemes(ctx, analyst, { slug, key: 'A', way: 'down' });
				expect(await keys()).toEqual(['B', 'A', 'A-1', 'C']);
				await orderThemes(ctx, analyst, { slug, key: 'B', way: 'up' });
				expect(await keys()).toEqual(['B', 'A', 'A-1', 'C']);
				const { themes } = await getCodebook(ctx, analyst, { slug });
				const { unnamed } = itemOf(themes, (theme) => theme.key === 'C');
				expect([...unnamed].sort()).toEqual(['es', 'fr', 'ru', 'zh']);
				expect((await loadSnapshot(ctx.db, slug))?.themes.map((theme) => theme.key)).toEqual(
					await keys()
				);
				const bundle = await exportBundle(ctx, terminal, { slug, withConfidential: false });
				expect(await importBundle(ctx, terminal, { bundle, slug: 'again' })).toMatchObject({
					ok: true
				});
				const again = await getCodebook(ctx, analyst, { slug: 'again' });
				expect(again.themes.map(({ key, parent, name }) => [key, parent, name])).toEqual(
					themes.map(({ key, parent, name }) => [key, parent, name])
				);
			});

			test('lets nothing go that is coded, mapped or holds sub-themes', async () => {
				const remove = (key: string, recodeTo?: string) =>
					removeTheme(ctx, analyst, { slug, key, recodeTo });
				expect(await remove('A')).toMatchObject({ ok: false, reason: 'mapped' });
				const { key } = await saveTheme(ctx, analyst, {
					slug,
					name: { en: 'Access' },
					description: {}
				});
				const sub = await saveTheme(ctx, analyst, {
					slug,
					parent: key,
					name: { en: 'Costs' },
					description: {}
				});
				expect(await remove(key)).toMatchObject({ ok: false, reason: 'has-subthemes' });
				await code('guy', sub.key, [await paragraph('guy', 0)]);
				expect(await remove(sub.key)).toEqual({ ok: false, reason: 'coded' });
				await expect(remove(sub.key, 'Z')).rejects.toMatchObject({ code: 'invalid' });
				expect(await remove(sub.key, 'B')).toEqual({ ok: true, recoded: 1 });
				expect((await answerOf('guy')).excerpts).toMatchObject([{ theme: 'B' }]);
				expect(await remove(key)).toEqual({ ok: true, recoded: 0 });
				expect(await keys()).toEqual(['A', 'B']);
			});

			test('refuses a theme without a name, and a sub-theme of a sub-theme', async () => {
				const save = (input: Partial<Parameters<typeof saveTheme>[2]>) =>
					saveTheme(ctx, analyst, { slug, name: {}, description: {}, ...input });
				await expect(save({ name: { en: '  ' } })).rejects.toMatchObject({ code: 'invalid' });
				const { key } = await save({ name: { en: 'One' }, parent: 'A' });
				await expect(save({ name: { en: 'Two' }, parent: key })).rejects.toMatchObject({
					code: 'invalid',
					details: { field: 'parent' }
				});
				await expect(save({ name: { en: 'Two' }, key: 'none' })).rejects.toMatchObject({
					code: 'not-found'
				});
			});
		});

		test('a reply that is withdrawn is coded no more, and nothing of it is drafted', async () => {
			const bundle = changedBundle((bundle) => {
				bundle.consultation.slug = 'withdrawn';
				const reply = itemOf(bundle.submissions, ({ key }) => key === 'guy');
				reply.status = 'withdrawn';
				const text = itemOf(reply.answers, ({ question }) => question === 'q3').text;
				const { start = 0, end = 0 } = paragraphsOf(text)[0] ?? {};
				const hash = hashOfWords(text.slice(start, end));
				reply.excerpts = [{ id: 'x1', question: 'q3', theme: 'B', start, end, hash }];
			});
			await importBundle(ctx, terminal, { bundle });
			const { entries } = await listSubmissions(ctx, analyst, {
				slug: 'withdrawn',
				filter: { status: 'withdrawn' },
				order: byRespondent
			});
			const id = entries[0]?.id ?? '';
			const place = { slug: 'withdrawn', id };
			const coding = await getCoding(ctx, analyst, { ...place, filter: {}, order: byRespondent });
			expect(coding).toMatchObject({ mayCode: false, status: 'withdrawn' });
			const { basis } = itemOf(coding.answers, ({ question }) => question === 'q3');
			const passages = [{ start: 0, end: 5 }];
			await expect(
				codeExcerpt(ctx, analyst, { ...place, question: 'q3', theme: 'A', passages, basis })
			).rejects.toMatchObject({ code: 'conflict' });
			expect(await listSuggestions(ctx, analyst, place)).toEqual([]);
			const matrix = await getCodingMatrix(ctx, analyst, { slug: 'withdrawn' });
			expect(matrix).toMatchObject({ total: 20 });
			expect(matrix.themes.map(({ passages }) => passages)).toEqual([0, 0]);
		});

		describe('who may', () => {
			const mayCode: readonly Role[] = ['administrator', 'coordinator', 'analyst', 'editor'];
			const mayName: readonly Role[] = ['administrator', 'coordinator', 'analyst'];
			const mayRead: readonly Role[] = [...mayCode, 'translator'];

			test.each([...roles])('as %s', async (role) => {
				const actor = actorIn(role);
				const id = await idOf('guy');
				const passages = [await paragraph('guy', 0)];
				const { basis } = await answerOf('guy');
				const excerpt = 'none';
				const page = { filter: {}, order: byRespondent };
				const doors: [readonly Role[], () => Promise<unknown>][] = [
					[mayRead, () => getCoding(ctx, actor, { slug, id, ...page })],
					[mayRead, () => getCodingMatrix(ctx, actor, { slug })],
					[mayRead, () => getCodebook(ctx, actor, { slug })],
					[mayRead, () => listSuggestions(ctx, actor, { slug, id })],
					[
						mayCode,
						() => codeExcerpt(ctx, actor, { slug, id, question: 'q3', theme: 'A', passages, basis })
					],
					[mayCode, () => markRead(ctx, actor, { slug, id, read: true })],
					[mayCode, () => recodeExcerpt(ctx, actor, { slug, id, excerpt, theme: 'A' })],
					[mayCode, () => confirmExcerpt(ctx, actor, { slug, id, excerpt, start: 0, end: 1 })],
					[mayCode, () => uncodeExcerpt(ctx, actor, { slug, id, excerpt })],
					[mayName, () => saveTheme(ctx, actor, { slug, name: { en: 'N' }, description: {} })],
					[mayName, () => orderThemes(ctx, actor, { slug, key: 'A', way: 'up' })],
					[mayName, () => removeTheme(ctx, actor, { slug, key: 'A' })]
				];
				for (const [may, door] of doors) {
					const answer = await door().catch((failure: { code: string }) => failure.code);
					if (may.includes(role)) expect(answer).not.toBe('forbidden');
					else expect(answer).toBe('forbidden');
				}
			});

			test('a reply of another consultation is not found under this one', async () => {
				await importBundle(ctx, terminal, { bundle: shippedText('demo-open') });
				const { entries } = await listSubmissions(ctx, analyst, {
					slug: 'demo-open',
					filter: {},
					order: byRespondent
				});
				const id = entries[0]?.id ?? '';
				for (const door of [
					() => getCoding(ctx, analyst, { slug, id, filter: {}, order: byRespondent }),
					() => listSuggestions(ctx, analyst, { slug, id }),
					() => markRead(ctx, analyst, { slug, id, read: true }),
					() => uncodeExcerpt(ctx, analyst, { slug, id, excerpt: 'x' })
				])
					await expect(door()).rejects.toMatchObject({ code: 'not-found' });
			});
		});
	},
	{ fresh: 'each-test' }
);
