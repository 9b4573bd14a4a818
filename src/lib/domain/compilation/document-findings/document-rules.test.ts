import { describe, expect, test } from 'vitest';
import type { OfficialLanguage } from '../../language.ts';
import { officialLanguages } from '../../language.ts';
import type { Inline, Paragraph, Row, Section, Table } from '../model.ts';
import { actDates, actsCitedTwoWays, symbolsCutShort } from './act-findings.ts';
import { brokenReferences } from './broken-references.ts';
import type { DocumentFinding } from './document-finding.ts';
import { footnoteMarks } from './footnote-marks.ts';
import { listedAndSpoken } from './listed-and-spoken.ts';
import { numberingBreaks } from './numbering-breaks.ts';
import type { ReadDocument } from './read-document.ts';
import { amountFindings } from './stated-amounts.ts';
import { countFindings } from './stated-counts.ts';
import { statesInText } from './states-in-text.ts';
import { tableTotals } from './table-totals.ts';
import { wordDocumentFinding } from './word-document-finding.ts';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];

/** Chapters as lists of `number words`; a table goes under the last one. */
function documentOf(
	chapters: string[][],
	{
		table,
		language = 'en' as OfficialLanguage
	}: { table?: Table; language?: OfficialLanguage } = {}
): ReadDocument {
	const stated: Record<string, string> = {};
	const sections = chapters.map((paragraphs, chapter): Section => {
		const id = `s-${chapter}`;
		stated[id] = `${['I', 'II', 'III'][chapter] ?? 'IV'}.`;
		const children = paragraphs.map((paragraph, index): Paragraph => {
			const [number = '', ...words] = paragraph.split(' ');
			const node = `p-${chapter}-${index}`;
			stated[node] = `${number}.`;
			return { type: 'paragraph', id: node, attribution: [], content: text(words.join(' ')) };
		});
		return { type: 'section', id, heading: text('Chapter'), children };
	});
	if (table) sections.at(-1)?.children.push(table);
	return {
		kind: 'html',
		name: 'x',
		language,
		compilation: {
			language,
			masthead: {
				organ: '',
				originalLanguage: language,
				session: 0,
				title: '',
				subtitle: '',
				submittedBy: ''
			},
			sections,
			annexes: []
		},
		stated,
		marksWithoutNote: [],
		notesWithoutMark: [],
		captions: [],
		problems: []
	};
}

function tableOf(
	rows: [Row['kind'], string, number?, string?][],
	subject?: 'contributions'
): Table {
	return {
		type: 'table',
		id: 'table-1',
		...(subject && { subject }),
		columns: [
			{ heading: text('Donor'), align: 'start' },
			{ heading: text('Dollars'), align: 'end' }
		],
		rows: rows.map(([kind, label, value, respondent]) => ({
			kind,
			...(respondent && { respondent }),
			cells: [
				{ content: text(label) },
				...(value === undefined ? [] : [{ content: text(String(value)), value }])
			]
		}))
	};
}

const said = (findings: readonly DocumentFinding[]) =>
	findings.map(({ rule, severity, stated, found }) => [rule, severity, stated, found]);

describe('totals', () => {
	const rows = (total: number): Table =>
		tableOf([
			['group', '2010'],
			['entry', 'Finland', 100],
			['entry', 'Norway', 250],
			['total', 'Subtotal', 350],
			['group', '2011'],
			['entry', 'Norway', 40],
			['entry', 'Chile', 15],
			['total', 'Subtotal', 55],
			['total', 'Total', total]
		]);
	test('a grand total that is the sum of its subtotals is right, another is not', () => {
		expect(tableTotals(documentOf([['1 Words.']], { table: rows(405) }))).toEqual([]);
		expect(said(tableTotals(documentOf([['1 Words.']], { table: rows(450) })))).toEqual([
			['table-total', 'blocks', 450, 405]
		]);
	});
	test('a difference of one in the last digit is rounding, a matter of style', () => {
		expect(said(tableTotals(documentOf([['1 Words.']], { table: rows(406) })))).toEqual([
			['rounding', 'style', 406, 405]
		]);
	});
	test('a closing balance adds the opening one, the net result and negative adjustments', () => {
		const account = (closing: number) =>
			tableOf([
				['entry', 'Opening balance', 1000],
				['group', 'Income'],
				['entry', 'Contributions', 500],
				['entry', 'Interest', 20],
				['total', 'Total income', 520],
				['group', 'Expenditure'],
				['entry', 'Staff', 300],
				['entry', 'Travel', 100],
				['total', 'Total expenditure', 400],
				['entry', 'Refunds to donors', -30],
				['entry', 'Closing balance', closing]
			]);
		expect(tableTotals(documentOf([['1 Words.']], { table: account(1090) }))).toEqual([]);
		expect(said(tableTotals(documentOf([['1 Words.']], { table: account(1190) })))).toEqual([
			['table-total', 'blocks', 1190, 1090]
		]);
	});
});

describe('stated numbers', () => {
	const donors = tableOf(
		[
			['entry', 'Finland', 100, 'fin'],
			['entry', 'Norway', 250, 'nor'],
			['entry', 'Norway', 40, 'nor'],
			['total', 'Total', 390]
		],
		'contributions'
	);
	test.each<[OfficialLanguage, string, string]>([
		['en', 'two States had contributed to the Fund', 'three States had contributed to the Fund'],
		['zh', '已有 2 个国家向基金捐款', '已有 3 个国家向基金捐款'],
		[
			'fr',
			'deux États ont versé des contributions au Fonds',
			'trois États ont versé des contributions au Fonds'
		],
		[
			'es',
			'dos Estados habían aportado contribuciones al Fondo',
			'tres Estados habían aportado contribuciones al Fondo'
		],
		['ru', 'два государства внесли взносы в Фонд', 'три государства внесли взносы в Фонд'],
		['ar', 'بلغ عدد الدول التي تبرعت للصندوق دولتين', 'بلغ عدد الدول التي تبرعت للصندوق 3 دول']
	])('contributors are the distinct donors of the table, in %s', (language, right, wrong) => {
		const check = (words: string) =>
			countFindings(documentOf([[`1 ${words}.`]], { table: donors, language }));
		expect(check(right)).toEqual([]);
		expect(said(check(wrong))).toEqual([['stated-count', 'blocks', 3, 2]]);
	});
	test('a number before names in brackets is that of the names', () => {
		const check = (count: string) =>
			countFindings(documentOf([[`1 In ${count} States (Chile, Cuba and the Sudan) this is so.`]]));
		expect(check('three')).toEqual([]);
		expect(said(check('four'))).toEqual([['stated-count', 'blocks', 4, 3]]);
	});
	test('a whole is the sum of its parts in one sentence', () => {
		const check = (whole: string) =>
			countFindings(
				documentOf([[`1 The Office received ${whole} replies from 10 States and 11 stakeholders.`]])
			);
		expect(check('21')).toEqual([]);
		expect(said(check('22'))).toEqual([['stated-count', 'blocks', 22, 21]]);
	});
	test('an amount with one digit other than in the table is looked at, a round one is not', () => {
		const check = (amount: string) =>
			amountFindings(
				documentOf([[`1 Contributions reached ${amount} dollars.`]], {
					table: tableOf([
						['entry', 'Finland', 467_181],
						['entry', 'Norway', 40_000]
					])
				})
			);
		expect(check('467,181')).toEqual([]);
		expect(check('50,000')).toEqual([]);
		expect(said(check('467,281'))).toEqual([['stated-amount', 'look', 467_281, 467_181]]);
	});
});

describe('who is listed and who speaks', () => {
	const check = (speaker: string) =>
		listedAndSpoken(
			documentOf([
				['1 Replies were received from Algeria, Chile, Cuba, Estonia and Kenya.'],
				[
					'2 Algeria and Cuba stated that the law was clear.',
					`3 ${speaker} indicated that it was not.`,
					'4 Estonia noted the practice. Kenya added an example.'
				]
			])
		);
	test('each listed State speaks and each that speaks is listed', () => {
		expect(check('Chile')).toEqual([]);
		expect(check('Peru').map(({ rule, name }) => [rule, name?.en])).toEqual([
			['spoken-not-listed', 'Peru'],
			['listed-not-spoken', 'Chile']
		]);
	});
	test('States are found by their names in cases and behind joined particles', () => {
		const keys = (words: string, language: OfficialLanguage) =>
			statesInText(words, language).map(({ key }) => key);
		expect(keys('мнение Российской Федерации, Алжира и Кубы', 'ru')).toEqual(['rus', 'dza', 'cub']);
		expect(keys('وأشارت الجزائر وكوبا، وقُدم للسودان', 'ar')).toEqual(['dza', 'cub', 'sdn']);
		expect(keys('赤道几内亚、几内亚比绍和印度尼西亚', 'zh')).toEqual(['gnq', 'gnb', 'idn']);
		expect(keys('Northern Ireland and the Gulf of Guinea', 'en')).toEqual([]);
	});
});

describe('acts', () => {
	const check = (words: string) =>
		documentOf([
			[
				'1 In its resolution 6/17 of 28 September 2007 the Council set up a new fund for financial and technical assistance to States.'
			],
			[`2 ${words}`]
		]);
	test('one act under two numbers', () => {
		const words =
			'In 2007 it set up a new fund for financial and technical assistance to States (resolution 16/17).';
		expect(said(actsCitedTwoWays(check(words)))).toEqual([
			['act-cited-two-ways', 'look', '16/17', '6/17']
		]);
		expect(actsCitedTwoWays(check(words.replace('16/17', '6/17')))).toEqual([]);
	});
	test('two acts that one sentence names together are two', () => {
		expect(actsCitedTwoWays(check('Resolutions 6/17 and 16/17 apply.'))).toEqual([]);
	});
	test('one number under two dates, and a date outside its session', () => {
		const document = check('See resolution 6/17 of 28 September 2008.');
		expect(said(actsCitedTwoWays(document))).toEqual([
			['act-cited-two-ways', 'look', '2008-09-28', '2007-09-28']
		]);
		expect(said(actDates(document))).toEqual([['act-date', 'look', '2008-09-28', '2007']]);
		expect(actDates(check('See General Assembly resolution 60/251 of 15 March 2006.'))).toEqual([]);
	});
	test('a symbol cut short', () => {
		expect(symbolsCutShort(check('See A/72/351 and the report in 72/351.')).length).toBe(1);
		expect(symbolsCutShort(check('See A/72/351 and resolution 72/351.'))).toEqual([]);
	});
});

describe('references and numbers', () => {
	test.each<[OfficialLanguage, string]>([
		['en', 'see para. # above'],
		['fr', 'voir le paragraphe # ci-dessus'],
		['es', 'véase el párrafo # supra'],
		['ru', 'см. пункт # выше'],
		['zh', '见上文第 # 段'],
		['ar', 'انظر الفقرة # أعلاه']
	])('a paragraph that is not there, and one on the other side, in %s', (language, words) => {
		const check = (number: string) =>
			brokenReferences(
				documentOf([['1 A.', `2 ${words.replace('#', number)}`, '3 C.']], { language })
			).map(({ message }) => message);
		expect(check('1')).toEqual([]);
		expect(check('9')).toEqual(['no-such-paragraph']);
		expect(check('3')).toEqual(['reference-direction']);
	});
	test('a paragraph of another document is not looked for', () => {
		expect(brokenReferences(documentOf([['1 See A/HRC/19/50, para. 45.']]))).toEqual([]);
	});
	test('paragraphs and items run on', () => {
		expect(numberingBreaks(documentOf([['1 A.', '2 B: (a) x; (b) y; (c) z.', '3 C.']]))).toEqual(
			[]
		);
		expect(
			numberingBreaks(documentOf([['1 A.', '2 B: (a) x; (b) y; (d) z.', '4 C.']])).map(
				({ message }) => message
			)
		).toEqual(['paragraph-number', 'item-number']);
	});
	test('a mark without its note and a note without its mark', () => {
		const document = documentOf([['1 A.']]);
		expect(footnoteMarks(document)).toEqual([]);
		document.marksWithoutNote.push({ node: 'p-0-0', label: '3' });
		document.notesWithoutMark.push({ node: 'fn-1', label: '4', text: 'Ibid.' });
		expect(footnoteMarks(document).map(({ message }) => message)).toEqual([
			'mark-without-note',
			'note-without-mark'
		]);
	});
});

test('every finding is worded in six languages with its numbers and without gaps', () => {
	const [finding] = brokenReferences(documentOf([['1 A.', '2 see para. 9 above']]));
	expect(finding).toBeDefined();
	for (const language of officialLanguages) {
		const told = finding && wordDocumentFinding(finding, language);
		expect(told?.message).toContain('9');
		expect(told?.message).not.toMatch(/undefined|\{|“”|«»/);
		expect(told?.where).toContain('2');
	}
});
