import { expect, test } from 'vitest';
import {
	countUnplaced,
	isChanged,
	tickedStretches,
	withoutPassage,
	withPassage,
	wordsOfBlocks
} from './incoming-document.ts';

const blocks = [{ text: 'Note verbale' }, { text: 'We support the Fund.' }, { text: '* * *' }];
const words = wordsOfBlocks(blocks);
const at = (text: string) => ({
	start: words.indexOf(text),
	end: words.indexOf(text) + text.length
});

test('a paragraph without letters is none that waits, and one counts while words of it are in no answer', () => {
	expect(countUnplaced(blocks, [])).toEqual({ unplaced: 2, paragraphs: 2 });
	expect(countUnplaced(blocks, [at('We support')])).toEqual({ unplaced: 2, paragraphs: 2 });
	expect(countUnplaced(blocks, [at('We support'), at('the Fund')])).toEqual({
		unplaced: 1,
		paragraphs: 2
	});
	expect(countUnplaced(blocks, [{ start: 0, end: words.length }]).unplaced).toBe(0);
});

test('ticked paragraphs that follow each other are one passage', () => {
	expect(tickedStretches(blocks, [1, 0, 7])).toEqual([
		{ start: 0, end: words.indexOf('Fund.') + 5 }
	]);
	expect(tickedStretches(blocks, [0, 2]).map(({ start, end }) => words.slice(start, end))).toEqual([
		'Note verbale',
		'* * *'
	]);
	expect(tickedStretches(blocks, [])).toEqual([]);
});

test('a passage is a paragraph of a long answer, follows in a short one, and fills a value once', () => {
	expect(withPassage('long-text', '', ' One. ')).toBe('One.');
	expect(withPassage('long-text', 'One.', 'Two.')).toBe('One.\n\nTwo.');
	expect(withPassage('short-text', 'One', 'two\nthree')).toBe('One two three');
	expect(withPassage('email', '', 'a@b.example')).toBe('a@b.example');
	expect(withPassage('email', 'a@b.example', 'c@d.example')).toBeUndefined();
});

test('what is taken back is what was put, and the rest stands', () => {
	for (const before of ['', 'Written before.', 'One.\n\nTwo.'])
		expect(withoutPassage(withPassage('long-text', before, 'Put.') ?? '', 'Put.')).toBe(before);
	expect(withoutPassage('A.\n\nPut.\n\nB.', 'Put.')).toBe('A.\n\nB.');
	expect(withoutPassage('A.\n\nChanged.', 'Put.')).toBeUndefined();
});

test('a passage whose words were changed in the answer says so', () => {
	expect(isChanged(at('We support the Fund.'), words, 'x\n\nWe support the Fund.')).toBe(false);
	expect(isChanged(at('We support the Fund.'), words, 'We support it.')).toBe(true);
	expect(isChanged(at('We support the Fund.'), words, undefined)).toBe(true);
});
