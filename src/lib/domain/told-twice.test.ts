import { expect, test } from 'vitest';
import type { PlannedSection, ReplyMode } from './document-plan.ts';
import { toldTwice } from './told-twice.ts';

const themes = [
	{ key: 'A', name: { en: 'First' } },
	{ key: 'A-1', name: { en: 'Part' }, parent: 'A' },
	{ key: 'B', name: { en: 'Second' } }
];
const replies = (key: string, mode: ReplyMode, more: object = {}): PlannedSection => ({
	key,
	kind: 'replies',
	mode,
	...more
});
const pairs = (...sections: PlannedSection[]) =>
	toldTwice(sections, themes).map(({ first, second, of }) => `${first} ${second} ${of}`);

test('two sections that tell one theme by theme tell the same replies', () => {
	expect(pairs(replies('a', 'summary'), replies('b', 'summary'))).toEqual(['a b replies']);
	expect(
		pairs(
			replies('a', 'summary', { themes: ['A', 'B'] }),
			replies('b', 'grouped', { themes: ['B'] })
		)
	).toEqual(['a b replies']);
});

test('a theme brings its sub-themes', () => {
	expect(
		pairs(replies('a', 'summary', { themes: ['A'] }), replies('b', 'summary', { themes: ['A-1'] }))
	).toEqual(['a b replies']);
});

test('each theme in its own section is told once', () => {
	expect(
		pairs(replies('a', 'summary', { themes: ['A'] }), replies('b', 'grouped', { themes: ['B'] }))
	).toEqual([]);
});

test('a summary and the replies word for word after it are two things', () => {
	expect(pairs(replies('a', 'summary'), replies('b', 'as-received'))).toEqual([]);
	expect(
		pairs(replies('a', 'as-received'), replies('b', 'as-received', { themes: ['B'] }))
	).toEqual(['a b replies']);
});

test('a panel is told in one section, wherever the sections stand', () => {
	const chapter: PlannedSection = {
		key: 'chapter',
		kind: 'chapter',
		heading: { en: 'Chapter' },
		sections: [replies('b', 'panel', { panel: 'p' })]
	};
	expect(pairs(replies('a', 'panel', { panel: 'p' }), chapter)).toEqual(['a b panel']);
	expect(pairs(replies('a', 'panel', { panel: 'q' }), chapter)).toEqual([]);
});
