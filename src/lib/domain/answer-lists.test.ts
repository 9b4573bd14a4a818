import { expect, test } from 'vitest';
import { nextItem, toggleList } from './answer-lists.ts';
import { findList } from './compilation/lists.ts';

const at = (text: string) => {
	const [start, end] = [text.indexOf('|'), text.lastIndexOf('|')];
	return {
		text: text.replaceAll('|', ''),
		start,
		end: end === start ? start : end - 1
	};
};

test('selected lines become a list that drafting reads, and plain lines again', () => {
	const list = toggleList(at('We ask for:\n|time\nlanguages|'), 'bullets');
	expect(list.text).toBe('We ask for:\n- time\n- languages');
	expect(findList(list.text, 'en')?.items).toHaveLength(2);
	expect(toggleList(list, 'numbers').text).toBe('We ask for:\n1. time\n2. languages');
	expect(toggleList(list, 'bullets').text).toBe('We ask for:\ntime\nlanguages');
});

test('an empty line becomes the beginning of a list, with the caret behind its mark', () => {
	expect(toggleList(at('|'), 'numbers')).toEqual({ text: '1. ', start: 3, end: 3 });
});

test('a line feed in an item begins the next one, and on an empty item ends the list', () => {
	expect(nextItem(at('- one|'))).toEqual({ text: '- one\n- ', start: 8, end: 8 });
	expect(nextItem(at('  9. nine| more'))?.text).toBe('  9. nine\n  10.  more');
	expect(nextItem(at('- one\n- |'))).toEqual({ text: '- one\n', start: 6, end: 6 });
	expect(nextItem(at('no item|'))).toBeUndefined();
	expect(nextItem(at('- |one|'))).toBeUndefined();
});
