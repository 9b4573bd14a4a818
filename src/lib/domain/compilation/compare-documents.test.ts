import { expect, test } from 'vitest';
import { differenceOf } from '../difference.ts';
import { compareDocuments, differencesInParagraphs } from './compare-documents.ts';
import { draftCompilation } from './draft.ts';
import { makeEdit } from './editing/edits/make-edit.ts';
import type { Edit } from './editing/edits/make-edit.ts';
import { readableParagraph } from './editing/readable-paragraph.ts';
import { paragraphsIn } from './findings/walk.ts';
import type { Compilation } from './model.ts';
import { numberCompilation } from './numbering.ts';
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

const long = 'Funds are late in many countries. Training is needed for the staff.';
const split: Edit = {
	kind: 'split',
	node: 'p-one-A-1',
	content: text('Funds are late in many countries.'),
	second: { id: 'p-second', content: text('Training is needed for the staff.') }
};
const shown = (before: Compilation, after: Compilation) =>
	compareDocuments(before, after).map((node) =>
		differencesInParagraphs(node, after.language).map((parts) =>
			parts.map(({ state, text: words }) => (state === 'same' ? words : `${state}: ${words}`))
		)
	);

test('a paragraph that was split is told as such, each half with the words alone that changed', () => {
	const before = draft(long);
	const words = readableParagraph(
		paragraphsIn(before.sections).find(({ paragraph }) => paragraph.id === 'p-one-A-1')?.paragraph
			.content ?? [],
		numberCompilation(before)
	);
	const at = words.indexOf('Training');
	const halves: Edit = {
		...split,
		content: text(words.slice(0, at).trim()),
		second: { id: 'p-second', content: text(words.slice(at)) }
	};
	const after = made(before, halves);
	const [node, ...others] = compareDocuments(before, after);
	expect(others).toEqual([]);
	expect(node).toMatchObject({ kind: 'split', id: 'p-one-A-1', more: [{ id: 'p-second' }] });
	expect(Number.parseInt(node?.more?.[0]?.label ?? '', 10)).toBe(
		Number.parseInt(node?.label ?? '', 10) + 1
	);
	expect(shown(before, after)).toEqual([
		[[`${words.slice(0, at).trim()} `], ['Training is needed for the staff.']]
	]);
	const reworded = made(after, {
		kind: 'write',
		node: 'p-second',
		content: text('Training is badly needed for the staff.')
	});
	expect(shown(before, reworded)).toEqual([
		[[`${words.slice(0, at).trim()} `], ['Training is ', 'added: badly ', 'needed for the staff.']]
	]);
	const again = made(after, {
		kind: 'split',
		node: 'p-second',
		content: text('Training is needed'),
		second: { id: 'p-third', content: text('for the staff.') }
	});
	expect(compareDocuments(before, again)).toMatchObject([
		{ kind: 'split', more: [{ id: 'p-second' }, { id: 'p-third' }] }
	]);
});

test('paragraphs that were joined are told as such, with the numbers that they had', () => {
	const before = draft();
	const after = made(before, { kind: 'join', node: 'p-one-A-1' });
	const [node, ...others] = compareDocuments(before, after);
	expect(others).toEqual([]);
	expect(node).toMatchObject({ kind: 'joined', id: 'p-one-A-1' });
	const first = Number.parseInt(node?.label ?? '', 10);
	expect(node?.was).toBe(`${first}. + ${first + 1}.`);
	expect(
		shown(before, after)[0]
			?.flat()
			.every((words) => !/^(added|removed)/.test(words))
	).toBe(true);
	expect(told(after, before)).toEqual(['split p-one-A-1']);
});

test('a footnote goes with its half; a new paragraph behind one that was shortened is no half of it', () => {
	const noted = draft();
	const paragraph = paragraphsIn(noted.sections).find(
		({ paragraph: { id } }) => id === 'p-two-A-1'
	)?.paragraph;
	const after = made(noted, {
		kind: 'split',
		node: 'p-two-A-1',
		content: text('Interpretation'),
		second: {
			id: 'p-second',
			content: [...text('is scarce.'), ...(paragraph?.content ?? []).slice(-1)]
		}
	});
	expect(told(noted, after)).toEqual(['split p-two-A-1']);
	const shorter = made(
		draft(long),
		{ kind: 'write', node: 'p-one-A-1', content: text('Funds are late in many countries.') },
		{
			kind: 'add',
			node: 'p-one-A-1',
			id: 'p-own',
			content: text('The staff of the Office is small.')
		}
	);
	expect(told(draft(long), shorter)).toEqual(['changed p-one-A-1', 'new p-own']);
});
