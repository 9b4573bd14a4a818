import { beforeEach, expect, test } from 'vitest';
import type { Edit } from '#lib/domain/compilation/editing/edits/make-edit.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { editDocument } from '#lib/server/usecases/edit-document.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { undoEdit } from '#lib/server/usecases/undo-edit.ts';
import { itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role, id = `u-${role}`): Actor => ({ kind: 'user', id, role, name: id });
const ann = actor('editor', 'ann');

const slug = 'hrc-16-22';
const edition = { slug, language: 'en' } as const;

onBothDatabases('editing a document', (open) => {
	const paragraphs = async () => {
		const revision = await newestDraft(open().context, edition);
		return paragraphsIn(revision?.model.sections ?? []).map(({ paragraph }) => paragraph);
	};
	const ids = async () => (await paragraphs()).map(({ id }) => id);
	const make = (edit: Edit, by = ann) => editDocument(open().context, by, { ...edition, edit });
	const undo = (by = ann, way: 'undo' | 'redo' = 'undo') =>
		undoEdit(open().context, by, { ...edition, way });
	const write = async (node: string, text: string, by = ann) => {
		const shown = await getParagraph(open().context, by, { ...edition, node });
		const asked = [{ type: 'text' as const, text }];
		const mark = shown?.mark ?? '';
		return editParagraph(open().context, by, { ...edition, node, mark, asked });
	};
	const of = async (state: string) =>
		itemOf(await paragraphs(), ({ attribution }) => attribution[0] === state).id;

	beforeEach(async () => {
		const { context, setNow } = open();
		setNow('2011-12-01T09:00:00.000Z');
		await importBundle(context, terminal, { bundle: shippedText(slug) });
		await draftCompilation(context, terminal, edition);
	});

	test('takes out, puts back, adds, moves, splits and joins, and redrafting keeps it', async () => {
		const before = await ids();
		const [first, second] = [await of('dnk'), await of('uga')];
		expect(await make({ kind: 'take-out', node: first })).toEqual({ ok: true, was: '6' });
		const id = 'p-11111111-1111-4111-8111-111111111111';
		const content = [{ type: 'text' as const, text: 'The Office added this.' }];
		expect(await make({ kind: 'add', node: second, id, content })).toEqual({ ok: true });
		expect(await make({ kind: 'up', node: id })).toEqual({ ok: true });
		await draftCompilation(open().context, terminal, edition);
		const after = await ids();
		expect(after).not.toContain(first);
		expect(after.indexOf(id)).toBe(after.indexOf(second) - 1);
		expect(await make({ kind: 'put-back', node: first, choice: 'mine' })).toEqual({ ok: true });
		expect(await make({ kind: 'take-out', node: id })).toMatchObject({ ok: true });
		expect(await ids()).toEqual(before);
	});

	test('refuses to take out what another paragraph refers to, and says which', async () => {
		const [first, second] = [await of('dnk'), await of('uga')];
		const content = [
			{ type: 'text' as const, text: 'See paragraph ' },
			{ type: 'reference' as const, target: first }
		];
		const shown = await getParagraph(open().context, ann, { ...edition, node: second });
		const mark = shown?.mark ?? '';
		const asked = { ...edition, node: second, mark, asked: content };
		expect(await editParagraph(open().context, ann, asked)).toMatchObject({ ok: true });
		const number = String((await ids()).indexOf(second) + 1);
		expect(await make({ kind: 'take-out', node: first })).toEqual({
			ok: false,
			reason: 'referred-to',
			by: [number]
		});
		const nowhere = [{ type: 'reference' as const, target: 'p-nowhere' }];
		const again = await getParagraph(open().context, ann, { ...edition, node: second });
		expect(
			await editParagraph(open().context, ann, {
				...asked,
				mark: again?.mark ?? '',
				asked: nowhere
			})
		).toMatchObject({ ok: false, problems: [{ kind: 'no-target' }] });
	});

	test('is undone by whoever did it, while nothing newer touched the same', async () => {
		const { setNow } = open();
		const [ann, bea] = [actor('editor', 'hand'), actor('editor', 'other')];
		const [first, second] = [await of('dnk'), await of('uga')];
		const before = await paragraphs();
		await write(first, 'Ann wrote this.', ann);
		setNow('2011-12-01T09:00:01.000Z');
		await write(first, 'Ann wrote this and that.', ann);
		setNow('2011-12-01T09:05:00.000Z');
		await write(second, 'Bea wrote here.', bea);
		// What went on as it was typed is one edit, with one text in the history and one row in the audit.
		const shown = await getParagraph(open().context, ann, { ...edition, node: first });
		const texts = shown?.history.filter(({ kind }) => kind === 'edit');
		expect(texts).toMatchObject([{ text: 'Ann wrote this and that.' }]);
		expect(await undo(ann)).toEqual({ ok: true, kind: 'edit', node: first });
		expect(await undo(ann)).toEqual({ ok: false, reason: 'nothing' });
		expect((await paragraphs()).find(({ id }) => id === first)).toEqual(
			before.find(({ id }) => id === first)
		);
		expect(await undo(ann, 'redo')).toMatchObject({ ok: true });
		await write(first, 'Bea wrote over it.', bea);
		const number = String((await ids()).indexOf(first) + 1);
		expect(await undo(ann)).toEqual({ ok: false, reason: 'changed', at: number });
		expect(await undo(bea)).toMatchObject({ ok: true });
		expect(await undo(ann)).toMatchObject({ ok: true });
	});

	test('by ten at once keeps all ten', async () => {
		const all = await ids();
		const outcomes = await Promise.all(
			all
				.slice(0, 10)
				.map((id, index) => write(id, `Hand ${index} was here.`, actor('editor', `u${index}`)))
		);
		expect(outcomes.every(({ ok }) => ok)).toBe(true);
		const said = JSON.stringify(await paragraphs());
		for (let index = 0; index < 10; index += 1) expect(said).toContain(`Hand ${index} was here.`);
		const one = all[0] ?? '';
		const shown = await getParagraph(open().context, ann, { ...edition, node: one });
		const mark = shown?.mark ?? '';
		const same = await Promise.all(
			Array.from({ length: 10 }, (_, index) =>
				editParagraph(open().context, actor('editor', `u${index}`), {
					...edition,
					node: one,
					mark,
					asked: [{ type: 'text', text: `Only one is kept: ${index}` }]
				})
			)
		);
		expect(same.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('what one did last is offered to be undone, and to be done again, to oneself alone', async () => {
		const cy = actor('editor', 'cy');
		const offered = async (by: Actor) => {
			const read = await readCompilation(open().context, by, { ...edition, messages: 'en' });
			return { undo: read?.undo, redo: read?.redo };
		};
		expect(await offered(cy)).toEqual({ undo: undefined, redo: undefined });
		const node = await of('dnk');
		await write(node, 'Denmark spoke.', cy);
		const edited = { kind: 'edit', place: { kind: 'paragraph', reference: '6' } };
		expect(await offered(cy)).toMatchObject({ undo: edited, redo: undefined });
		expect(await offered(actor('editor', 'bob'))).toEqual({ undo: undefined, redo: undefined });
		expect(await offered(actor('secretariat', 'cy'))).toEqual({
			undo: undefined,
			redo: undefined
		});
		await undo(cy);
		expect(await offered(cy)).toMatchObject({ undo: undefined, redo: edited });
		await make({ kind: 'take-out', node }, cy);
		// It stands nowhere any more; what was undone before is over.
		expect(await offered(cy)).toMatchObject({ undo: { kind: 'take-out' }, redo: undefined });
		expect((await offered(cy)).undo?.place).toBeUndefined();
	});

	test('is for those who draft', async () => {
		for (const role of roles) {
			const may = ['administrator', 'coordinator', 'analyst', 'editor'].includes(role);
			const asked = make({ kind: 'take-out', node: 'p-nowhere' }, actor(role));
			if (may) expect(await asked).toEqual({ ok: false, reason: 'gone' });
			else await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
			if (!may) await expect(undo(actor(role))).rejects.toMatchObject({ code: 'forbidden' });
		}
	});
});
