import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likenessOf, termsOf, weighed, weightsAmong } from './likeness.ts';
import type { Candidate, CodedPassage } from './suggestions.ts';
import { suggestThemes } from './suggestions.ts';

const passage = (id: string, theme: string, text: string, language = 'en'): CodedPassage => ({
	id,
	theme,
	wordings: [{ language, text }]
});
const candidate = (text: string, more: Partial<Candidate> = {}): Candidate => ({
	question: 'q1',
	start: 0,
	end: text.length,
	wordings: [{ language: 'en', text }],
	coded: [],
	...more
});

const said = {
	en: [
		'Small island developing States need travel support to attend the sessions in Geneva.',
		'Travel support is needed by small island States that attend sessions in Geneva.',
		'The budget of the Fund should be audited every year by independent experts.'
	],
	fr: [
		'Les petits États insulaires ont besoin d’une aide au voyage pour assister aux sessions à Genève.',
		'Une aide au voyage est nécessaire aux petits États insulaires qui assistent aux sessions de Genève.',
		'Le budget du Fonds devrait être vérifié chaque année par des experts indépendants.'
	],
	ru: [
		'Малым островным развивающимся государствам нужна помощь в оплате поездок на сессии в Женеве.',
		'Помощь в оплате поездок на сессии в Женеве нужна малым островным государствам.',
		'Бюджет Фонда должен ежегодно проверяться независимыми экспертами.'
	],
	es: [
		'Los pequeños Estados insulares necesitan apoyo para viajar a los períodos de sesiones en Ginebra.',
		'Se necesita apoyo para que los pequeños Estados insulares viajen a los períodos de sesiones de Ginebra.',
		'El presupuesto del Fondo debería ser auditado cada año por expertos independientes.'
	],
	ar: [
		'تحتاج الدول الجزرية الصغيرة النامية إلى دعم السفر لحضور الدورات في جنيف.',
		'إن دعم السفر لحضور دورات جنيف ضروري للدول الجزرية الصغيرة.',
		'ينبغي أن يراجع خبراء مستقلون ميزانية الصندوق كل عام.'
	],
	zh: [
		'小岛屿发展中国家需要旅费资助才能出席日内瓦的届会。',
		'为出席日内瓦届会，小岛屿国家需要得到旅费资助。',
		'基金的预算应当每年由独立专家审计。'
	]
};

describe.each(Object.entries(said))('in %s', (language, [first = '', same = '', other = '']) => {
	test('what says something alike is suggested, with the nearest passage as the reason', () => {
		const found = suggestThemes(
			[candidate(same, { wordings: [{ language, text: same }] })],
			[passage('1', 'A', first, language), passage('2', 'B', other, language)]
		);
		expect(found).toMatchObject([{ theme: 'A', reasons: [{ kind: 'similar', passage: '1' }] }]);
	});

	test('a text is wholly like itself, and not like another thought', () => {
		const weigh = weightsAmong([first, same, other].map(termsOf));
		const [one, another] = [first, other].map((text) => weighed(termsOf(text), weigh));
		if (!one || !another) throw new Error('the test lacks its texts');
		expect(likenessOf(one, one, weigh)).toBeCloseTo(1);
		expect(likenessOf(one, another, weigh)).toBeLessThan(0.2);
	});
});

test('texts in different languages are compared through a translation only', () => {
	const french = passage('1', 'A', said.fr[0] ?? '', 'fr');
	expect(suggestThemes([candidate(said.en[1] ?? '')], [french])).toEqual([]);
	const translated = {
		...french,
		wordings: [...french.wordings, { language: 'en', text: said.en[0] ?? '' }]
	};
	expect(suggestThemes([candidate(said.en[1] ?? '')], [translated])).toMatchObject([
		{ theme: 'A', reasons: [{ kind: 'similar', language: 'en' }] }
	]);
});

test('the theme of the question is suggested without any passage, and not once it is coded', () => {
	expect(suggestThemes([candidate('Yes.', { mapped: 'A' })], [])).toMatchObject([
		{ theme: 'A', reasons: [{ kind: 'mapped' }] }
	]);
	expect(suggestThemes([candidate('Yes.', { mapped: 'A', coded: ['A'] })], [])).toEqual([]);
});

test('what is common to all says nothing', () => {
	const found = suggestThemes(
		[candidate('The State is of the view that it is so.')],
		[passage('1', 'A', 'It is the view of the delegation that travel matters.')]
	);
	expect(found).toEqual([]);
});

test('the order of the passages changes nothing', () => {
	const passages = Object.values(said)
		.flat()
		.map((text, index) => passage(String(index), index % 2 ? 'A' : 'B', text));
	const candidates = said.en.map((text) => candidate(text, { mapped: 'A' }));
	const expected = suggestThemes(candidates, passages);
	fc.assert(
		fc.property(
			fc.shuffledSubarray(passages, { minLength: passages.length, maxLength: passages.length }),
			(shuffled) => {
				expect(suggestThemes(candidates, shuffled)).toEqual(expected);
			}
		),
		{ numRuns: 20 }
	);
});
