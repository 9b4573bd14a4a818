import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, foldNameInItsCase } from '../../fold.ts';
import { nameFinder } from './name-finder.ts';
import { saysName } from './says-name.ts';

const disguised: [name: string, text: string][] = [
	['Quiet Voices', 'as Quiet\u00a0Voices said'],
	['Quiet Voices', 'as Quiet  Voices said'],
	['Quiet Voices', 'as Quiet\nVoices said'],
	['Quiet Voices', 'as Qui\u00adet Voices said'],
	['Quiet Voices', 'as Quiet Voi\u200bces said'],
	['Quiet Voices', 'as Quiet Voi\u2060ces said'],
	['Quiet Voices', 'as \u202eQuiet Voices\u202c said'],
	['Quiet Voices', 'as Ｑｕｉｅｔ Ｖｏｉｃｅｓ said'],
	['Quiet Voices', 'as 𝐐𝐮𝐢𝐞𝐭 𝐕𝐨𝐢𝐜𝐞𝐬 said'],
	['Quiet Voices', 'as QUIET VOICES said'],
	['Quiet Voices', 'as Quiеt Voicеs said'],
	['Côte d’Ivoire', 'in Cote d’Ivoire'],
	['Côte d’Ivoire', 'in Co\u0302te d\u02bcIvoire'],
	['Côte d’Ivoire', 'in Côte d\u2018Ivoire'],
	['Côte d’Ivoire', 'in Côte d\u00b4Ivoire'],
	["Côte d'Ivoire", 'in Côte d’Ivoire'],
	['Guinea-Bissau', 'in Guinea\u2011Bissau'],
	['Guinea-Bissau', 'in Guinea\u2013Bissau'],
	['الأُردن', 'وفد الاردن'],
	['البحرين', 'وفد البحـــرين'],
	['巴林之声', '据巴林\n之声称']
];

test.each(disguised)('%s is found in %j', (name, text) => {
	expect(nameFinder([[name, 'x']])(text)).toEqual(['x']);
	expect(saysName(text, name)).toBe(true);
});

describe('a name', () => {
	test('is whole words', () => {
		const find = nameFinder([['Quiet Voices', 'x']]);
		expect(find('the Unquiet Voices')).toEqual([]);
		expect(find('Quiet Voicest')).toEqual([]);
		expect(find('Quiet voices')).toEqual(['x']);
	});

	test('that is a short acronym is no word in small letters', () => {
		const find = nameFinder(['CARE', 'APT', 'AI', 'Ace'].map((name) => [name, name]));
		expect(find('We care for an apt ace of AI.')).toEqual([]);
		expect(find('Ｃ\u200bARE and the АРТ')).toEqual(['CARE', 'APT']);
	});

	test('of three letters is found in scripts without such acronyms', () => {
		const find = nameFinder(['مصر', 'Чад', '法国'].map((name) => [name, name]));
		expect(find('ومصر، Чад, 在法国')).toEqual(['مصر', 'Чад', '法国']);
	});
});

test('a folded text keeps its length in small letters, and is folded once and for all', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const cased = foldNameInItsCase(text);
			expect(cased.toLowerCase()).toHaveLength(cased.length);
			expect(foldName(foldName(text))).toBe(foldName(text));
		})
	);
});
