import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allNamesOf } from './all-names.ts';
import { getState, stateAsRespondent } from './states.ts';
import { tellsWho } from './tells-who.ts';

const namesOf = (key: string) => allNamesOf(stateAsRespondent(getState(key)));

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
	['jpn', '日本政府支持'],
	['dnk', 'правительство Дании'],
	['dnk', 'ДАНИЕЙ'],
	['ind', 'Представитель Индии'],
	['ind', 'Индию'],
	['cub', 'народ Кубы'],
	['cub', 'на Кубе'],
	['lby', 'Ливии'],
	['syr', 'Сирии'],
	['ken', 'Кении'],
	['chn', 'в Китае'],
	['chn', 'Китаем'],
	['tcd', 'Чада'],
	['gha', 'Гане'],
	['irn', 'Iran supports the Fund.'],
	['rus', 'Russia'],
	['syr', 'Syria'],
	['ven', 'Venezuela'],
	['tza', 'Tanzania'],
	['mda', 'Moldova'],
	['lao', 'Laos'],
	['vnm', 'Vietnam'],
	['prk', 'North Korea'],
	['gbr', 'Great Britain'],
	['bhr', 'Ваhrаin supports the Fund.'],
	['cub', 'Kyбa и Kyбы'],
	['dnk', 'Dеnmаrk']
];

test.each(told)('the words of %s say whose they are: %s', (key, words) => {
	expect(tellsWho(words, namesOf(key))).toBe(true);
});

const untold: [key: string, words: string][] = [
	['mli', 'We met malice with patience.'],
	['chl', 'The rights of children.'],
	['omn', 'A romantic notion.'],
	['nor', 'Normal procedures are normative.'],
	['dza', 'The Fund is useful to us.'],
	['dza', 'الصندوق مفيد لنا'],
	['dnk', 'Данные о дани даны.'],
	['ind', 'индивидуальный индикатор'],
	['cub', 'кубок и кубик'],
	['chn', 'кит и киты'],
	['ken', 'кенгуру']
];

test.each(untold)('the words of %s do not say whose they are: %s', (key, words) => {
	expect(tellsWho(words, namesOf(key))).toBe(false);
});

test('an address tells whose the words are, in full-width letters too', () => {
	for (const words of [
		'write to a@b.example',
		'ｗｗｗ．example',
		'a＠b',
		'a [at] b',
		'a(at)b',
		'https://example.org'
	])
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
