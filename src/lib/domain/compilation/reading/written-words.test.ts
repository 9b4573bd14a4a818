import { expect, test } from 'vitest';
import type { Inline, Text } from '../model.ts';
import type { Numbered } from '../numbering.ts';
import { readableParagraph, readableWithNotes } from '../editing/readable-paragraph.ts';
import { writtenWords } from './written-words.ts';

const said = (text: string): Inline => ({ type: 'text', text });
const wrote = (text: string) => ({ type: 'text' as const, text, written: true as const });
const note = (id: string, words: Text = wrote('A note.')): Inline => ({
	type: 'footnote',
	id,
	content: [words]
});
const numbered = (kind: Numbered['kind'], mark: string): Numbered => ({
	...{ kind, mark, number: Number(mark), label: mark, reference: mark, depth: 0 }
});
const numbers = new Map([
	['f-1', numbered('footnote', '12')],
	['p-2', numbered('paragraph', '14')]
]);
const refer: Inline = { type: 'reference', target: 'p-2' };

test('what editors wrote is read as one text, with its numbers', () => {
	const content = [
		said('Uganda said so. '),
		wrote('See paragraph '),
		refer,
		wrote(' above.'),
		note('f-1'),
		said(' It went on. '),
		wrote('And so on.')
	];
	expect(writtenWords(content, numbers)).toBe('See paragraph 14 above.¹² … And so on.');
});

test('a note of the draft is no word of the editor, one that the editor put there is', () => {
	const drafted = { type: 'text' as const, text: 'Received on 3 May.' };
	expect(writtenWords([said('A.'), note('f-1', drafted)], numbers)).toBe('');
	expect(writtenWords([said('A.'), note('f-1')], numbers)).toBe('¹²');
});

test('items of a list do not run into each other', () => {
	const list: Inline = {
		type: 'list',
		layout: 'block',
		items: [{ content: [wrote('one;')] }, { content: [wrote('two.')] }]
	};
	expect(writtenWords([wrote('Both: '), list], numbers)).toBe('Both: one; two.');
});

test('an earlier text has the numbers and the words of its notes', () => {
	const content = [wrote('See '), refer, wrote('.'), note('f-1'), note('f-gone')];
	expect(readableParagraph(content, numbers)).toBe('See 14.¹²*');
	expect(readableWithNotes(content, numbers, 'en')).toBe('See 14.¹²*\n¹² A note.\n* A note.');
});
