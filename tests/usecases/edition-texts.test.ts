import { beforeEach, expect, test } from 'vitest';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { hasRight, roles } from '#lib/domain/user.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listEditionProgress } from '#lib/server/usecases/list-edition-progress.ts';
import { listEditionUnits } from '#lib/server/usecases/list-edition-units.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { saveEditionTexts } from '#lib/server/usecases/save-edition-texts.ts';
import { undoEdit } from '#lib/server/usecases/undo-edit.ts';
import { setEditionState } from '#lib/server/usecases/set-edition-state.ts';
import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role, id = `u-${role}`): Actor => ({
	kind: 'user',
	id,
	role,
	name: `A ${role}`
});
const translator = actor('translator');
const slug = 'hrc-16-22';
const french = { slug, language: 'fr' } as const;

onBothDatabases(
	'an edition in another language',
	(open) => {
		let node = '';
		const modelIn = async (language: OfficialLanguage) => {
			const revision = await newestDraft(open().context, { slug, language });
			if (!revision) throw new Error(`there is no draft in ${language}`);
			return revision.model;
		};
		const unit = async (id = node) => {
			const shown = await listEditionUnits(open().context, translator, { ...french, unit: id });
			return itemOf(shown?.units ?? [], (each) => each.id === id);
		};
		const editOriginal = async (words: string) => {
			const place = { slug, language: 'en', node } as const;
			const shown = await getParagraph(open().context, terminal, place);
			if (!shown) throw new Error('the paragraph is not there');
			const typed = `${words} ${shown.typed}`;
			await editParagraph(open().context, terminal, { ...place, typed, mark: shown.mark });
		};
		const save = async (typed: string, mark: string, by: Actor = translator, state = 'draft') => {
			const texts = [{ unit: node, typed, mark, state }];
			const { refused } = await saveEditionTexts(open().context, by, { ...french, texts });
			return refused[0] ?? { ok: true };
		};
		const set = (state: string, mark: string, by: Actor = translator) =>
			setEditionState(open().context, by, { ...french, unit: node, mark, state });
		const findings = async () => {
			const shown = await readCompilation(open().context, terminal, { ...french, messages: 'en' });
			return shown?.findings ?? [];
		};
		const marksOf = (words: string) => (words.match(/\[[\^#][0-9]\]/g) ?? []).join('');

		beforeEach(async () => {
			const { context } = open();
			await importBundle(context, terminal, { bundle: shippedText(slug) });
			await draftCompilation(context, terminal, { slug, language: 'en' });
			await draftCompilation(context, terminal, french);
			const paragraphs = paragraphsIn((await modelIn('en')).sections);
			node = itemOf(paragraphs, ({ paragraph }) => paragraph.attribution[0] === 'uga').paragraph.id;
		});

		test('takes back the translations that one kept last, and keeps them again', async () => {
			const { context } = open();
			await editOriginal('It thanked 1,500 donors.');
			await draftCompilation(context, terminal, french);
			const take = (way: 'undo' | 'redo', by: Actor = translator) =>
				undoEdit(context, by, { ...french, way, of: 'translations' });
			const drafted = await modelIn('fr');
			const missing = await unit();
			expect(await take('undo')).toEqual({ ok: false, reason: 'nothing' });
			const marks = marksOf(missing.source);
			await save(`Elle a remercié 1 500 donateurs. ${marks}`, missing.mark);
			const first = await unit();
			const translated = await modelIn('fr');
			const shown = await listEditionUnits(context, translator, { ...french, unit: node });
			expect(shown?.undo).toMatchObject({ kind: 'translated', place: { kind: 'paragraph' } });
			await save(`Elle a remercié 1 500 bailleurs. ${marks}`, first.mark, translator, 'revised');

			// The translation before it stands again, with its state; then none.
			expect(await take('undo')).toMatchObject({ ok: true, kind: 'translated', node });
			expect(await unit()).toMatchObject({ words: first.words, state: 'draft', isOwn: true });
			expect(await modelIn('fr')).toEqual(translated);
			expect(await take('undo')).toMatchObject({ ok: true });
			expect(await unit()).toMatchObject({ words: '', state: 'missing' });
			expect(await modelIn('fr')).toEqual(drafted);
			expect(await take('undo')).toEqual({ ok: false, reason: 'nothing' });
			// A form that was opened before does not write over what came between.
			expect(await save('Rien.', missing.mark)).toMatchObject({ reason: 'changed' });

			expect(await take('redo')).toMatchObject({ ok: true });
			expect(await unit()).toMatchObject({ words: first.words });
			expect(await take('redo')).toMatchObject({ ok: true });
			expect(await unit()).toMatchObject({
				state: 'revised',
				words: expect.stringContaining('bailleurs')
			});
			expect(await take('undo')).toMatchObject({ ok: true });
			expect(await modelIn('fr')).toEqual(translated);
			const audit = await verifyAudit(context, terminal);
			expect(audit).not.toHaveProperty('brokenAt');
		});

		test('takes no translation back that another changed since, nor those of another', async () => {
			const { context } = open();
			const take = (by: Actor, of: 'translations' | 'document' = 'translations') =>
				undoEdit(context, by, { ...french, way: 'undo', of });
			const { source, mark } = await unit();
			const other = actor('translator', 'u-other');
			await save(`Un. ${marksOf(source)}`, mark);
			expect(await take(other)).toEqual({ ok: false, reason: 'nothing' });
			await save(`Deux. ${marksOf(source)}`, (await unit()).mark, other);
			expect(await take(translator)).toMatchObject({ ok: false, reason: 'changed' });
			expect((await unit()).words).toMatch(/^Deux/);
			expect(await take(other)).toMatchObject({ ok: true });
			expect((await unit()).words).toMatch(/^Un/);
			await set('official', (await unit()).mark, other);
			expect(await take(translator)).toMatchObject({ ok: false, reason: 'changed' });
			expect(await take(actor('editor'), 'document')).toEqual({ ok: false, reason: 'nothing' });
			for (const role of roles.filter((each) => !hasRight(actor(each), 'translate')))
				await expect(take(actor(role))).rejects.toMatchObject({ code: 'forbidden' });
			await expect(take({ kind: 'anonymous' })).rejects.toMatchObject({ code: 'sign-in-needed' });
		});

		test('lacks what was edited in the original, until somebody translates it', async () => {
			const { context } = open();
			expect(await findings()).toEqual([]);
			await editOriginal('It thanked 1,500 donors.');
			expect(await findings()).toMatchObject([
				{ severity: 'blocks', message: expect.stringContaining('1500'), place: { node } },
				{ severity: 'blocks', message: expect.stringContaining('no translation'), place: { node } }
			]);
			await draftCompilation(context, terminal, french);
			expect(await findings()).toMatchObject([{ severity: 'blocks', place: { node } }]);
			const missing = await unit();
			expect(missing).toMatchObject({
				state: 'missing',
				words: '',
				offered: expect.stringContaining('L’Ouganda')
			});
			const added = missing.changed?.filter(({ state }) => state === 'added');
			expect(added?.map(({ text }) => text).join('')).toContain('1,500 donors');
			expect(await save('', missing.mark)).toMatchObject({ problems: [{ kind: 'empty' }] });
			const words = `Le pays a remercié 1 400 donateurs${marksOf(missing.source)}.`;
			expect(await save(words, missing.mark)).toEqual({ ok: true });
			expect(await unit()).toMatchObject({
				state: 'draft',
				words,
				doubts: [
					{ kind: 'figure-lacks', figure: '1500' },
					{ kind: 'figure-adds', figure: '1400' }
				]
			});
			const numbers = [...numberCompilation(await modelIn('fr'))].map(([id, { number }]) => [
				id,
				number
			]);
			const theirs = [...numberCompilation(await modelIn('en'))].map(([id, { number }]) => [
				id,
				number
			]);
			expect(numbers).toEqual(theirs);
			expect(JSON.stringify(await modelIn('fr'))).toContain('Le pays a remercié');
			expect((await findings()).map(({ message }) => message).join()).toContain('1500');
			expect(await draftCompilation(context, terminal, french)).toMatchObject({
				isUnchanged: true
			});
			await verifyAudit(context, terminal);
		});

		test('says when the original changed since it was translated, and what changed', async () => {
			await editOriginal('It thanked the donors.');
			const missing = await unit();
			const words = `Une traduction${marksOf(missing.source)}.`;
			expect(await save(words, missing.mark, translator, 'revised')).toEqual({ ok: true });
			await editOriginal('It regretted this.');
			const stale = await unit();
			expect(stale).toMatchObject({ state: 'stale', words, writtenBy: undefined });
			const added = stale.changed?.filter(({ state }) => state === 'added').map(({ text }) => text);
			expect(added?.join('')).toContain('regretted');
			expect(await findings()).toMatchObject([
				{ message: expect.stringContaining('has changed here since it was translated') }
			]);
			expect(await set('revised', stale.mark)).toEqual({ ok: true });
			expect(await unit()).toMatchObject({ state: 'revised', words });
			expect(await findings()).toEqual([]);
		});

		test('is made official by another than who wrote it', async () => {
			await editOriginal('It thanked the donors.');
			const missing = await unit();
			await save(`Une traduction${marksOf(missing.source)}.`, missing.mark);
			const { mark, isOwn } = await unit();
			expect(isOwn).toBe(true);
			expect(await set('official', mark)).toEqual({ ok: false, reason: 'own' });
			expect(await set('official', missing.mark, actor('editor'))).toEqual({
				ok: false,
				reason: 'changed'
			});
			expect(await set('official', mark, actor('editor'))).toEqual({ ok: true });
			const now = await unit();
			expect(now).toMatchObject({ state: 'official', isOwn: true });
			const rows = await open().context.db.selectFrom('edition_texts').selectAll().execute();
			expect(rows.map(({ number, state }) => [number, state]).sort()).toEqual([
				[1, 'draft'],
				[2, 'official']
			]);
			await expect(set('stale', now.mark)).rejects.toMatchObject({ code: 'invalid' });
		});

		test('is not made official by whoever edited it in the edition itself', async () => {
			const { context } = open();
			const [writer, other] = [actor('editor', 'u-writer'), actor('editor', 'u-other')];
			const place = { ...french, node };
			const shown = await getParagraph(context, writer, place);
			if (!shown) throw new Error('the paragraph is not there');
			const typed = `${shown.typed} Le pays a remercié le Haut-Commissariat.`;
			expect(await editParagraph(context, writer, { ...place, typed, mark: shown.mark })).toEqual(
				expect.objectContaining({ ok: true })
			);
			const { mark } = await unit();
			expect(await set('official', mark, writer)).toEqual({ ok: false, reason: 'own' });
			expect(await set('revised', mark, other)).toEqual({ ok: true });
			const revised = await unit();
			expect(revised.state).toBe('revised');
			expect(await set('official', revised.mark, writer)).toEqual({ ok: false, reason: 'own' });
			expect(await set('official', revised.mark, other)).toEqual({ ok: true });
		});

		test('at the same moment: one translation is kept, the others see it and lose nothing', async () => {
			const { mark, source } = await unit();
			const outcomes = await Promise.all(
				Array.from({ length: 10 }, (_, index) =>
					save(`Traduction ${'x'.repeat(index + 1)}${marksOf(source)}.`, mark)
				)
			);
			expect(outcomes.filter((each) => 'ok' in each)).toHaveLength(1);
			const kept = await unit();
			for (const lost of outcomes.filter((each) => !('ok' in each)))
				expect(lost).toEqual({
					unit: node,
					reason: 'changed',
					source,
					words: kept.words,
					mark: kept.mark
				});
		});

		test('refuses what cannot stand, and says why', async () => {
			const { units } = (await listEditionUnits(open().context, translator, french)) ?? {};
			node = itemOf(units ?? [], ({ source }) => source.includes('[^1]')).id;
			const { mark, source } = await unit();
			const marks = marksOf(source);
			expect(await save('Sans marques.', mark)).toMatchObject({
				problems: expect.arrayContaining([{ kind: 'mark-lacks', mark: '[^1]' }])
			});
			expect(await save(`Deux fois${marks}${marks}.`, mark)).toMatchObject({
				problems: expect.arrayContaining([{ kind: 'mark-twice', mark: '[^1]' }])
			});
			expect(await save(' ', mark)).toMatchObject({ problems: [{ kind: 'empty' }] });
			expect(await save('x'.repeat(20_001), mark)).toMatchObject({
				problems: [{ kind: 'too-long' }]
			});
			const { context } = open();
			const texts = [{ unit: 'p-none-1', typed: 'Mots.', mark, state: 'draft' }];
			expect(await saveEditionTexts(context, translator, { ...french, texts })).toEqual({
				kept: [],
				refused: [{ unit: 'p-none-1', reason: 'gone' }]
			});
			await expect(
				saveEditionTexts(context, translator, { slug, language: 'en', texts })
			).rejects.toMatchObject({ code: 'not-found' });
			await expect(save('Mots.', mark, translator, 'official')).rejects.toMatchObject({
				code: 'invalid'
			});
		});

		test('is read in pages, by its states, and counted', async () => {
			const { context } = open();
			await editOriginal('It thanked the donors.');
			const all = await listEditionUnits(context, translator, french);
			const seen = new Set(all?.units.map(({ id }) => id));
			for (let after = all?.next; after !== undefined;) {
				const page = await listEditionUnits(context, translator, { ...french, after });
				for (const { id } of page?.units ?? []) seen.add(id);
				after = page?.next;
			}
			expect(seen.size).toBe(all?.number);
			const missing = await listEditionUnits(context, translator, { ...french, state: 'missing' });
			expect(missing?.units.map(({ id }) => id)).toEqual([node]);
			const editions = await listEditionProgress(context, actor('secretariat'), { slug });
			expect(editions.map(({ language }) => language)).not.toContain('en');
			expect(editions.filter(({ counts }) => counts)).toHaveLength(1);
			const progress = editions.find(({ language }) => language === 'fr');
			expect(progress).toMatchObject({ language: 'fr', counts: { missing: 1, stale: 0 } });
			expect(progress?.counts).toEqual(all?.counts);
		});

		test('is for those who translate', async () => {
			const { mark } = await unit();
			const may: Role[] = roles.filter((role) => role !== 'secretariat');
			for (const who of [...roles.map((role) => actor(role)), { kind: 'anonymous' } as const]) {
				const expected = who.kind === 'user' && may.includes(who.role);
				const asked = [
					listEditionUnits(open().context, who, french),
					save('Mots.', mark, who),
					set('revised', mark, who)
				];
				for (const outcome of await Promise.allSettled(asked))
					expect(outcome.status).toBe(expected ? 'fulfilled' : 'rejected');
			}
		});
	},
	{ fresh: 'each-test' }
);
