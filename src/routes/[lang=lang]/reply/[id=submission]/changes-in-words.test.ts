import { expect, test } from 'vitest';
import { differenceInWords } from './changes-in-words.server.ts';

const said = (text: string, choices?: string[]) => ({ text, choices, language: 'en' });

test('a day, a State and a number are marked as a whole, as the language of the page writes them', () => {
	const marked = (kind: 'date' | 'state' | 'number', before: string, after: string) =>
		differenceInWords({ kind }, said(before), said(after), 'fr').parts.map(
			({ text, state }) => `${state}: ${text}`
		);
	expect(marked('date', '2011-11-04', '2011-10-05')).toEqual([
		'removed: 4 novembre 2011',
		'same:  ',
		'added: 5 octobre 2011'
	]);
	expect(marked('state', 'nor', 'swe')).toEqual(['removed: Norvège', 'same:  ', 'added: Suède']);
	expect(marked('date', '', '2011-10-05')).toEqual(['added: 5 octobre 2011']);
	expect(marked('number', '12', '12')).toEqual(['same: 12']);
});

test('what was chosen no longer, still and newly is told apart, "not applicable" too', () => {
	const question = {
		kind: 'multiple-choice' as const,
		options: [
			{ key: 'a', label: { en: 'First' } },
			{ key: 'b', label: { en: 'Second' } }
		]
	};
	const { chosen } = differenceInWords(
		question,
		said('', ['a', 'b']),
		said('', ['b', 'not-applicable']),
		'en'
	);
	expect(chosen.map(({ text, state }) => [text, state])).toEqual([
		['First', 'removed'],
		['Second', 'same'],
		['Not applicable', 'added']
	]);
});
