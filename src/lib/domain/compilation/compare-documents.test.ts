import { expect, test } from 'vitest';
import { differenceOf } from '../difference.ts';
import { compareDocuments } from './compare-documents.ts';
import { draftCompilation } from './draft.ts';
import { makeEdit } from './editing/edits/make-edit.ts';
import type { Edit } from './editing/edits/make-edit.ts';
import type { Compilation } from './model.ts';
import { answer, body, snapshot, submission } from './testing.ts';

const one = 'Funds are late.\n\nTraining is needed.\n\nReports are long.';
const draft = (said = one) =>
	draftCompilation(
		snapshot(
			[body('one'), body('two')],
			[
				submission('one', [answer('q1', said)]),
				submission('two', [answer('q1', 'Interpretation is scarce.')], { channel: 'note-verbale' })
			]
		),
		'en'
	);
function made(model: Compilation, ...edits: Edit[]): Compilation {
	return edits.reduce((now, edit) => {
		const done = makeEdit(now, edit);
		if (!done.ok) throw new Error(done.reason);
		return done.model;
	}, model);
}
const text = (words: string) => [{ type: 'text' as const, text: words }];
const told = (before: Compilation, after: Compilation) =>
	compareDocuments(before, after).map(({ kind, id }) => `${kind} ${id}`);

test('a document and itself say the same', () => {
	expect(compareDocuments(draft(), draft())).toEqual([]);
});

test('what is new and changed is told in the order of the later state, what is gone after what it followed', () => {
	const after = made(
		draft(one.replace('are late', 'are always late')),
		{ kind: 'take-out', node: 'p-one-A-2' },
		{ kind: 'add', node: 'p-one-A-3', id: 'p-added', content: text('The Office adds this.') }
	);
	expect(told(draft(), after)).toEqual(['changed p-one-A-1', 'gone p-one-A-2', 'new p-added']);
	const back = compareDocuments(after, draft());
	expect(back.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
		'changed p-one-A-1',
		'new p-one-A-2',
		'gone p-added'
	]);
	const [changed] = compareDocuments(draft(), after);
	const parts =
		changed &&
		differenceOf(changed.before, changed.after, 'en').filter(({ state }) => state !== 'same');
	expect(parts?.map(({ state, text: words }) => [state, words.trim()])).toEqual([
		['added', 'always']
	]);
});

test('a number that moved makes no difference by itself, and is told beside one', () => {
	const referring = (words: string): Edit => ({
		kind: 'add',
		node: 'p-two-A-1',
		id: 'p-refers',
		content: [...text(words), { type: 'reference', target: 'p-two-A-1' }, ...text('.')]
	});
	const before = made(draft(), referring('See paragraph '));
	const longer: Edit = { kind: 'add', node: 'p-one-A-1', id: 'p-new', content: text('More.') };
	expect(told(before, made(before, longer))).toEqual(['new p-new']);
	const after = made(made(draft(), referring('Compare paragraph ')), longer);
	const [, changed] = compareDocuments(before, after);
	expect(changed).toMatchObject({ kind: 'changed', id: 'p-refers' });
	expect(Number.parseInt(changed?.label ?? '', 10)).toBe(
		Number.parseInt(changed?.was ?? '', 10) + 1
	);
});

test('a paragraph in another section moved; a footnote and a heading in other words changed', () => {
	const before = draft();
	const heading = made(before, {
		kind: 'heading',
		node: 'p-one-A-3',
		id: 's-new',
		content: text('Reports'),
		level: 'below'
	});
	expect(told(before, heading)).toEqual(['new s-new', 'moved p-one-A-3', 'moved p-two-A-1']);
	const renamed = made(before, { kind: 'write', node: 'introduction', content: text('Foreword') });
	expect(told(before, renamed)).toEqual(['changed introduction']);
	const noted = JSON.parse(JSON.stringify(before).replace('note verbale', 'letter')) as Compilation;
	expect(told(before, noted)).toEqual(['changed p-two-A-1']);
});
