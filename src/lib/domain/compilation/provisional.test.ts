import { describe, expect, it } from 'vitest';
import { countsOf } from '../counted-nouns.ts';
import { officialLanguages } from '../language.ts';
import { arabicClause } from './arabic-clause.ts';
import { draftCompilation } from './draft.ts';
import { checkCompilation } from './findings/check.ts';
import { said } from './findings/testing.ts';
import { outlineOf } from './outline.ts';
import { answer, inAll, snapshot, state, submission } from './testing.ts';

const textOf = (
	source: ReturnType<typeof snapshot>,
	language: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es',
	closed?: boolean
) =>
	outlineOf(draftCompilation(source, language, { ...(closed === undefined ? {} : { closed }) }))
		.map((entry) => ('text' in entry ? entry.text : ''))
		.join('\n');

describe('the draft of an open consultation', () => {
	const open = snapshot([state('che')], [submission('che', [said('q1', 'Plans help.')])]);
	const none = snapshot([state('che')], []);

	it.each([
		['ar', 'الذي يُختتم في', 'ووردت حتى الآن ردود', 'ولم يرد حتى الآن أي رد'],
		['zh', '将于', '迄今共有 1 个国家', '迄今未收到任何答复'],
		['en', 'which closes on', 'have so far been received', 'No replies have so far'],
		['fr', 'prendra fin le', 'ont à ce jour été reçues', 'à ce jour'],
		['ru', 'завершится', 'К настоящему времени ответы', 'К настоящему времени ответов'],
		['es', 'se cerrará el', 'Hasta el momento se han recibido', 'Hasta el momento no']
	] as const)(
		'says in %s that it is open and that replies came so far',
		(language, closes, replies, no) => {
			expect(textOf(open, language, false)).toContain(closes);
			expect(textOf(open, language, false)).toContain(replies);
			expect(textOf(none, language, false)).toContain(no);
			for (const words of [closes, replies]) {
				expect(textOf(open, language)).not.toContain(words);
				expect(textOf(open, language, true)).not.toContain(words);
			}
		}
	);

	it('states the counts that the data gives, for the checks too', () => {
		for (const language of officialLanguages)
			expect(
				checkCompilation(draftCompilation(open, language, { closed: false }), open).filter(
					({ rule }) => rule === 'participation-mismatch'
				)
			).toEqual([]);
	});
});

it('the notice of a consultation stands on its document', () => {
	const source = snapshot([], []);
	expect(draftCompilation(source, 'fr').masthead.notes).toBeUndefined();
	source.consultation.notice = inAll('Paraphrased.');
	expect(draftCompilation(source, 'fr').masthead.notes).toEqual(['Paraphrased.']);
});

describe('words in the first person', () => {
	it.each([
		['en', 'We think that plans help.', 'indicated the following: We think'],
		['fr', 'Nous pensons que les plans aident.', 'a indiqué ce qui suit\u00a0: Nous'],
		['es', 'Creemos que los planes ayudan.', 'indicó lo siguiente: Creemos'],
		['ru', 'Мы считаем, что планы помогают.', 'указала следующее: Мы считаем'],
		['ar', 'نرى أن الخطط مفيدة.', 'ما يلي: نرى']
	] as const)('follow a colon in %s', (language, words, drafted) => {
		const source = snapshot(
			[state('che')],
			[submission('che', [answer('q1', words, { language })])]
		);
		expect(textOf(source, language)).toContain(drafted);
	});
});

describe('an Arabic clause', () => {
	it.each([
		['إن نقص الموارد يعرقل التنفيذ.', 'أن نقص الموارد يعرقل التنفيذ.'],
		['ينبغي دعم الدول.', 'أنه ينبغي دعم الدول.'],
		['لا ينبغي إهمال ذلك.', 'أنه لا ينبغي إهمال ذلك.'],
		['الخطط مفيدة.', 'أن الخطط مفيدة.'],
		['من المهم أن تتعاون الدول.', 'أن من المهم أن تتعاون الدول.']
	])('is made of %s', (words, clause) => {
		expect(arabicClause(words)).toBe(clause);
	});

	it.each([
		'تعتمد الأنشطة على التبرعات.',
		'لا تقتصر الحاجة على ذلك.',
		'المندوبون يرون ذلك.',
		'الدولتان تتعاونان.',
		'إنه مفيد.'
	])('is not made of %s', (words) => {
		expect(arabicClause(words)).toBeUndefined();
	});
});

describe('counts of one sentence', () => {
	it('are all in figures where one is 10 or more', () => {
		const counts = [
			{ number: 9, noun: 'state' as const },
			{ number: 11, noun: 'stakeholder' as const }
		];
		expect(countsOf(counts, 'en')).toEqual(['9 States', '11 stakeholders']);
		expect(countsOf(counts, 'fr')).toEqual(['9 États', '11 parties prenantes']);
		expect(countsOf(counts, 'es')).toEqual(['9 Estados', '11 interesados']);
		expect(countsOf(counts, 'ru', 'from')).toEqual(['9 государств', '11 заинтересованных сторон']);
		expect(countsOf(counts, 'ar', 'from')).toEqual(['9 دول', '11 صاحب مصلحة']);
	});

	it('stay in words below, and Arabic keeps its dual', () => {
		expect(countsOf([{ number: 9, noun: 'state' }], 'en')).toEqual(['nine States']);
		expect(
			countsOf(
				[
					{ number: 2, noun: 'state' },
					{ number: 12, noun: 'stakeholder' }
				],
				'ar',
				'from'
			)[0]
		).toBe('دولتين');
	});
});

it('an incomplete State that may not be named is counted, and no finding says otherwise', () => {
	const source = snapshot(
		[state('che'), state('dza')],
		[
			submission('che', [said('q1', 'Plans help.')]),
			submission('dza', [], { consent: 'confidential' })
		]
	);
	for (const language of officialLanguages) {
		const findings = checkCompilation(draftCompilation(source, language), source);
		expect(findings.filter(({ rule }) => rule === 'participation-mismatch')).toEqual([]);
	}
	const wrong = structuredClone(draftCompilation(source, 'en'));
	const text = JSON.stringify(wrong).replace(
		'returned by one State was',
		'returned by two States was'
	);
	expect(
		checkCompilation(JSON.parse(text), source).filter(
			({ message }) => message === 'incomplete-states-mismatch'
		)
	).toMatchObject([{ stated: 2, found: 1 }]);
});
