import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfWords } from '../words.ts';
import { draftCompilation } from './draft.ts';
import { allInlines, paragraphsIn } from './findings/walk.ts';
import type { Compilation, Text } from './model.ts';
import type { OutlineEntry } from './outline.ts';
import { outlineOf } from './outline.ts';
import {
	answer,
	body,
	everyLanguage,
	inAll,
	ledger,
	snapshot,
	state,
	submission
} from './testing.ts';

type ParagraphEntry = Extract<OutlineEntry, { kind: 'paragraph' }>;

const spoken = (compilation: Compilation): ParagraphEntry[] =>
	outlineOf(compilation).filter(
		(entry): entry is ParagraphEntry =>
			entry.kind === 'paragraph' && entry.respondents !== undefined
	);
const footnotes = (compilation: Compilation) =>
	outlineOf(compilation).flatMap((entry) => (entry.kind === 'footnote' ? [entry.text] : []));
const texts = (compilation: Compilation): Text[] =>
	paragraphsIn(compilation.sections).flatMap(({ paragraph }) =>
		allInlines(paragraph.content).filter((inline): inline is Text => inline.type === 'text')
	);
const introductionOf = (compilation: Compilation) =>
	outlineOf(compilation)
		.flatMap((entry) =>
			entry.kind === 'paragraph' && entry.respondents === undefined ? [entry.text] : []
		)
		.join('\n');

describe('the draft', () => {
	it('gives a paragraph to each thought, States first in English alphabetical order', () => {
		const draft = draftCompilation(
			snapshot(
				[state('che'), state('dza'), body('zeta'), body('alpha')],
				[
					submission('zeta', [answer('q1', 'The Fund is small.')], { sortKey: '1' }),
					submission('alpha', [answer('q1', 'The Fund is useful.')], { sortKey: '2' }),
					submission('che', [answer('q1', 'First thought.\n\nSecond thought.\n\nThird thought.')]),
					submission('dza', [answer('q1', 'The plan helps.')])
				]
			),
			'en'
		);
		expect(spoken(draft).map(({ respondents, text }) => [respondents?.[0], text])).toEqual([
			['dza', 'Algeria indicated that the plan helps.'],
			['che', 'Switzerland indicated that first thought.'],
			['che', 'Switzerland further indicated that second thought.'],
			['che', 'Switzerland added that third thought.'],
			['zeta', 'Zeta indicated that the Fund is small.'],
			['alpha', 'Alpha indicated that the Fund is useful.']
		]);
	});

	it('lets a joint reply speak in all names, the lead first', () => {
		const draft = draftCompilation(
			snapshot(
				[body('alpha'), body('beta'), body('gamma')],
				[
					submission('joint', [answer('q2', 'Words help.')], {
						signatories: [
							{ respondent: 'gamma', role: 'embedded' },
							{ respondent: 'beta', role: 'co-signatory' },
							{ respondent: 'alpha', role: 'lead' }
						]
					})
				]
			),
			'en'
		);
		expect(spoken(draft)).toMatchObject([
			{
				respondents: ['alpha', 'beta', 'gamma'],
				text: 'Alpha, beta and gamma indicated that words help.'
			}
		]);
	});

	it('never shows a confidential reply, and an unattributed one without its name', () => {
		const source = snapshot(
			[state('che'), body('secretive')],
			[
				submission('che', [answer('q1', 'Hidden words.')], { consent: 'confidential' }),
				submission('secretive', [answer('q1', 'Open words.')], {
					consent: 'unattributed',
					receivedAt: '2020-05-01T00:00:00Z'
				})
			]
		);
		for (const language of everyLanguage) {
			const draft = draftCompilation(source, language);
			const printed = JSON.stringify(outlineOf(draft)).toLowerCase();
			expect(printed).not.toContain('hidden words');
			expect(printed).not.toContain('secretive');
			expect(printed).toContain('open words');
			expect(introductionOf(draft)).not.toBe('');
			for (const { paragraph } of paragraphsIn(draft.sections)) {
				expect(paragraph.id).not.toContain('secretive');
				expect(paragraph.attribution).toEqual([]);
			}
		}
		expect(introductionOf(draftCompilation(source, 'en'))).toContain(
			'Replies were received from one State and one stakeholder.'
		);
	});

	it('puts unattributed replies after those of their kind, so that their place names nobody', () => {
		const words = (text: string) => [answer('q1', text)];
		const draft = draftCompilation(
			snapshot(
				[body('alpha'), body('beta'), body('court', 'other')],
				[
					submission('alpha', words('Hidden voice.'), { consent: 'unattributed' }),
					submission('court', words('Last voice.')),
					submission('beta', words('Named voice.'))
				]
			),
			'en'
		);
		const order = outlineOf(draft).flatMap((entry) =>
			entry.kind === 'paragraph' ? (/(?:hidden|last|named) voice/.exec(entry.text) ?? []) : []
		);
		expect(order).toEqual(['named voice', 'hidden voice', 'last voice']);
	});

	it('uses the translation, and marks words that have none', () => {
		const source = snapshot(
			[state('che')],
			[
				submission('che', [
					answer('q1', 'Le Fonds aide.', {
						language: 'fr',
						translations: { en: { text: 'The Fund helps.', state: 'machine' } }
					})
				])
			]
		);
		expect(spoken(draftCompilation(source, 'en'))[0]?.text).toBe(
			'Switzerland indicated that the Fund helps.'
		);
		expect(spoken(draftCompilation(source, 'fr'))[0]?.text).toBe(
			'La Suisse a indiqué que le Fonds aide.'
		);
		const spanish = draftCompilation(source, 'es');
		expect(spoken(spanish)[0]?.text).toBe('Suiza indicó lo siguiente: Le Fonds aide.');
		expect(texts(spanish).filter(({ mark }) => mark !== undefined)).toMatchObject([
			{ text: 'Le Fonds aide.', mark: { kind: 'translation-needed', language: 'fr' } }
		]);
	});

	it('rests every sentence on the words of the original, with their hash', () => {
		const french = 'Un premier point. Un second point.\n\nUn dernier point.';
		const translation = 'A first point. A second point.\n\nA last point.';
		const draft = draftCompilation(
			snapshot(
				[state('che')],
				[
					submission('che', [
						answer('q1', french, {
							language: 'fr',
							translations: { en: { text: translation, state: 'official' } }
						})
					])
				]
			),
			'en'
		);
		const rests = texts(draft).flatMap(({ text, provenance }) =>
			(provenance ?? []).map(({ start, end, hash }) => {
				expect(hash).toBe(hashOfWords(french.slice(start, end)));
				return [text.trim(), french.slice(start, end)];
			})
		);
		expect(rests).toEqual([
			['a first point.', 'Un premier point.'],
			['A second point.', 'Un second point.'],
			['a last point.', 'Un dernier point.']
		]);
	});

	it('takes coded passages instead of the whole answer', () => {
		const text = 'About the plan. About money.';
		const at = text.indexOf('About money');
		const excerpt = {
			id: 'e1',
			question: 'q1',
			theme: 'B',
			start: at,
			end: text.length,
			hash: hashOfWords('About money.')
		};
		const draft = draftCompilation(
			snapshot([state('che')], [submission('che', [answer('q1', text)], { excerpts: [excerpt] })]),
			'en'
		);
		expect(spoken(draft).map(({ text: words }) => words)).toEqual([
			'Switzerland indicated that about money.'
		]);
		expect(outlineOf(draft).filter((entry) => entry.kind === 'section')).toHaveLength(4);
		expect(introductionOf(draft)).toContain('No reply addressed this subject.');
	});

	it('takes the translated sentences of a coded passage, and marks it where they cannot be told apart', () => {
		const french = 'Le plan. Le budget.';
		const excerpts = [
			{ id: 'e', question: 'q1', theme: 'A', start: 9, end: 19, hash: hashOfWords('Le budget.') }
		];
		const drafted = (translation: string) =>
			spoken(
				draftCompilation(
					snapshot(
						[state('che')],
						[
							submission(
								'che',
								[
									answer('q1', french, {
										language: 'fr',
										translations: { en: { text: translation, state: 'revised' } }
									})
								],
								{ excerpts }
							)
						]
					),
					'en'
				)
			)[0]?.text;
		expect(drafted('The plan. The budget.')).toBe('Switzerland indicated that the budget.');
		expect(drafted('The plan and the budget.')).toBe(
			'Switzerland indicated the following: Le budget.'
		);
	});

	it('turns a bracket that points to another answer into a footnote, above or below', () => {
		const source = snapshot(
			[state('che')],
			[
				submission('che', [
					answer('q1', 'The plan helps (see our reply to question 2). It works.'),
					answer('q2', 'Money helps (see our reply to question 1), as (see question 2) said.')
				])
			]
		);
		const english = draftCompilation(source, 'en');
		expect(spoken(english).map(({ text }) => text)).toEqual([
			'Switzerland indicated that the plan helps. It works.',
			'Switzerland indicated that money helps, as (see question 2) said.'
		]);
		expect(footnotes(english)).toEqual(['See para. 4 below.', 'See para. 3 above.']);
		const marks = (language: 'en' | 'fr') =>
			paragraphsIn(draftCompilation(source, language).sections)
				.filter(({ paragraph }) => paragraph.attribution.length > 0)
				.map(({ paragraph }) =>
					paragraph.content
						.slice(1)
						.map((inline) => (inline.type === 'text' ? inline.text : '^'))
						.join('')
				);
		expect(marks('en')[0]).toBe('the plan helps.^ It works.');
		expect(marks('fr')[0]).toBe('The plan helps^. It works.');
	});

	it('leaves the bracket where that question has no paragraph', () => {
		const draft = draftCompilation(
			snapshot(
				[state('che')],
				[submission('che', [answer('q1', 'The plan helps (see our reply to question 2).')])]
			),
			'en'
		);
		expect(spoken(draft)[0]?.text).toContain('(see our reply to question 2)');
		expect(footnotes(draft)).toEqual([]);
	});

	it('tells of a late reply and of a note verbale on the first paragraph of the respondent alone', () => {
		const both = [answer('q1', 'Plans help.'), answer('q2', 'Money helps.')];
		const draft = draftCompilation(
			snapshot(
				[state('che'), state('dza')],
				[
					submission('che', both, { receivedAt: '2020-04-05T08:00:00Z' }),
					submission('dza', both, {
						channel: 'note-verbale',
						documentDate: '2020-03-05',
						receivedAt: '2020-04-06T08:00:00Z'
					})
				]
			),
			'en'
		);
		expect(footnotes(draft)).toEqual([
			'Algeria replied by a note verbale dated 5 March 2020.',
			'Switzerland replied on 5 April 2020, after the survey had closed.'
		]);
	});

	it('runs lists on, with the marks and the punctuation of the language', () => {
		const source = snapshot(
			[state('che')],
			[
				submission('che', [
					answer('q1', 'Ways:\n- Train staff.\n- Share plans', {
						translations: {
							zh: { text: '办法：\n- 培训人员。\n- 交流计划', state: 'revised' },
							fr: { text: 'Moyens\u00a0:\n- Former\n- Partager', state: 'revised' },
							ar: { text: 'السبل:\n- التدريب\n- التبادل', state: 'revised' }
						}
					})
				])
			]
		);
		const words = (language: 'en' | 'zh' | 'fr' | 'ar') =>
			spoken(draftCompilation(source, language))[0]?.text;
		expect(words('en')).toBe('Switzerland indicated that ways: (a) train staff; (b) share plans.');
		expect(words('zh')).toBe('瑞士指出，办法：(a) 培训人员；(b) 交流计划。');
		expect(words('fr')).toBe('La Suisse a indiqué que moyens\u00a0: a) former\u00a0; b) partager.');
		expect(words('ar')).toBe('ذكرت سويسرا ما يلي: السبل: (أ) التدريب؛ (ب) التبادل.');
	});

	it('reads right with no replies, no ledger and one theme', () => {
		const source = snapshot([], [], { themes: [{ key: 'A', name: inAll('Only') }] });
		for (const language of everyLanguage) {
			const draft = draftCompilation(source, language);
			expect(draft.annexes.map(({ id }) => id)).toEqual(['annex-questionnaire']);
			expect(draft.sections[1]?.theme).toBe('A');
			expect(introductionOf(draft)).not.toMatch(/undefined|NaN|\b0\b/);
		}
		expect(introductionOf(draftCompilation(source, 'en'))).toContain(
			'(see annex). States and relevant stakeholders were invited to take part in the survey, which closed on 31 March 2020. No replies were received.'
		);
	});

	it('counts contributors once each and leaves out entries after the cut-off', () => {
		const fund = ledger({ che: 10.5, dza: 20 });
		fund.entries.push(
			{ period: '2016-2017', donor: 'che', amount: 5, kind: 'pledge', date: '2018-02-01' },
			{ period: '2020-2021', donor: 'fra', amount: 7, kind: 'contribution', date: '2020-01-02' }
		);
		const draft = draftCompilation(
			snapshot([state('che'), state('dza'), state('fra')], [], { ledger: fund }),
			'en'
		);
		expect(introductionOf(draft)).toContain(
			'As at 31 December 2019, two States had contributed, or pledged contributions, to the Fund for Tests (the Fund) (see annex I).'
		);
		const table = draft.annexes[0]?.children[0];
		expect(
			table?.type === 'table' && table.rows.map((row) => [row.kind, row.cells.at(-1)?.value])
		).toEqual([
			['group', undefined],
			['entry', 5],
			['group', undefined],
			['entry', 20],
			['entry', 10.5],
			['total', 35.5]
		]);
	});

	it('marks a text of the consultation that the language lacks', () => {
		const source = snapshot([], []);
		source.themes = [
			{ key: 'A', name: { en: 'Only English' } },
			{ key: 'B', name: inAll('Second') }
		];
		const heading = draftCompilation(source, 'ru').sections[1]?.children[0];
		expect(heading?.type === 'section' && heading.heading).toEqual([
			{
				type: 'text',
				text: 'Only English',
				mark: { kind: 'translation-needed', language: 'en' }
			}
		]);
	});

	it.each([
		['full stops', '.'],
		['spaces and words', 'a          '],
		['brackets', '('],
		['list marks', '(a) x (b) '],
		['abbreviations', 'No. '],
		['pointers', 'a (see question 2). '],
		['closing marks', '.)']
	])('comes to an end for 200 KB of %s', (_, piece) => {
		const text = piece.repeat(200_000 / piece.length) + 'z';
		const source = snapshot(
			[state('che')],
			[submission('che', [answer('q1', text), answer('q2', 'Words.')])]
		);
		expect(spoken(draftCompilation(source, 'fr')).length).toBeGreaterThan(1);
	});

	it('is the same, byte for byte, whatever the order of the submissions', () => {
		const words = fc.array(
			fc.constantFrom(
				'We agree. ',
				'The Fund (a) helps; (b) works. ',
				'\n\n',
				'资金。',
				'نعم. ',
				'- x\n',
				'(see question 2)'
			),
			{ maxLength: 8 }
		);
		fc.assert(
			fc.property(words, words, fc.constantFrom(...everyLanguage), (first, second, language) => {
				const replies = [
					submission('che', [answer('q1', first.join('')), answer('q2', second.join(''))]),
					submission('dza', [answer('q1', second.join(''))])
				];
				const respondents = [state('che'), state('dza')];
				const draft = (list: typeof replies) =>
					JSON.stringify(draftCompilation(snapshot(respondents, list), language));
				expect(draft([...replies].reverse())).toBe(draft(structuredClone(replies)));
			}),
			{ numRuns: 60 }
		);
	});
});
