import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficialLanguage } from '../../language.ts';
import type { Compilation, Inline, Paragraph, Row, Section } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import { changesBetween } from './changes-between.ts';
import { documentToIssue, entriesOf, markOfEntry, textOfEntry } from './follow-up.ts';
import { replacedWords } from './replaced-words.ts';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (id: string, content: string | Inline[]): Paragraph => ({
	type: 'paragraph',
	id,
	attribution: [],
	content: typeof content === 'string' ? words(content) : content
});
const section = (id: string, heading: string, children: Section['children']): Section => ({
	type: 'section',
	id,
	heading: words(heading),
	children
});
const document = (
	sections: Section[],
	{ language = 'en', annexes = [] }: Partial<Compilation> = {}
): Compilation => ({
	language,
	masthead: {
		organ: 'Human Rights Council',
		symbol: 'A/HRC/19/50',
		originalLanguage: 'en',
		session: 19,
		title: 'Title',
		subtitle: '',
		submittedBy: ''
	},
	sections,
	annexes
});
const masthead = { symbol: 'A/HRC/19/50/Corr.1', session: 19 };

/** The changes as a corrigendum in the language of the document says them, `where: what`. */
function said(before: Compilation, after: Compilation): string[] {
	return entriesOf(changesBetween(before, after), before.language, {}).map(
		(entry) => `${entry.where}: ${textOfEntry(entry, before)}`
	);
}

describe('for what read what', () => {
	test.each([
		['The Fund received 10 contributions.', 'The Fund received 11 contributions.', '10', '11'],
		[
			'A cost of 10\u00a0000 dollars.',
			'A cost of 12\u00a0000 dollars.',
			'10\u00a0000',
			'12\u00a0000'
		],
		// What occurs twice gets the word before it.
		['Of the report and the annex.', 'Of the report and this annex.', 'and the', 'and this'],
		// What is inserted or goes stands with its neighbour.
		['States replied in time.', 'Ten States replied in time.', 'States', 'Ten States'],
		['States have replied.', 'States replied.', 'States have', 'States']
	])('%s -> %s', (before, after, from, to) => {
		expect(replacedWords(before, after, 'en')).toEqual([{ from, to }]);
	});

	test('a text of which little stands is given as a whole', () => {
		expect(
			replacedWords(
				'One thing was said by the delegation of one State in the first meeting of the year.',
				'Nothing of it remains here, and every word that one reads is a new one altogether.',
				'en'
			)
		).toBeUndefined();
	});

	test('what is read for what gives the new text, whatever the words', () => {
		const text = fc
			.array(fc.constantFrom('the', 'Fund', 'State', 'of', '10', 'said', 'a', 'new'), {
				minLength: 1,
				maxLength: 14
			})
			.map((list) => list.join(' '));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const pairs = replacedWords(before, after, 'en');
				if (!pairs) return;
				for (const { from } of pairs) expect(before.split(from).length).toBe(2);
				const ranges = pairs
					.map(({ from, to }) => ({ at: before.indexOf(from), from, to }))
					.sort((a, b) => b.at - a.at);
				let result = before;
				for (const { at, from, to } of ranges)
					result = result.slice(0, at) + to + result.slice(at + from.length);
				expect(result).toBe(after);
			})
		);
	});
});

describe('a corrigendum', () => {
	const issued = document([
		section('s1', 'Introduction', [
			paragraph('a', 'The consultation was held in 2011.'),
			paragraph('b', [
				{ type: 'text', text: 'See paragraph ' },
				{ type: 'reference', target: 'c' },
				{ type: 'text', text: ' below.' },
				{ type: 'footnote', id: 'n1', content: words('See A/HRC/16/22.') }
			])
		]),
		section('s2', 'Replies', [paragraph('c', 'Brazil welcomed the Fund.')])
	]);
	const change = (edit: (document: Compilation) => void) => {
		const edited = structuredClone(issued);
		edit(edited);
		return edited;
	};
	const children = (compilation: Compilation, at: number) =>
		compilation.sections[at]?.children ?? [];

	test('says nothing where nothing changed', () => {
		expect(documentToIssue('corrigendum', { issued, draft: issued, masthead })).toBeUndefined();
	});

	test('names paragraph, heading and footnote by the numbers that were printed', () => {
		const edited = change((each) => {
			(children(each, 0)[0] as Paragraph).content = words('The consultation was held in 2012.');
			(each.sections[1] as Section).heading = words('Replies received');
			const note = (children(each, 0)[1] as Paragraph).content[3];
			if (note?.type === 'footnote') note.content = words('See A/HRC/16/23.');
		});
		expect(said(issued, edited)).toEqual([
			'Paragraph 1: For 2011 read 2012',
			'Footnote 1: For A/HRC/16/22 read A/HRC/16/23',
			'Section II, heading: For Replies read Replies received'
		]);
	});

	test('inserts, deletes, follows references and asks to renumber', () => {
		const edited = change((each) => {
			children(each, 0).splice(1, 0, paragraph('new', 'Ten States replied.'));
		});
		expect(said(issued, edited)).toEqual([
			'After paragraph 1: Insert a new paragraph reading\nTen States replied.',
			'Paragraph 2: For 3 read 4'
		]);
		const made = documentToIssue('corrigendum', { issued, draft: edited, masthead });
		const texts = (made?.model.sections[0]?.children ?? []).map((child) =>
			plainText(child.type === 'plain' ? child.content : [], new Map(), 'en')
		);
		expect(texts[0]).toBe('Corrigendum');
		expect(texts[1]).toBe('1.\u00a0\u00a0After paragraph 1');
		expect(texts.at(-1)).toBe('Renumber the paragraphs accordingly.');
		expect(made?.model.masthead.symbol).toBe('A/HRC/19/50/Corr.1');
		expect(made?.whole?.masthead.symbol).toBe('A/HRC/19/50');
		expect(made?.whole?.sections).toEqual(edited.sections);
	});

	test('says of a paragraph that only stands elsewhere that it is moved', () => {
		const edited = change((each) => {
			children(each, 1).push(...children(each, 0).splice(0, 1));
		});
		expect(said(issued, edited)).toContain('Paragraph 1: Move to: After paragraph 3');
	});

	test('says of a paragraph that became two where the second begins, and of two that became one which', () => {
		const whole = 'Brazil welcomed the Fund of the Office. Chile asked for more training of staff.';
		const halves = (second: string) => [
			paragraph('c', 'Brazil welcomed the Fund of the Office.'),
			paragraph('d', second)
		];
		const one = document([section('s', 'Replies', [paragraph('c', whole)])]);
		const two = document([
			section('s', 'Replies', halves('Chile asked for more training of staff.'))
		]);
		const reworded = document([
			section('s', 'Replies', halves('Chile asked for better training of staff.'))
		]);
		expect(said(one, two)).toEqual([
			'Paragraph 1: Begin a new paragraph at “Chile asked for more training”.'
		]);
		expect(said(one, reworded)).toEqual([
			'Paragraph 1: For more read better',
			'Paragraph 1: Begin a new paragraph at “Chile asked for better training”.'
		]);
		expect(said(two, one)).toEqual(['Paragraph 1: Merge with paragraph 2.']);
		expect(said(reworded, one)).toEqual([
			'Paragraph 1: Merge with paragraph 2.',
			'Paragraph 1: For better read more'
		]);
		const made = documentToIssue('corrigendum', { issued: one, draft: two, masthead });
		const last = made?.model.sections[0]?.children.at(-1);
		expect(last?.type === 'plain' && plainText(last.content, new Map(), 'en')).toBe(
			'Renumber the paragraphs accordingly.'
		);
	});

	test('tells the footnotes that came and went with a paragraph that was split or joined', () => {
		const note = (id: string, text: string): Inline => ({
			type: 'footnote',
			id,
			content: words(text)
		});
		const of = (...children: Paragraph[]) => document([section('s', 'Replies', children)]);
		const one = of(paragraph('c', 'Brazil welcomed the Fund. Chile asked for training of staff.'));
		const two = of(
			paragraph('c', 'Brazil welcomed the Fund.'),
			paragraph('d', [...words('Chile asked for training of staff.'), note('n', 'By letter.')])
		);
		expect(said(one, two)).toEqual([
			'Paragraph 1: Begin a new paragraph at “Chile asked for training of”.',
			'Paragraph 1, after “asked for training of staff.”: Insert a footnote reading\nBy letter.'
		]);
		expect(said(two, one)).toEqual([
			'Paragraph 1: Merge with paragraph 2.',
			'Footnote 1: Delete the footnote.'
		]);
	});

	const row = (kind: Row['kind'], ...cells: string[]): Row => ({
		kind,
		cells: cells.map((text) => ({ content: words(text) }))
	});
	/** An annex with a table of donors. */
	const contributions = (...rows: Row[]) =>
		document([], {
			annexes: [
				{
					type: 'annex',
					id: 'annex-contributions',
					heading: words('Contributions'),
					children: [
						{
							type: 'table',
							id: 't',
							columns: [
								{ heading: words('Donor'), align: 'start' },
								{ heading: words('Amount'), align: 'end' }
							],
							rows
						}
					]
				}
			]
		});

	test('gives the cells of a table that changed', () => {
		const table = (amount: string) => contributions(row('entry', 'Norway', amount));
		expect(said(table('10,000'), table('12,000'))).toEqual([
			'Annex, row “Norway”: For 10,000 read 12,000'
		]);
	});

	test('finds a donor who gave in several periods by the period', () => {
		const table = (amount: string) =>
			contributions(
				row('group', '2008-2009'),
				row('entry', 'Norway', '10,000'),
				row('group', '2010-2011'),
				row('entry', 'Norway', amount)
			);
		expect(said(table('20,000'), table('25,000'))).toEqual([
			'Annex, row “Norway (2010-2011)”: For 20,000 read 25,000'
		]);
	});

	test('says that a sentence is added at the end', () => {
		const edited = change((each) => {
			(children(each, 1)[0] as Paragraph).content = words('Brazil welcomed the Fund. It paid.');
		});
		expect(said(issued, edited)).toEqual(['Paragraph 3: At the end add It paid.']);
	});

	test('says apart what is read otherwise and what is added at the end', () => {
		const edited = change((each) => {
			(children(each, 1)[0] as Paragraph).content = words('Brazil praised the Fund. It paid.');
		});
		expect(said(issued, edited)).toEqual([
			'Paragraph 3: For welcomed read praised\nAt the end add It paid.'
		]);
	});

	test('says which text without a number goes', () => {
		const annex = (...texts: string[]) =>
			document([], {
				annexes: [
					{
						type: 'annex',
						id: 'x',
						heading: words('Questions'),
						children: texts.map((each) => ({
							type: 'plain',
							id: each,
							style: 'body',
							content: words(each)
						}))
					}
				]
			});
		expect(said(annex('One', 'Two'), annex('One'))).toEqual(['Annex: Delete the text “Two”.']);
	});

	const languages: [OfficialLanguage, string][] = [
		['en', 'Paragraph 1: For 2011 read 2012'],
		['fr', 'Paragraphe 1: Au lieu de 2011 lire 2012'],
		['es', 'Párrafo 1: Donde dice 2011 debe decir 2012'],
		['ru', 'Пункт 1: Вместо 2011 читать 2012'],
		['zh', '第1段: 将“2011”改为“2012”'],
		['ar', 'الفقرة 1: يُستعاض عن عبارة «2011» بعبارة «2012»']
	];
	test.each(languages)('speaks as UN corrigenda do in %s', (language, expected) => {
		const of = (year: string) =>
			document([section('s', 'X', [paragraph('a', `Abcd ${year} efgh.`)])], { language });
		expect(said(of('2011'), of('2012'))).toEqual([expected]);
	});

	test('keeps the words of an author as long as the change is the one they were written for', () => {
		const edited = change((each) => {
			(children(each, 0)[0] as Paragraph).content = words('The consultation was held in 2012.');
		});
		const changes = changesBetween(issued, edited);
		const [entry] = entriesOf(changes, 'en', {});
		const wordings = {
			a: { of: entry ? markOfEntry(entry) : '', text: 'Line 1: for 2011 read 2012' }
		};
		const what = (draft: Compilation) =>
			documentToIssue('corrigendum', { issued, draft, masthead, wordings })?.changes[0]?.what;
		expect(what(edited)).toBe('Line 1: for 2011 read 2012');
		const again = change((each) => {
			(children(each, 0)[0] as Paragraph).content = words('The consultation was held in 2013.');
		});
		expect(what(again)).toBe('For 2011 read 2013');
	});
});

describe('an addendum', () => {
	const issued = document([
		section('s1', 'Introduction', [paragraph('a', 'Ten States replied.')]),
		section('s2', 'Replies', [
			section('s2a', 'Sources', [paragraph('b', 'Brazil said so.')]),
			section('s2b', 'Use', [paragraph('c', 'Chile said so.')])
		])
	]);
	const draft = structuredClone(issued);
	const under = (draft.sections[1]?.children[1] as Section).children;
	under.push(
		paragraph('d', [
			{ type: 'text', text: 'Denmark agreed (see para. ' },
			{ type: 'reference', target: 'b' },
			{ type: 'text', text: ').' }
		])
	);
	(draft.sections[0]?.children[0] as Paragraph).content = words('Eleven States replied.');
	const made = documentToIssue('addendum', {
		issued,
		draft,
		masthead: { symbol: 'A/HRC/19/50/Add.1', session: 19 }
	});

	test('carries the new paragraphs under their headings, and names the document that they refer to', () => {
		const numbers = made && numberCompilation(made.model);
		expect(made?.model.sections.map(({ id }) => id)).toEqual(['addendum', 's2']);
		expect(numbers?.get('s2')?.label).toBe('I.');
		const [use] = (made?.model.sections[1] as Section).children as Section[];
		expect(use?.id).toBe('s2b');
		const [only] = (use?.children ?? []) as Paragraph[];
		expect(numbers?.get('d')?.number).toBe(1);
		expect(plainText(only?.content ?? [], numbers ?? new Map(), 'en')).toBe(
			'Denmark agreed (see para. 2 (A/HRC/19/50)).'
		);
	});

	test('leaves what was changed otherwise as it was issued', () => {
		expect(made?.whole?.sections[0]).toEqual(issued.sections[0]);
		const changes = made?.whole ? changesBetween(made.whole, draft) : [];
		expect(changes.map(({ id }) => id)).toEqual(['a']);
	});
});

test('an addendum says nothing again that only stands in a paragraph of its own now', () => {
	const issued = document([
		section('s', 'Replies', [
			paragraph('a', 'Brazil welcomed the Fund of the Office. Chile asked for more training.')
		])
	]);
	const draft = document([
		section('s', 'Replies', [
			paragraph('a', 'Brazil welcomed the Fund of the Office.'),
			paragraph('b', 'Chile asked for more training.'),
			paragraph('c', [...words('Peru agreed with paragraph '), { type: 'reference', target: 'b' }])
		])
	]);
	const made = documentToIssue('addendum', {
		issued,
		draft,
		masthead: { symbol: 'A/HRC/19/50/Add.1', session: 19 }
	});
	const [, section1] = made?.model.sections ?? [];
	const [only, ...others] = (section1?.children ?? []) as Paragraph[];
	expect([only?.id, others]).toEqual(['c', []]);
	expect(plainText(only?.content ?? [], new Map(), 'en')).toBe(
		'Peru agreed with paragraph 1 (A/HRC/19/50)'
	);
	expect(made?.changes.map(({ where }) => where)).toEqual(['After paragraph 1']);
});

test('the whole text after a corrigendum has nothing left to correct', () => {
	const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
	const text = fc.constantFrom('One word.', 'Another word.', 'Ten States replied.', '');
	const body = fc.tuple(ids, fc.array(text, { minLength: 6, maxLength: 6 })).map(([list, texts]) =>
		document([
			section(
				's',
				'Replies',
				list.map((id, index) => paragraph(id, texts[index] ?? ''))
			)
		])
	);
	fc.assert(
		fc.property(body, body, (issued, draft) => {
			const made = documentToIssue('corrigendum', { issued, draft, masthead });
			const whole = made?.whole ?? issued;
			expect(changesBetween(whole, draft)).toEqual([]);
			if (!made) expect(draft.sections).toEqual(issued.sections);
		})
	);
});
