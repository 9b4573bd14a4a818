import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../snapshot.ts';
import { draftCompilation } from '../draft.ts';
import { body, everyLanguage, inAll, submission } from '../testing.ts';
import { changed, paragraphOf, said, saying, sound, told } from './testing.ts';

/** The mandate rests on 40/1 of 21 March 2019 and names 6/17 of 28 September 2007 as a source. */
const withSource = (): Snapshot => {
	const source = sound();
	source.mandate.sources.push({
		key: 'funds',
		kind: 'resolution',
		body: 'human-rights-council',
		number: '6/17',
		symbol: 'A/HRC/RES/6/17',
		date: '2007-09-28',
		title: inAll('Establishment of funds')
	});
	return source;
};

const acts = [
	'act-not-among-sources',
	'act-two-numbers',
	'act-two-dates',
	'symbol-cut-short'
] as const;

describe('citations', () => {
	const cited = (text: string, language: (typeof everyLanguage)[number] = 'en') => {
		const source = withSource();
		return told(saying(source, 'p-fund', text, language), source, ...acts);
	};

	it.each<[(typeof everyLanguage)[number], string]>([
		['ar', 'اعتمد المجلس القرار 6/17 المؤرخ 28 أيلول/سبتمبر 2007.'],
		['zh', '2007 年 9 月 28 日通过的第 6/17 号决议设立了基金。'],
		['en', 'The Council adopted resolution 6/17 of 28 September 2007 and resolution 40/1.'],
		['fr', 'Le Conseil a adopté la résolution 6/17 du 28 septembre 2007.'],
		['ru', 'Совет принял резолюцию 6/17 от 28 сентября 2007 года.'],
		['es', 'El Consejo aprobó la resolución 6/17, de 28 de septiembre de 2007.']
	])('of the sources are sound in %s', (language, text) => {
		expect(cited(text, language)).toEqual([]);
		expect(cited(text.replace('2007', '2008'), language)).toEqual([
			['act-date', '2008-09-28', '2007-09-28', '6/17']
		]);
		expect(cited(text.replace('6/17', '16/17'), language)).toEqual([['act-slip', '16/17', '6/17']]);
		expect(cited(text.replace('6/17', '16/7'), language)).toEqual([['act-slip', '16/7', '6/17']]);
		expect(cited(text.replace('6/17', '31/25'), language)).toEqual([['act-unknown', '31/25']]);
	});

	it('tell an act by its symbol, its title, and documents', () => {
		expect(cited('See A/HRC/RES/6/17.')).toEqual([]);
		expect(cited('See A/HRC/RES/9/30.')).toEqual([['act-unknown', 'A/HRC/RES/9/30']]);
		expect(cited('In resolution 31/25, entitled “Establishment of funds”, it did so.')).toEqual([
			['act-unknown', '31/25'],
			['act-title-number', '31/25', '6/17']
		]);
		expect(cited('See document A/72/351.')).toEqual([['document-unknown', 'A/72/351']]);
		expect(cited('See document 72/351, and HRC/19/50.')).toEqual([
			['symbol-cut-short', '72/351'],
			['symbol-cut-short', 'HRC/19/50']
		]);
	});

	it('leave fractions, web addresses and the number of the document itself alone', () => {
		expect(cited('Help was there 24/7, for 1/3 of all; see https://example.org/72/351.')).toEqual(
			[]
		);
		const source = withSource();
		source.consultation.document.symbol = 'A/HRC/44/10';
		const own = saying(source, 'p-fund', 'See A/HRC/44/10/Add.1.');
		expect(told(own, source, ...acts)).toEqual([]);
	});
});

describe('a cross-reference', () => {
	const at = (text: string) => {
		const source = sound();
		return told(saying(source, 'p-dza-A-1', text), source, 'broken-cross-reference');
	};

	it('in words leads to what is there', () => {
		expect(at('See para. 1, annex II and footnote 1 above.')).toEqual([]);
		expect(at('See annex IV.')).toEqual([['annex-beyond', 2, 'IV']]);
		expect(at('See footnote 9.')).toEqual([['footnote-beyond', 9, 2]]);
		expect(at('See para. 99.')).toEqual([['reference-beyond', 99, 6]]);
		expect(at('As in paragraph 36 of the annex to resolution 5/1.')).toEqual([]);
	});

	it('from one answer to another leads to a paragraph in the same name', () => {
		const source = sound();
		const pointing = (number: string) =>
			told(
				changed(source, (draft) => {
					const [, note] = paragraphOf(draft, 'p-che-B-1').content.flatMap((inline) => [inline]);
					const footnote =
						note?.type === 'footnote'
							? note
							: paragraphOf(draft, 'p-che-B-1').content.find(({ type }) => type === 'footnote');
					if (footnote?.type !== 'footnote') throw new Error('no footnote');
					footnote.content = [{ type: 'text', text: `See para. ${number} above.` }];
				}),
				source,
				'broken-cross-reference'
			);
		expect(pointing('5')).toEqual([]);
		expect(pointing('4')).toEqual([['reference-elsewhere', 4]]);
	});

	it('has its note', () => {
		const source = sound();
		const empty = changed(source, (draft) => {
			paragraphOf(draft, 'p-dza-A-1').content.push({ type: 'footnote', id: 'f-x', content: [] });
		});
		expect(told(empty, source, 'footnote-mark')).toEqual([['footnote-empty']]);
		expect(told(draftCompilation(source, 'en'), source, 'footnote-mark')).toEqual([]);
		const starred = saying(source, 'p-fund', 'The Fund* was established.');
		expect(told(starred, source, 'footnote-mark')).toEqual([
			['asterisk-without-note', 'The Fund*']
		]);
	});
});

describe('a paragraph', () => {
	it('in the name of a respondent rests on its words', () => {
		const source = sound();
		const bare = changed(source, (draft) => {
			paragraphOf(draft, 'p-dza-A-1').content = [{ type: 'text', text: 'Algeria agreed.' }];
		});
		expect(told(bare, source, 'without-provenance')).toEqual([['without-provenance']]);
		expect(told(draftCompilation(source, 'ru'), source, 'without-provenance')).toEqual([]);
	});

	it('tells a figure of the editor that nothing bears out', () => {
		const source = sound();
		const writing = (text: string, ...id: string[]) =>
			changed(source, (draft) => {
				const paragraph = paragraphOf(draft, id[0] ?? 'p-dza-A-1');
				paragraph.content.push({ type: 'text', text: ` ${text}`, written: true });
			});
		expect(told(writing('It thanked 1,500 donors.'), source, 'editors-figure')).toEqual([
			['editors-figure', '1500']
		]);
		expect(told(writing('It thanked 1,500 donors.', 'p-fund'), source, 'editors-figure')).toEqual([
			['editors-figure', '1500']
		]);
		// What the consultation says, small numbers, and what the replies give in words or in digits.
		expect(
			told(writing('See resolution 40/1 of 2019; five of them.'), source, 'editors-figure')
		).toEqual([]);
		const counted = structuredClone(source);
		const [answer] = counted.submissions.find(({ key }) => key === 'dza')?.answers ?? [];
		if (!answer) throw new Error('there is no answer');
		answer.text += ' We thank fifteen hundred and 1 500 donors.';
		expect(told(writing('It thanked 1,500 donors.'), counted, 'editors-figure')).toEqual([]);
	});

	it.each(everyLanguage)('quotes word for word, in %s', (language) => {
		const source = sound();
		const marks = ['ar', 'fr', 'ru'].includes(language) ? ['« ', ' »'] : ['“', '”'];
		const quoting = (words: string) =>
			told(
				saying(source, 'p-che-A-1', `Switzerland: ${marks.join(words)}.`, language),
				source,
				'quotation'
			);
		expect(quoting('plans help')).toEqual([]);
		expect(quoting('plans […] help')).toEqual([]);
		expect(quoting('plans helped')).toEqual([['quotation', 'plans helped']]);
	});

	it('says nothing that is confidential, and no name that would reveal it', () => {
		const source = sound();
		const secret = 'The prison of the northern province was closed without any notice in winter.';
		source.respondents.push(body('whistle', 'stakeholder'));
		source.submissions.push(
			submission('whistle', [said('q1', secret)], { consent: 'confidential' })
		);
		const text = (words: string, id = 'p-dza-A-1') =>
			told(saying(source, id, words), source, 'confidential');
		expect(text('Algeria indicated that the Fund helps.')).toEqual([]);
		expect(text(`Algeria indicated. ${secret}`)).toEqual([['confidential-words']]);
		expect(text('Algeria agreed with whistle.')).toEqual([['hidden-name']]);
		const resting = changed(source, (draft) => {
			paragraphOf(draft, 'p-dza-A-1').content = [
				{
					type: 'text',
					text: 'Algeria agreed.',
					provenance: [{ submission: 'whistle', question: 'q1', start: 0, end: 1, hash: '' }]
				}
			];
		});
		expect(told(resting, source, 'confidential')).toEqual([['confidential-source']]);
		const named = changed(source, (draft) => {
			paragraphOf(draft, 'p-dza-A-1').attribution = ['alpha'];
		});
		expect(told(named, source, 'confidential')).toEqual([['unattributed-named']]);
		for (const language of everyLanguage)
			expect(told(draftCompilation(source, language), source, 'confidential')).toEqual([]);
	});
});
