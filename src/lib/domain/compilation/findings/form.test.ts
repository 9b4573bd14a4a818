import { describe, expect, it } from 'vitest';
import type { OfficialLanguage } from '../../language.ts';
import { officialLanguages } from '../../language.ts';
import { draftCompilation } from '../draft.ts';
import type { Inline, Section } from '../model.ts';
import { answer, everyLanguage } from '../testing.ts';
import type { FindingRule } from './finding.ts';
import { lengthOfText } from '../word-count.ts';
import { wordFinding } from './word-finding.ts';
import { changed, paragraphOf, saying, sound, told } from './testing.ts';
import { paragraphsIn } from './walk.ts';

const heading = (id: string, text: string, children: Section['children']): Section => ({
	type: 'section',
	id,
	heading: [{ type: 'text', text }],
	children
});

describe('headings', () => {
	it('come in twos, skip no level, and are numbered by the document alone', () => {
		const source = sound();
		const under = (section: Section) =>
			told(
				changed(source, ({ sections }) => sections[0]?.children.push(section)),
				source,
				'heading-alone',
				'level-skipped',
				'numbering'
			);
		expect(under(heading('x', 'Background', []))).toEqual([['heading-alone', 'Background']]);
		expect(under(heading('x', '', []))).toContainEqual(['level-skipped']);
		expect(under(heading('x', 'A. Background', []))).toContainEqual(['number-typed', 'A.']);
		const draft = draftCompilation(source, 'en');
		expect(told(draft, source, 'heading-alone', 'level-skipped', 'numbering')).toEqual([]);
	});

	it('of a list are typed by nobody, with words before it or without; a typed one beside them is told', () => {
		const source = sound();
		const typed = (...content: Inline[]) =>
			told(
				changed(source, ({ sections }) => {
					const paragraph = paragraphsIn(sections)[0]?.paragraph;
					if (paragraph) paragraph.content = content;
				}),
				source,
				'numbering'
			);
		const list = (...items: string[]): Inline => ({
			type: 'list',
			layout: 'block',
			items: items.map((each) => ({ content: [{ type: 'text', text: each }] }))
		});
		expect(typed({ type: 'text', text: 'They said: ' }, list('one;', 'two.'))).toEqual([]);
		expect(typed(list('one;', 'two.'))).toEqual([]);
		expect(typed({ type: 'text', text: ' ' }, list('one;', 'two.'))).toEqual([]);
		expect(typed({ type: 'text', text: '(a) They said: ' }, list('one;'))).toEqual([
			['number-typed', '(a)']
		]);
		expect(typed(list('(b) one;', 'two.'))).toEqual([['number-typed', '(b)']]);
	});

	it('of questions in an annex leave no number out', () => {
		const source = sound();
		source.questionnaire.sections[0]?.questions.forEach((question, index) => {
			question.number = String(index * 2 + 1);
		});
		expect(told(draftCompilation(source, 'en'), source, 'numbering')).toEqual([
			['number-skipped', 3, 2]
		]);
	});

	it('of annexes are mentioned in the text', () => {
		const source = sound();
		const silent = saying(source, 'p-fund', 'The Fund was established.');
		expect(told(silent, source, 'annex-not-mentioned')).toEqual([['annex-not-mentioned']]);
		const inWords = saying(source, 'p-fund', 'The Fund was established (annex I).');
		expect(told(inWords, source, 'annex-not-mentioned')).toEqual([]);
	});
});

describe('length', () => {
	it('is counted without annexes, and held against the limit', () => {
		const source = sound();
		source.consultation.document.wordLimit = 60;
		const [over] = told(draftCompilation(source, 'en'), source, 'over-length');
		expect(over?.[0]).toBe('over-length');
		expect(over?.[2]).toBe(60);
		source.consultation.document.wordLimit = Number(over?.[1]);
		expect(told(draftCompilation(source, 'en'), source, 'over-length')).toEqual([]);
	});

	it.each<[OfficialLanguage, string]>([
		['en', "OHCHR's 1,467,181 dollars (45 per cent) don't re-enter A/HRC/19/50, e.g. 3.5."],
		['fr', "L'État n'a pas versé 40 000 dollars aujourd'hui ; c'est-à-dire 5 %."],
		['ru', 'Кот-д’Ивуар внес 3,5 млн долл. США в 2011 году.'],
		['ar', 'قدّمت الدولة 40 000 دولار في كانون الثاني/يناير 2011، وغيرها.'],
		['zh', '人权理事会第十九届会议收到 10 个国家的答复。']
	])('counts words as Unicode does, in %s', (language, text) => {
		const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
		expect(lengthOfText(text, language).words).toBe(
			[...segments].filter(({ isWordLike }) => isWordLike).length
		);
	});
});

/** Rule, language, words that break it, what the finding tells, and words that do not. */
const styles: [FindingRule, OfficialLanguage, string, unknown[], string][] = [
	[
		'abbreviation',
		'en',
		'It told UNDAF.',
		['UNDAF'],
		'It told the Framework (UNDAF); UNDAF works.'
	],
	['abbreviation', 'ru', 'Доклад РПООНПР.', ['РПООНПР'], 'Программа (РПООНПР) и РПООНПР.'],
	[
		'state-name',
		'en',
		'Iran and Russia agreed.',
		['Islamic Republic of Iran', 'Iran'],
		'The Islamic Republic of Iran agreed.'
	],
	[
		'state-name',
		'zh',
		'韩国表示同意。',
		['大韩民国', '韩国'],
		'大韩民国和朝鲜民主主义人民共和国表示同意。'
	],
	[
		'state-name',
		'fr',
		'La Russie a versé.',
		['Fédération de Russie', 'Russie'],
		'La Fédération de Russie a versé.'
	],
	['state-name', 'ar', 'وافقت روسيا.', ['الاتحاد الروسي', 'روسيا'], 'وافق الاتحاد الروسي.'],
	[
		'state-name',
		'ru',
		'США согласились.',
		['Соединенные Штаты', 'США'],
		'Соединенные Штаты согласились.'
	],
	[
		'state-name',
		'es',
		'Gran Bretaña aceptó.',
		['Reino Unido', 'Gran Bretaña'],
		'El Reino Unido aceptó.'
	],
	[
		'date-form',
		'en',
		'It closed on March 31st, 2020.',
		['31 March 2020', 'March 31st, 2020'],
		'It closed on 31 March 2020.'
	],
	['date-form', 'fr', 'Le 1 mars 2020.', ['1er mars 2020', '1 mars 2020'], 'Le 1er mars 2020.'],
	[
		'date-form',
		'es',
		'El 31 de marzo 2020.',
		['31 de marzo de 2020', '31 de marzo 2020'],
		'El 31 de marzo de 2020.'
	],
	[
		'date-form',
		'ru',
		'До 31 марта 2020 г.',
		['31 марта 2020 года', '31 марта 2020 г.'],
		'До 31 марта 2020 года.'
	],
	[
		'date-form',
		'zh',
		'2020年3月31日结束。',
		['2020 年 3 月 31 日', '2020年3月31日'],
		'2020 年 3 月 31 日结束。'
	],
	[
		'date-form',
		'ar',
		'في 31 مارس 2020.',
		['31 آذار/مارس 2020', '31 مارس 2020'],
		'في 31 آذار/مارس 2020.'
	],
	[
		'number-form',
		'en',
		'They gave 1 467 181 dollars.',
		['1,467,181', '1 467 181'],
		'They gave 1,467,181 dollars in 2011.'
	],
	[
		'number-form',
		'fr',
		'Soit 1,467,181 dollars.',
		['1\u00a0467\u00a0181', '1,467,181'],
		'Soit 1\u00a0467\u00a0181 dollars.'
	],
	['number-form', 'ar', 'بلغ ٤٥ دولاراً.', ['٤٥'], 'بلغ 45 دولاراً.'],
	[
		'number-form',
		'en',
		'Then 9 States spoke.',
		['nine States', '9 States'],
		'Then nine States spoke.'
	],
	['percent-form', 'en', 'Some 45% agreed.', ['45%'], 'Some 45 per cent agreed.'],
	['percent-form', 'fr', 'Environ 45% ont dit oui.', ['45%'], 'Environ 45\u00a0% ont dit oui.'],
	['percent-form', 'ar', 'وافق 45% منهم.', ['45%'], 'وافق 45 في المائة منهم.'],
	['quotation-marks', 'en', 'They said "yes".', ['"yes"'], 'They said “yes”.'],
	['quotation-marks', 'ru', 'Сказано “да”.', ['Сказано “да”.'], 'Сказано «да “и” нет».'],
	['spacing', 'es', 'Dos  espacios.', ['Dos  espacios.'], 'Un espacio.'],
	['brackets', 'zh', '基金（财技基金）设立。', ['基金（财技基金）设立。'], '基金(财技基金)设立。'],
	['brackets', 'ar', 'الدول, وغيرها.', ['الدول, وغيرها.'], 'الدول، وغيرها.'],
	[
		'first-person',
		'en',
		'Switzerland said that we agree.',
		['we'],
		'Switzerland said that it agrees.'
	],
	['first-person', 'zh', '瑞士表示，我国同意。', ['我国'], '瑞士表示，该国同意。']
];

describe('style', () => {
	it.each(styles)('%s is told in %s: %s', (rule, language, wrong, facts, right) => {
		const source = sound();
		const id = rule === 'first-person' ? 'p-che-A-1' : 'p-fund';
		const [first] = told(saying(source, id, wrong, language), source, rule);
		expect(first?.slice(1)).toEqual(facts);
		expect(told(saying(source, id, right, language), source, rule)).toEqual([]);
	});

	it.each(everyLanguage)('leaves the words of a fresh draft alone, in %s', (language) => {
		const source = sound();
		const rules = [...new Set(styles.map(([rule]) => rule))];
		expect(told(draftCompilation(source, language), source, ...rules)).toEqual([]);
	});

	it('keeps untranslated words out, and says that they need translation', () => {
		const source = sound();
		const first = source.submissions[0]?.answers[0];
		if (first === undefined) throw new Error('no answer');
		source.submissions[0]?.answers.splice(0, 1, answer('q1', 'We gave 45% to "Russia".'));
		const draft = draftCompilation(source, 'fr');
		const rules = [...new Set(styles.map(([rule]) => rule))];
		expect(told(draft, source, ...rules)).toEqual([]);
		expect(told(draft, source, 'translation-needed')).toEqual([['translation-needed', 'en']]);
		expect(paragraphOf(draft, 'p-che-A-1').attribution).toEqual(['che']);
	});
});

it('a finding on straight quotation marks quotes the words with the marks of its language', () => {
	for (const language of officialLanguages) {
		const { message } = wordFinding(
			{
				rule: 'quotation-marks',
				severity: 'style',
				where: { node: 'document', kind: 'document', mark: '', number: 0 },
				message: 'straight-quotes',
				words: '"all"'
			},
			language
		);
		expect(message).not.toContain('"');
		expect(message.replace(/[\u2068\u2069]/gu, '')).toMatch(/[“«]\u00a0?all\u00a0?[”»]/u);
	}
});
