import { expect, it } from 'vitest';
import type { Inline } from '../../model.ts';
import { putAfterWords } from './at-words.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const annex: Inline = { type: 'reference', target: 'annex' };
const put = (content: Inline[], words: string, gap: string) =>
	putAfterWords(content, words, annex, gap)
		?.map((each) => (each.type === 'text' ? each.text : '#'))
		.join('');

it('a cross-reference stands apart from the words around it, as the language has it', () => {
	const line = [text('The institutions (and others) helped.')];
	expect(put(line, 'institutions', ' ')).toBe('The institutions # (and others) helped.');
	expect(put(line, 'institutions (', ' ')).toBe('The institutions (# and others) helped.');
	expect(put(line, 'others', ' ')).toBe('The institutions (and others #) helped.');
	expect(put(line, '', ' ')).toBe('The institutions (and others) helped. #');
	expect(put([text('各机构提供了帮助。')], '各机构', '')).toBe('各机构#提供了帮助。');
	expect(put([], '', ' ')).toBe('#');
	expect(put([text('See'), annex], 'See', ' ')).toBe('See # #');
	expect(put(line, 'nobody', ' ')).toBeUndefined();
});

it('a footnote stands at its word', () => {
	const note: Inline = { type: 'footnote', id: 'f-1', content: [text('Note.')] };
	expect(putAfterWords([text('One two.')], 'One', note)).toEqual([
		text('One'),
		note,
		text(' two.')
	]);
});
