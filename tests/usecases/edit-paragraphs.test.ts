import { beforeEach, describe, expect, test } from 'vitest';
import type { Choice } from '#lib/domain/compilation/editing/settle-stale.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { compareDrafts } from '#lib/server/usecases/compare-drafts.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { getLengthPolicy } from '#lib/server/usecases/get-length-policy.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { setCondensing } from '#lib/server/usecases/set-condensing.ts';
import { settleParagraph } from '#lib/server/usecases/settle-paragraph.ts';
import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';
import { storeIssued } from '../support/issued.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role): Actor => ({ kind: 'user', id: `u-${role}`, role, name: `A ${role}` });
const editor = actor('editor');
const slug = 'hrc-16-22';
const edition = { slug, language: 'en' } as const;

onBothDatabases(
	'editing a paragraph',
	(open) => {
		let node = '';
		const paragraphs = async () => {
			const revision = await newestDraft(open().context, edition);
			return paragraphsIn(revision?.model.sections ?? []).map(({ paragraph }) => paragraph);
		};
		const paragraph = async () => itemOf(await paragraphs(), ({ id }) => id === node);
		const get = async () => {
			const shown = await getParagraph(open().context, editor, { ...edition, node });
			if (shown === undefined) throw new Error('the paragraph is not there');
			return shown;
		};
		const edit = (typed: string, mark: string, by: Actor = editor) =>
			editParagraph(open().context, by, { ...edition, node, typed, mark });
		const settle = (choice: Choice, mark: string, by: Actor = editor) =>
			settleParagraph(open().context, by, { ...edition, node, choice, mark });
		const redraft = () => draftCompilation(open().context, editor, edition);
		const rewriteAnswers = (from: string, to: string) =>
			open().context.transact(async (trx) => {
				const rows = await trx.selectFrom('answers').selectAll().execute();
				for (const row of rows.filter(({ text }) => text.includes(from)))
					await trx
						.updateTable('answers')
						.set({ text: row.text.replaceAll(from, to) })
						.where('submission_id', '=', row.submission_id)
						.where('question_key', '=', row.question_key)
						.execute();
			});

		beforeEach(async () => {
			const { context } = open();
			await importBundle(context, terminal, { bundle: shippedText(slug) });
			await draftCompilation(context, terminal, edition);
			node = itemOf(await paragraphs(), ({ attribution }) => attribution[0] === 'uga').id;
		});

		test('keeps the words, what they rest on, who wrote them and when', async () => {
			const { context } = open();
			const before = await get();
			expect(await edit(`${before.typed} It thanked the Office.`, before.mark)).toMatchObject({
				ok: true
			});
			const after = await get();
			expect(after).toMatchObject({ edited: true, own: false, drafted: before.typed });
			expect(after.typed).toBe(`${before.typed} It thanked the Office.`);
			expect(after.history).toMatchObject([{ kind: 'edit', text: after.typed }]);
			const { content } = await paragraph();
			const last = content[content.length - 1];
			expect(last).toMatchObject({ written: true, text: 'It thanked the Office.' });
			expect(last?.type === 'text' && last.provenance?.[0]?.submission).toBe('uga');
			const shown = await readCompilation(context, editor, { ...edition, messages: 'en' });
			const found = shown?.findings.filter(({ place }) => place?.node === node) ?? [];
			expect(found).toEqual([]);
			await verifyAudit(context, terminal);
			const audit = await context.db.selectFrom('audit').select('action').execute();
			expect(audit.at(-1)?.action).toBe('edit-paragraph');
		});

		test('that says the same leaves no trace', async () => {
			const { context } = open();
			const before = await context.db.selectFrom('audit').select('seq').execute();
			const { typed, mark } = await get();
			expect(await edit(` ${typed}\r\n`, mark)).toMatchObject({ ok: true });
			expect((await get()).edited).toBe(false);
			expect(await context.db.selectFrom('audit').select('seq').execute()).toHaveLength(
				before.length
			);
		});

		test('at the same moment: one is kept, the others see both texts and nothing is overwritten', async () => {
			const { typed, mark } = await get();
			const outcomes = await Promise.all(
				Array.from({ length: 10 }, (_, index) => edit(`${typed} Words ${index}.`, mark))
			);
			expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			const kept = await get();
			const lost = outcomes.filter((outcome) => !outcome.ok);
			for (const outcome of lost)
				expect(outcome).toEqual({
					ok: false,
					reason: 'conflict',
					theirs: kept.typed,
					mark: kept.mark
				});
			expect(await edit(`${typed} Mine after all.`, kept.mark)).toMatchObject({ ok: true });
		});

		test('and drafting at the same moment: the words are in the newest draft', async () => {
			const { typed, mark } = await get();
			await rewriteAnswers('Denmark', 'The Kingdom of Denmark');
			await Promise.all([edit(`${typed} Kept.`, mark), redraft(), redraft()]);
			expect((await get()).typed).toContain('Kept.');
		});

		test('says what it cannot read, and what is not there', async () => {
			const { mark } = await get();
			expect(await edit('[^9] Words.', mark)).toEqual({
				ok: false,
				reason: 'problems',
				problems: [{ kind: 'unknown-mark', mark: '[^9]' }]
			});
			expect(await edit(' ', mark)).toMatchObject({ problems: [{ kind: 'empty' }] });
			const other = { ...edition, node: 'p-nobody-A-1' };
			expect(
				await editParagraph(open().context, editor, { ...other, typed: 'Words.', mark })
			).toEqual({ ok: false, reason: 'gone' });
			expect(await getParagraph(open().context, editor, other)).toBeUndefined();
			const none = { ...edition, language: 'es', node } as const;
			await expect(getParagraph(open().context, editor, none)).rejects.toMatchObject({
				code: 'not-found'
			});
		});

		describe('before its answer changes', () => {
			let typed = '';
			beforeEach(async () => {
				const before = await get();
				typed = `${before.typed} It thanked the Office.`;
				await edit(typed, before.mark);
				await open().context.transact(async (trx) => {
					const rows = await trx
						.selectFrom('answers')
						.innerJoin('submissions', 'submissions.id', 'answers.submission_id')
						.select(['answers.submission_id', 'answers.question_key', 'answers.text'])
						.where('submissions.key', '=', 'uga')
						.execute();
					for (const row of rows)
						await trx
							.updateTable('answers')
							.set({ text: row.text.replaceAll('.', ', it was said.') })
							.where('submission_id', '=', row.submission_id)
							.where('question_key', '=', row.question_key)
							.execute();
				});
				await redraft();
			});

			test('leaves both texts, marks the paragraph stale, and a finding blocks issue', async () => {
				const shown = await get();
				expect(shown.typed).toBe(typed);
				expect(shown.stale?.drafted).toContain('it was said.');
				expect(shown.stale?.theirs.some(({ state }) => state === 'removed')).toBe(true);
				const read = await readCompilation(open().context, editor, { ...edition, messages: 'en' });
				const found = read?.findings.filter(({ place }) => place?.node === node);
				expect(found?.map(({ severity }) => severity)).toContain('blocks');
				expect((await redraft()).number).toBe(3);
			});

			test.each(['mine', 'drafted', 'both'] as const)('and %s is taken', async (choice) => {
				const { mark, stale } = await get();
				expect(await settle(choice, mark)).toEqual({ ok: true, removed: false });
				const now = await get();
				expect(now.stale).toBeUndefined();
				expect(now.edited).toBe(choice !== 'drafted');
				if (choice !== 'drafted') expect(now.typed).toContain(typed);
				if (choice !== 'mine') expect(now.typed).toContain(stale?.drafted);
				expect((await redraft()).number).toBe(4);
				const read = await readCompilation(open().context, editor, { ...edition, messages: 'en' });
				expect(
					read?.findings.filter(
						({ place, severity }) => place?.node === node && severity === 'blocks'
					)
				).toEqual([]);
				expect(await settle(choice, mark)).toEqual({ ok: false, reason: 'changed' });
			});

			test('ten decisions at once take one', async () => {
				const { mark } = await get();
				const outcomes = await Promise.all(
					Array.from({ length: 10 }, (_, index) => settle(index % 2 ? 'mine' : 'both', mark))
				);
				expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			});

			test('and a reply that is withdrawn leaves it in its place, to be kept or taken out', async () => {
				const { context } = open();
				await context.transact((trx) =>
					trx
						.updateTable('submissions')
						.set({ status: 'withdrawn' })
						.where('key', '=', 'uga')
						.execute()
				);
				await redraft();
				const gone = await get();
				expect(gone).toMatchObject({ typed, stale: { drafted: '' } });
				expect(await settle('mine', gone.mark)).toEqual({ ok: true, removed: false });
				await redraft();
				const kept = await get();
				expect(kept).toMatchObject({ own: true, typed });
				expect(await settle('drafted', kept.mark)).toEqual({ ok: true, removed: true });
				expect(await getParagraph(open().context, editor, { ...edition, node })).toBeUndefined();
				expect(await settle('mine', kept.mark)).toEqual({ ok: false, reason: 'gone' });
			});
		});

		test('near the limit a policy shortens replies, and what is left out is shown beside them', async () => {
			const { context } = open();
			const stored = await context.db.selectFrom('consultations').selectAll().execute();
			const document = JSON.parse(itemOf(stored, (row) => row.slug === slug).document) as object;
			await context.transact((trx) =>
				trx
					.updateTable('consultations')
					.set({ document: JSON.stringify({ ...document, wordLimit: 1800 }) })
					.where('slug', '=', slug)
					.execute()
			);
			const read = () => readCompilation(context, editor, { ...edition, messages: 'en' });
			const full = await read();
			await setCondensing(context, editor, { slug, condense: true });
			await setCondensing(context, editor, { slug, condense: true });
			expect(await getLengthPolicy(context, editor, { slug })).toEqual({
				wordLimit: 1800,
				condense: true
			});
			await redraft();
			const short = await read();
			expect(full?.length.all.words).toBeGreaterThan(1800);
			expect(short?.length.all.words).toBeLessThanOrEqual(1800);
			const omitted = Object.values(short?.beside ?? {}).flatMap((each) => each.omitted.first);
			expect(omitted.length).toBeGreaterThan(5);
			expect(omitted.every(({ words }) => words.length > 0)).toBe(true);
			expect(new Set(short?.length.respondents.map(({ names }) => names[0]?.en))).toEqual(
				new Set(full?.length.respondents.map(({ names }) => names[0]?.en))
			);
			await setCondensing(context, editor, { slug, condense: false });
			await redraft();
			expect((await read())?.document.model).toEqual(full?.document.model);
			await expect(
				setCondensing(context, actor('translator'), { slug, condense: true })
			).rejects.toMatchObject({ code: 'forbidden' });
		});

		test('what was drafted stays a version of its own, with which the edited one is compared', async () => {
			const { typed, mark } = await get();
			const kept = await edit(`${typed} It was grateful.`, mark);
			expect(kept).toMatchObject({ ok: true });
			const again = await get();
			await edit(`${typed} It was very grateful.`, again.mark);
			const { versions, from, to, compared } = await compareDrafts(open().context, editor, edition);
			expect(versions.map(({ number }) => number)).toEqual([2, 1]);
			expect([from, to]).toEqual(['1', '2']);
			expect(compared).toMatchObject([{ id: node, kind: 'changed' }]);
			const added = compared.flatMap(({ differences }) =>
				differences.flat().flatMap(({ state, text }) => (state === 'added' ? [text] : []))
			);
			expect(added.join('')).toContain('very grateful');
		});

		test('an edition is compared with what was issued in its language alone', async () => {
			const { context } = open();
			await storeIssued(context, slug, { symbol: 'A/HRC/18/7', languages: ['fr'] });
			const keys = async () => {
				const { versions, from, to } = await compareDrafts(context, editor, edition);
				return [versions.length, from, to];
			};
			expect(await keys()).toEqual([1, '1', '1']);
			await storeIssued(context, slug, { symbol: 'A/HRC/18/8', languages: ['en'] });
			expect(await keys()).toEqual([2, expect.stringMatching(/-/), '1']);
		});

		test('is for those who draft', async () => {
			const { typed, mark } = await get();
			for (const role of roles) {
				const by = actor(role);
				if (['administrator', 'coordinator', 'analyst', 'editor'].includes(role)) {
					await getParagraph(open().context, by, { ...edition, node });
					continue;
				}
				// Who reads replies reads the paragraph too, to remark on it.
				if (role === 'translator')
					expect(await getParagraph(open().context, by, { ...edition, node })).toMatchObject({
						mayEdit: false
					});
				else
					await expect(
						getParagraph(open().context, by, { ...edition, node })
					).rejects.toMatchObject({ code: 'forbidden' });
				for (const attempt of [edit(`${typed} No.`, mark, by), settle('mine', mark, by)])
					await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
			}
			await expect(edit('No.', mark, { kind: 'anonymous' })).rejects.toMatchObject({
				code: 'sign-in-needed'
			});
		});
	},
	{ fresh: 'each-test' }
);
