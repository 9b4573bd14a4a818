import { expect, test } from 'vitest';
import { agendaItems, agendaTitles } from './agenda.ts';
import { readJobNumber } from './job-number.ts';
import { officialLanguages } from './language.ts';

test('the ten items of the agenda have a title in each language', () => {
	expect(Object.keys(agendaItems)).toHaveLength(10);
	for (const titles of Object.values(agendaItems))
		expect(Object.keys(titles).sort()).toEqual([...officialLanguages].sort());
});

test('a masthead names the titles of its items in their order, and none for an item in words', () => {
	expect(agendaTitles('2, 10', 'fr')).toEqual([
		expect.stringMatching(/^Rapport annuel du Haut-Commissaire/),
		'Assistance technique et renforcement des capacités'
	]);
	expect(agendaTitles('11', 'en')).toEqual([]);
	expect(agendaTitles('Any other business', 'en')).toEqual([]);
	expect(agendaTitles(undefined, 'en')).toEqual([]);
});

test.each([
	['GE.11-17143', 'GE.11-17143 (E)'],
	[' GE.11-17143 (E)  231111  251111 ', 'GE.11-17143 (E) 231111 251111'],
	['GE.17-13532(E)', 'GE.17-13532 (E)'],
	['GE.11-17143 (F)', undefined],
	['GE.11-17143 (E) 321111', undefined],
	['GE.11-17143 (E) 231111 251111 261111', undefined],
	['11-17143', undefined]
])('the job number %s of an English edition is read as %s', (typed, expected) => {
	expect(readJobNumber(typed, 'en')).toBe(expected);
});
