import { describe, expect, test } from 'vitest';
import { officialLanguages } from './language.ts';
import {
	findState,
	nameInSentence,
	regionalGroups,
	stateAsRespondent,
	stateName,
	states
} from './states.ts';
import type { StateNaming } from './states.ts';

const members = states.filter(({ status }) => status === 'member');

describe('the registry of States', () => {
	test('holds 193 Member States and two observers, each key and code once', () => {
		expect(members).toHaveLength(193);
		expect(states.filter(({ status }) => status === 'observer').map(({ key }) => key)).toEqual([
			'vat',
			'pse'
		]);
		for (const field of ['key', 'iso2', 'm49', 'sortKey'] as const) {
			expect(new Set(states.map((state) => state[field])).size, field).toBe(195);
		}
		for (const { key, iso2, m49 } of states) {
			expect(key).toMatch(/^[a-z]{3}$/);
			expect(iso2).toMatch(/^[A-Z]{2}$/);
			expect(m49).toMatch(/^\d{3}$/);
		}
	});

	test('divides the Member States into groups of 54, 54, 23, 33 and 29', () => {
		const sizes = regionalGroups.map(
			(group) => states.filter((state) => state.group === group).length
		);
		expect(sizes).toEqual([54, 54, 23, 33, 29]);
		expect(states.filter(({ group }) => group === undefined).map(({ key }) => key)).toEqual([
			'vat',
			'pse'
		]);
		expect(['usa', 'tur', 'isr', 'kir'].map((key) => findState(key)?.group)).toEqual([
			'western-european-other',
			'western-european-other',
			'western-european-other',
			'asia-pacific'
		]);
	});

	test('is in English alphabetical order by short form', () => {
		const collator = new Intl.Collator('en', { sensitivity: 'base' });
		const keys = states.map(({ sortKey }) => sortKey);
		expect([...keys].sort(collator.compare)).toEqual(keys);
		const order = states.map(({ key }) => key);
		const inOrder = (...sample: string[]) =>
			expect(order.filter((key) => sample.includes(key))).toEqual(sample);
		inOrder('cri', 'civ', 'hrv');
		inOrder('cze', 'prk', 'cod', 'dnk', 'dji');
		inOrder('prt', 'qat', 'kor', 'mda', 'rou', 'rus');
		inOrder('tun', 'tur', 'tkm');
		inOrder('are', 'gbr', 'tza', 'usa');
		inOrder('dza', 'col', 'dnk', 'guy', 'jpn', 'mus', 'swe', 'tls', 'tun', 'uga');
	});
});

describe('the names of States', () => {
	const bracketed = ['bol', 'fsm', 'irn', 'nld', 'ven'];
	const namings: [string, StateNaming][] = states.flatMap((state) => [
		[state.key, state] as [string, StateNaming],
		...(state.former ?? []).map((former) => [state.key, former] as [string, StateNaming])
	]);

	test('are there in six languages, short and formal, in the letters of the language', () => {
		const letters = {
			ar: /^[\p{Script=Arabic} ()-]+$/u,
			zh: /^[\p{Script=Han}()]+$/u,
			en: /^[\p{Script=Latin} '()-]+$/u,
			fr: /^[\p{Script=Latin} ’()-]+$/u,
			ru: /^[\p{Script=Cyrillic} '()—-]+$/u,
			es: /^[\p{Script=Latin} '()-]+$/u
		};
		for (const [key, { short, formal, editorial }] of namings) {
			for (const language of officialLanguages) {
				for (const name of [short[language], (formal ?? short)[language], editorial?.[language]]) {
					if (name === undefined) continue;
					expect(name, `${key} ${language}`).toMatch(letters[language]);
					expect(name, `${key} ${language}`).not.toMatch(/^ | $| {2}/);
				}
			}
		}
		for (const state of states) {
			expect(Object.keys(state.short).sort()).toEqual([...officialLanguages].sort());
			expect(Object.keys(state.formal).sort()).toEqual([...officialLanguages].sort());
		}
	});

	test('have brackets only where the UN form has them', () => {
		for (const [key, { short, formal, editorial, sortKey }] of namings) {
			for (const language of officialLanguages) {
				const brackets = /[()]/.test(short[language]);
				const expected =
					language === 'zh' ? key === 'cog' : bracketed.includes(key) && sortKey.includes('(');
				expect(brackets, `${key} ${language}`).toBe(expected);
				if (key !== 'cog') expect(editorial?.[language] ?? '').not.toMatch(/[()]/);
				expect((formal ?? { [language]: '' })[language]).not.toMatch(/[()]/);
			}
		}
	});

	test('carry no article of their own', () => {
		const articles = /^(the|le|la|les|l['’]|el|los|las)[ '’]/;
		for (const [key, { short, formal, editorial }] of namings) {
			for (const language of ['en', 'fr', 'es'] as const) {
				for (const name of [short[language], formal?.[language], editorial?.[language]]) {
					if (name?.startsWith('the former ')) continue;
					expect(name ?? '', `${key} ${language}`).not.toMatch(articles);
				}
			}
		}
	});

	test('say Côte d’Ivoire, Türkiye, the Netherlands and Timor-Leste as the United Nations does', () => {
		expect(officialLanguages.map((language) => stateName('civ', language))).toEqual([
			'كوت ديفوار',
			'科特迪瓦',
			"Côte d'Ivoire",
			'Côte d’Ivoire',
			"Кот-д'Ивуар",
			"Côte d'Ivoire"
		]);
		expect(officialLanguages.map((language) => stateName('tur', language))).toEqual([
			'تركيا',
			'土耳其',
			'Türkiye',
			'Türkiye',
			'Турция',
			'Türkiye'
		]);
		expect(stateName('nld', 'en')).toBe('Netherlands (Kingdom of the)');
		expect(stateName('nld', 'es', { form: 'formal' })).toBe('Reino de los Países Bajos');
		expect(stateName('tls', 'ar')).toBe('تيمور - ليشتي');
		expect(stateName('fji', 'ru', { form: 'formal' })).toBe('Республика Фиджи');
	});

	test('have an editorial form for a sentence beside the form for lists', () => {
		expect(stateName('gbr', 'zh', { form: 'sentence' })).toBe('联合王国');
		expect(stateName('gbr', 'zh')).toBe('大不列颠及北爱尔兰联合王国');
		expect(stateName('usa', 'ru', { form: 'sentence' })).toBe('Соединенные Штаты');
		expect(stateName('irn', 'ar', { form: 'sentence' })).toBe('جمهورية إيران الإسلامية');
		expect(stateName('irn', 'ar')).toBe('إيران (جمهورية - الإسلامية)');
		expect(stateName('ven', 'zh', { form: 'sentence' })).toBe('委内瑞拉玻利瓦尔共和国');
	});

	test('are those of the date asked for', () => {
		const shortOn = (key: string, date: string) => stateName(key, 'en', { date });
		expect(shortOn('mkd', '2017-06-01')).toBe('the former Yugoslav Republic of Macedonia');
		expect(shortOn('mkd', '2019-02-13')).toBe('the former Yugoslav Republic of Macedonia');
		expect(shortOn('mkd', '2019-02-14')).toBe('North Macedonia');
		expect(shortOn('swz', '2012-01-01')).toBe('Swaziland');
		expect(shortOn('cze', '2011-11-04')).toBe('Czech Republic');
		expect(shortOn('tur', '2011-11-04T23:59:59Z')).toBe('Turkey');
		expect(shortOn('cpv', '2011-11-04')).toBe('Cape Verde');
		expect(shortOn('lby', '2011-03-25')).toBe('Libyan Arab Jamahiriya');
		expect(shortOn('lby', '2011-10-05')).toBe('Libya');
		expect(shortOn('nld', '2011-11-04')).toBe('Netherlands');
		expect(shortOn('pse', '2011-11-04')).toBe('Palestine');
		expect(shortOn('col', '2011-11-04')).toBe('Colombia');
		expect(stateName('mkd', 'zh', { date: '2017-06-01' })).toBe('前南斯拉夫的马其顿共和国');
		expect(stateName('mkd', 'en', { date: '2017-06-01', form: 'formal' })).toBe(
			'the former Yugoslav Republic of Macedonia'
		);
	});

	test('list former names in order of time, each ending on a day', () => {
		for (const { key, former = [] } of states) {
			const days = former.map(({ until }) => until);
			expect([...days].sort(), key).toEqual(days);
			for (const day of days) expect(day).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
		}
	});

	test('refuse a key that is no State', () => {
		expect(findState('xxx')).toBeUndefined();
		expect(findState('cok')).toBeUndefined();
		expect(() => stateName('xxx', 'en')).toThrow(RangeError);
	});
});

describe('a name in a sentence', () => {
	test('has the article that UN usage gives it', () => {
		expect(nameInSentence('col', 'fr')).toBe('la Colombie');
		expect(nameInSentence('dza', 'fr')).toBe('l’Algérie');
		expect(nameInSentence('usa', 'fr')).toBe('les États-Unis');
		expect(nameInSentence('cub', 'fr')).toBe('Cuba');
		expect(nameInSentence('mus', 'fr')).toBe('Maurice');
		expect(nameInSentence('slv', 'es')).toBe('El Salvador');
		expect(nameInSentence('per', 'es')).toBe('el Perú');
		expect(nameInSentence('gbr', 'es')).toBe('el Reino Unido');
		expect(nameInSentence('col', 'es')).toBe('Colombia');
		expect(nameInSentence('sdn', 'en')).toBe('the Sudan');
		expect(nameInSentence('swe', 'en')).toBe('Sweden');
		expect(nameInSentence('irn', 'en')).toBe('the Islamic Republic of Iran');
		expect(nameInSentence('nld', 'fr')).toBe('le Royaume des Pays-Bas');
		expect(nameInSentence('nld', 'fr', { date: '2011-11-04' })).toBe('les Pays-Bas');
		expect(nameInSentence('sdn', 'ru')).toBe('Судан');
	});

	test('can be the formal name, or a former one where it had no formal name here', () => {
		expect(nameInSentence('col', 'en', { form: 'formal' })).toBe('the Republic of Colombia');
		expect(nameInSentence('com', 'fr', { form: 'formal' })).toBe('l’Union des Comores');
		expect(nameInSentence('lby', 'es', { form: 'formal', date: '2010-01-01' })).toBe(
			'la Jamahiriya Árabe Libia'
		);
	});
});

describe('a State as respondent', () => {
	const respondentOf = (key: string, date?: string) => {
		const state = findState(key);
		if (!state) throw new Error(key);
		return stateAsRespondent(state, date);
	};

	test('speaks under its editorial form and is listed by its short form', () => {
		const kingdom = respondentOf('gbr');
		expect(kingdom.kind).toBe('state');
		expect(kingdom.name.fr).toBe('Royaume-Uni');
		expect(kingdom.formalName?.fr).toBe('Royaume-Uni de Grande-Bretagne et d’Irlande du Nord');
		expect(kingdom.sortKey).toBe('United Kingdom of Great Britain and Northern Ireland');
		expect(respondentOf('civ').sortKey).toBe("Cote d'Ivoire");
		expect(respondentOf('ven').name.zh).toBe('委内瑞拉玻利瓦尔共和国');
	});

	test('has the agreement that its name takes', () => {
		expect(respondentOf('sdn').grammar).toEqual({ ar: 'm', ru: 'm' });
		expect(respondentOf('usa').grammar).toEqual({ ru: 'p', fr: 'p', es: 'p' });
		expect(respondentOf('swe').grammar).toBeUndefined();
		expect(respondentOf('nld').grammar).toEqual({ ru: 'n' });
		expect(respondentOf('nld', '2011-11-04').grammar).toEqual({ ru: 'p', fr: 'p', es: 'p' });
		for (const { key, article, grammar } of states) {
			expect(article?.fr === 'les', key).toBe(grammar?.fr === 'p');
		}
	});
});
