import { beforeAll, expect, test } from 'vitest';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { countOpenRemarks } from '#lib/server/db/remarks.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { editDocument } from '#lib/server/usecases/edit-document.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { holdParagraph } from '#lib/server/usecases/hold-paragraph.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listOpenRemarks } from '#lib/server/usecases/list-open-remarks.ts';
import { listPresence } from '#lib/server/usecases/list-presence.ts';
import { listRemarks } from '#lib/server/usecases/list-remarks.ts';
import { makeRemark } from '#lib/server/usecases/make-remark.ts';
import { settleRemark } from '#lib/server/usecases/settle-remark.ts';
import { takeWordChanges } from '#lib/server/usecases/take-word-changes.ts';
import { undoEdit } from '#lib/server/usecases/undo-edit.ts';
import { itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';
import { storeIssued } from '../support/issued.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role, id = `u-${role}`): Actor => ({ kind: 'user', id, role, name: id });
const translator = actor('translator');
const editor = actor('editor');
const slug = 'hrc-16-22';
const edition = { slug, language: 'en' } as const;

onBothDatabases('remarks and holds', (open) => {
	let [node, other] = ['', ''];
	const get = async (id = node) => {
		const shown = await getParagraph(open().context, editor, { ...edition, node: id });
		if (!shown) throw new Error('the paragraph is not there');
		return shown;
	};
	const remark = (
		given: Omit<Parameters<typeof makeRemark>[2], 'slug' | 'language' | 'node'>,
		by = translator
	) => makeRemark(open().context, by, { ...edition, node, ...given });
	const settle = (thread: string, settlement: string, by = editor) =>
		settleRemark(open().context, by, { ...edition, thread, settlement });
	const threads = async () =>
		(await listRemarks(open().context, translator, { ...edition, node })).threads;
	const count = async () => {
		const stored = await findConsultation(open().context.db, slug);
		return countOpenRemarks(open().context.db, stored?.id ?? '', 'en');
	};
	const hold = (by: Actor, way: 'hold' | 'take-over' | 'give-back' = 'hold', id = node) =>
		holdParagraph(open().context, by, { ...edition, node: id, way });

	beforeAll(async () => {
		const { context, setNow } = open();
		setNow('2011-12-01T09:00:00.000Z');
		await importBundle(context, terminal, { bundle: shippedText(slug) });
		await draftCompilation(context, terminal, edition);
		const revision = await newestDraft(context, edition);
		const all = paragraphsIn(revision?.model.sections ?? []).map(({ paragraph }) => paragraph);
		node = itemOf(all, ({ attribution }) => attribution[0] === 'uga').id;
		other = itemOf(all, ({ attribution }) => attribution[0] === 'dnk').id;
	});

	test('a comment on words of a paragraph is answered, resolved and opened again', async () => {
		const made = await remark({ words: 'Is this so?', quote: 'national institutions' });
		if (!made.ok) throw new Error('it was not made');
		expect(await count()).toBe(1);
		expect(await remark({ words: 'x', quote: 'no such words' })).toMatchObject({
			reason: 'quote-gone'
		});
		expect(await remark({ words: ' ' })).toMatchObject({ reason: 'empty' });
		expect(await settle(made.id, 'resolved', translator)).toEqual({ ok: true });
		expect(await count()).toBe(0);
		// An answer opens its thread again.
		expect(await remark({ words: 'Not yet.', thread: made.id }, editor)).toMatchObject({
			ok: true
		});
		expect(await count()).toBe(1);
		expect(await threads()).toMatchObject([
			{ quote: 'national institutions', answers: [{ words: 'Not yet.' }] }
		]);
		await expect(settle(made.id, 'accepted')).rejects.toMatchObject({ code: 'invalid' });
		await settle(made.id, 'resolved');
	});

	test('a suggestion is accepted by who may edit, once, and not over a changed paragraph', async () => {
		const { typed, mark } = await get();
		const suggestion = { typed: `${typed} It is grateful.`, mark };
		const first = await remark({ words: '', suggestion });
		const second = await remark({ words: 'Or so', suggestion: { typed: `${typed} So.`, mark } });
		if (!first.ok || !second.ok) throw new Error('they were not made');
		expect(await remark({ words: '', suggestion: { typed, mark } })).toMatchObject({
			reason: 'same'
		});
		await expect(settle(first.id, 'accepted', translator)).rejects.toMatchObject({
			code: 'forbidden'
		});
		const outcomes = await Promise.allSettled(
			Array.from({ length: 10 }, () => settle(first.id, 'accepted'))
		);
		const won = outcomes.filter((each) => each.status === 'fulfilled' && each.value.ok);
		expect(won).toHaveLength(1);
		expect((await get()).typed).toBe(`${typed} It is grateful.`);
		expect((await threads()).find(({ id }) => id === second.id)).toMatchObject({
			proposal: { isStale: true }
		});
		expect(await settle(second.id, 'accepted')).toEqual({ ok: false, reason: 'changed' });
		expect(await settle(second.id, 'rejected')).toEqual({ ok: true });
		expect(await count()).toBe(0);
	});

	test('an acceptance that is undone opens its suggestion again; done again it settles it again', async () => {
		const { context, setNow } = open();
		const { typed, mark } = await get();
		const suggestion = { typed: `${typed} And once more.`, mark };
		const made = await remark({ words: '', suggestion });
		if (!made.ok) throw new Error('it was not made');
		const thread = async () => (await threads()).find(({ id }) => id === made.id);
		const take = (way: 'undo' | 'redo') => undoEdit(context, editor, { ...edition, way });
		setNow('2011-12-01T09:00:30.000Z');
		expect(await settle(made.id, 'accepted')).toEqual({ ok: true });
		const settled = (await thread())?.settled;
		expect(settled).toMatchObject({ outcome: 'accepted' });

		setNow('2011-12-01T09:00:40.000Z');
		expect(await take('undo')).toMatchObject({ ok: true });
		expect((await get()).typed).toBe(typed);
		expect((await thread())?.settled).toBeUndefined();
		expect(await count()).toBe(1);
		expect(await take('redo')).toMatchObject({ ok: true });
		expect((await get()).typed).toBe(suggestion.typed);
		expect((await thread())?.settled).toEqual(settled);
		expect(await count()).toBe(0);

		// Rejected since it was opened again: that stays, whatever becomes of the words.
		await take('undo');
		expect(await settle(made.id, 'rejected')).toEqual({ ok: true });
		await take('redo');
		expect((await thread())?.settled).toMatchObject({ outcome: 'rejected' });
		await take('undo');
		expect((await thread())?.settled).toMatchObject({ outcome: 'rejected' });
		setNow('2011-12-01T09:00:00.000Z');
	});

	test('a comment is resolved by its author or who may edit, once', async () => {
		const made = await remark({ words: 'Mine.' });
		if (!made.ok) throw new Error('it was not made');
		const stranger = actor('translator', 'another');
		await expect(settle(made.id, 'resolved', stranger)).rejects.toMatchObject({
			code: 'forbidden'
		});
		const ways = async (by: Actor) =>
			(await listRemarks(open().context, by, { ...edition, node })).threads.find(
				({ id }) => id === made.id
			)?.ways;
		expect([await ways(stranger), await ways(translator), await ways(editor)]).toEqual([
			[],
			['resolved'],
			['resolved']
		]);
		const outcomes = await Promise.all(
			Array.from({ length: 10 }, (_, index) =>
				settle(made.id, 'resolved', index % 2 ? editor : translator)
			)
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'settled' });
		expect(await settle(made.id, 'open', translator)).toEqual({ ok: true });
		expect(await settle(made.id, 'resolved')).toEqual({ ok: true });
		// An answer to a suggestion that was accepted does not open it again.
		const accepted = (await threads()).find(({ settled }) => settled?.outcome === 'accepted');
		await remark({ words: 'Thank you.', thread: accepted?.id ?? '' });
		expect(await count()).toBe(0);
	});

	test('of many long suggestions as many are compared as are worth it, of those that are open', async () => {
		const id = other;
		const shown = await get(id);
		const long = 'A word or another of the many. '.repeat(500);
		const suggest = (number: number) =>
			makeRemark(open().context, translator, {
				...edition,
				node: id,
				words: '',
				suggestion: { typed: `${number}. ${long}`, mark: shown.mark }
			});
		const made = [];
		for (let number = 1; number <= 8; number += 1) made.push(await suggest(number));
		if (made[0]?.ok) await settle(made[0].id, 'rejected');
		const { threads: seen } = await listRemarks(open().context, editor, { ...edition, node: id });
		const compared = seen.filter(({ proposal }) => proposal?.differences);
		expect(compared.length).toBeGreaterThan(1);
		expect(compared.length).toBeLessThan(7);
		expect(compared.every(({ settled }) => !settled)).toBe(true);
		const rest = seen.filter(({ proposal }) => !proposal?.differences);
		expect(rest.every(({ proposal }) => (proposal?.words.length ?? 0) > 500)).toBe(true);
		for (const each of made) if (each.ok && each !== made[0]) await settle(each.id, 'rejected');
	});

	test('of ten who open a paragraph at once one holds it, and nobody else writes there', async () => {
		const { context, setNow } = open();
		const hands = Array.from({ length: 10 }, (_, index) => actor('editor', `hand-${index}`));
		const held = await Promise.all(hands.map((hand) => hold(hand, 'hold', other)));
		expect(held.filter(({ ok }) => ok)).toHaveLength(1);
		const winner = hands[held.findIndex(({ ok }) => ok)] ?? editor;
		const loser = hands.find((hand) => hand !== winner) ?? editor;
		const { mark } = await get(other);
		const asked = [{ type: 'text' as const, text: 'Mine.' }];
		const write = (by: Actor) =>
			editParagraph(context, by, { ...edition, node: other, mark, asked });
		expect(await write(loser)).toMatchObject({ ok: false, reason: 'held' });
		expect(await hold(loser, 'take-over', other)).toMatchObject({ ok: false, isOver: false });
		const { holds } = await listPresence(context, loser, edition);
		expect(holds).toMatchObject([{ node: other, isMine: false, isOver: false }]);
		expect((await listPresence(context, actor('secretariat'), edition)).holds).toEqual([]);

		// Nor does another act change its words, or take it out; it may be moved.
		const suggestion = { typed: 'Another text.', mark };
		const made = await makeRemark(context, translator, {
			...edition,
			node: other,
			words: '',
			suggestion
		});
		if (!made.ok) throw new Error('it was not made');
		const isHeld = { ok: false, reason: 'held' };
		expect(await settle(made.id, 'accepted', loser)).toMatchObject(isHeld);
		expect((await listRemarks(context, loser, { ...edition, node: other })).threads).toContainEqual(
			expect.objectContaining({ id: made.id, ways: ['accepted', 'rejected'] })
		);
		const act = (kind: 'take-out' | 'up', by = loser) =>
			editDocument(context, by, { ...edition, edit: { kind, node: other } });
		expect(await act('take-out')).toMatchObject(isHeld);
		expect(await act('up')).toMatchObject({ ok: true });
		const changes = [
			{ kind: 'changed' as const, node: other, mark, text: 'From Word.', notes: [] },
			{ kind: 'added' as const, id: 'w-1', after: [other], text: 'New in Word.', notes: [] }
		];
		expect(await takeWordChanges(context, loser, { ...edition, changes })).toMatchObject({
			ok: true,
			taken: 1,
			left: 1
		});
		expect((await get(other)).mark).toBe(mark);
		expect(await settle(made.id, 'accepted', winner)).toEqual({ ok: true });
		await hold(winner, 'give-back', other);
		await hold(loser, 'hold', other);
		expect(await undoEdit(context, winner, { ...edition, way: 'undo' })).toMatchObject(isHeld);
		expect((await get(other)).typed).toBe('Another text.');
		await hold(loser, 'give-back', other);
		expect(await undoEdit(context, winner, { ...edition, way: 'undo' })).toMatchObject({
			ok: true
		});
		expect(await settle(made.id, 'rejected', winner)).toEqual({ ok: true });
		expect(await hold(winner, 'hold', other)).toEqual({ ok: true });

		setNow('2011-12-01T09:02:00.000Z');
		expect(await hold(loser, 'hold', other)).toMatchObject({ ok: false, isOver: true });
		expect(await hold(loser, 'take-over', other)).toEqual({ ok: true });
		expect(await hold(winner, 'hold', other)).toMatchObject({ ok: false, isOver: false });
		expect(await write(loser)).toMatchObject({ ok: true });
		await hold(loser, 'give-back', other);
		expect((await listPresence(context, winner, edition)).holds).toEqual([]);
		await expect(hold(editor, 'hold', 'p-nowhere')).rejects.toMatchObject({ code: 'not-found' });
	});

	test('are for those who read the replies', async () => {
		for (const role of roles) {
			const may = role !== 'secretariat';
			const asked = remark({ words: `From the ${role}.` }, actor(role));
			if (may) await expect(asked).resolves.toMatchObject({ ok: true });
			else await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
			if (!may || role === 'translator')
				await expect(hold(actor(role))).rejects.toMatchObject({ code: 'forbidden' });
		}
	});

	test('what is open in an edition is listed in the order in which it was made, page by page', async () => {
		const { context, setNow } = open();
		for (let number = 1; number <= 60; number += 1) {
			setNow(new Date(Date.UTC(2011, 11, 2, 9, 0, number)).toISOString());
			await remark({ words: `Remark ${number}. ${'word '.repeat(300)}` });
		}
		const first = await listOpenRemarks(context, translator, edition);
		expect(first.number).toBe(await count());
		expect(first.remarks).toHaveLength(50);
		const next = { ...edition, after: first.next ?? '' };
		const second = await listOpenRemarks(context, translator, next);
		const all = [...first.remarks, ...second.remarks];
		expect(all).toHaveLength(first.number);
		expect(new Set(all.map(({ id }) => id)).size).toBe(first.number);
		expect(all.at(-1)?.words).toMatch(/^Remark 60\. .*…$/);
		expect(second.next).toBeUndefined();
		// A remark that was settled meanwhile still says where the next page begins.
		await settle(first.next ?? '', 'resolved');
		expect((await listOpenRemarks(context, translator, next)).remarks).toEqual(second.remarks);
		const [one] = second.remarks;
		await remark({ words: 'So it is.', thread: one?.id ?? '' });
		expect((await listOpenRemarks(context, translator, next)).remarks[0]).toMatchObject({
			number: String((await get()).label.replace('.', '')),
			answers: 1
		});
		const secretariat = listOpenRemarks(context, actor('secretariat'), edition);
		await expect(secretariat).rejects.toMatchObject({ code: 'forbidden' });
		// Of another consultation, or none, it begins at the beginning.
		const elsewhere = await listOpenRemarks(context, editor, { ...edition, after: 'x' });
		expect(elsewhere.remarks[0]?.id).toBe(first.remarks[0]?.id);
	});

	test('nobody remarks, settles or opens a paragraph once the document is final', async () => {
		const { context } = open();
		const made = await remark({ words: 'Before.' });
		if (!made.ok) throw new Error('it was not made');
		await storeIssued(context, slug, { symbol: 'A/HRC/19/50', languages: ['en'], state: 'final' });
		const isClosed = { code: 'document-closed' };
		await expect(remark({ words: 'After.' })).rejects.toMatchObject(isClosed);
		await expect(remark({ words: 'After.', thread: made.id })).rejects.toMatchObject(isClosed);
		await expect(settle(made.id, 'resolved')).rejects.toMatchObject(isClosed);
		await expect(hold(editor)).rejects.toMatchObject(isClosed);
		expect(await get()).toMatchObject({ mayEdit: false, standsStill: true });
		const { mayRemark, threads: seen } = await listRemarks(context, editor, { ...edition, node });
		expect({ mayRemark, ways: seen.flatMap(({ ways }) => ways) }).toEqual({
			mayRemark: false,
			ways: []
		});
	});
});
