import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allNamesOfState } from './states.ts';
import { tellsWho } from './tells-who.ts';

const told: [key: string, words: string][] = [
	['bhr', 'BAHRAIN supports the Fund.'],
	['bhr', 'Ｂａｈｒａｉｎ supports the Fund.'],
	['bhr', 'Bah\u200brain and Bah\u00adrain'],
	['bhr', 'Bahra\u0301in'],
	['bhr', 'Bah\u2060rain\u200f'],
	['bhr', 'the Bahraini delegation'],
	['bhr', 'البحرين'],
	['bhr', 'الْبَحْرَيْن'],
	['bhr', 'وفد بالبحرين'],
	['bhr', 'البحـــرين'],
	['dza', 'правительство Алжира'],
	['dza', 'la délégation algérienne'],
	['dza', 'الحكومة الجزائرية'],
	['dza', 'للجزائر'],
	['col', 'el Gobierno colombiano'],
	['rus', 'в Российской Федерации'],
	['rus', 'Russian\nFederation'],
	['gnb', 'Guinea\u2011Bissau'],
	['civ', 'Cote d’Ivoire'],
	['jpn', '日本政府支持']
];

test.each(told)('the words of %s say whose they are: %s', (key, words) => {
	expect(tellsWho(words, allNamesOfState(key))).toBe(true);
});

const untold: [key: string, words: string][] = [
	['mli', 'We met malice with patience.'],
	['chl', 'The rights of children.'],
	['omn', 'A romantic notion.'],
	['nor', 'Normal procedures are normative.'],
	['dza', 'The Fund is useful to us.'],
	['dza', 'الصندوق مفيد لنا']
];

test.each(untold)('the words of %s do not say whose they are: %s', (key, words) => {
	expect(tellsWho(words, allNamesOfState(key))).toBe(false);
});

test('an address tells whose the words are, in full-width letters too', () => {
	for (const words of ['write to a@b.example', 'ｗｗｗ．example', 'a＠b', 'https://example.org'])
		expect(tellsWho(words, []), words).toBe(true);
});

test('a name is found however invisible characters are put into it', () => {
	const hidden = fc.constantFrom(
		'\u200b',
		'\u200d',
		'\u00ad',
		'\u2060',
		'\ufeff',
		'\u200e',
		'\u0301'
	);
	fc.assert(
		fc.property(fc.array(hidden, { minLength: 7, maxLength: 7 }), (signs) => {
			const words = [...'Bahrain'].map((letter, index) => letter + signs[index]).join('');
			expect(tellsWho(`We, ${words}, agree.`, ['Bahrain'])).toBe(true);
		})
	);
});
