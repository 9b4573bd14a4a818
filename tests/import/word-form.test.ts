import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { choosableKeys } from '#lib/domain/completeness.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { arranged, keyOfSpeaker } from '#lib/domain/speaker.ts';
import { states } from '#lib/domain/states.ts';
import type { Answer } from '#lib/domain/submission.ts';
import { identityOf } from '#lib/domain/word-form/form-identity.ts';
import type { FilledWith } from '#lib/domain/word-form/form-model.ts';
import { formModel } from '#lib/domain/word-form/form-model.ts';
import { placeForm, printedWords } from '#lib/domain/word-form/place-form.ts';
import { plainAnswer } from '#lib/domain/word-form/plain-answer.ts';
import { formWordsIn } from '#lib/i18n/form-words.ts';
import { exportForm } from '#lib/server/export/word-form/export-form.ts';
import { readFormFile } from '#lib/server/import/word-form/read-form-file.ts';
import { shippedBundle } from '../support/bundles.ts';
import { libreOffice } from '../support/libre-office.ts';

const closesAt = '2027-01-05T09:00:00.000Z';
const { consultation, questionnaire: shipped } = shippedBundle('demo-open');
/** The shipped questionnaire, with questions of each kind of which one may say that they do not apply. */
const mayNotApply = ['q2', 'q4', 'q5', 'q7', 'q9'];
const questionnaire = {
	...shipped,
	sections: shipped.sections.map((section) => ({
		...section,
		questions: section.questions.map((each) =>
			mayNotApply.includes(each.key) ? { ...each, notApplicable: true } : each
		)
	}))
};
const wordsIn = (language: OfficialLanguage) => formWordsIn(language, closesAt);
const printed = printedWords(officialLanguages.map(wordsIn));

const modelIn = (language: OfficialLanguage, filled?: FilledWith) =>
	formModel(consultation, questionnaire, language, wordsIn(language), filled);

const write = (language: OfficialLanguage, filled?: FilledWith) =>
	exportForm(modelIn(language, filled));

function read(bytes: Uint8Array) {
	const file = readFormFile(bytes);
	if (!file.ok) throw new Error(file.reason);
	const identity = identityOf(file.document);
	if (!identity) throw new Error('not a form');
	return {
		identity,
		pictures: file.document.pictures,
		...placeForm(questionnaire, modelIn(identity.language), file.document, printed)
	};
}

const reply: FilledWith = {
	speakers: [
		{
			kind: 'stakeholder',
			name: 'Réseau « Voix » & Co <net>',
			category: 'other',
			categoryWords: 'A choir',
			country: 'sen'
		},
		{ kind: 'state', state: 'civ' },
		{ kind: 'state', state: 'bol' },
		{ kind: 'stakeholder', name: 'Clinics; and more', category: 'national-network' },
		{
			kind: 'stakeholder',
			name: 'شبكة العيادات',
			category: 'other',
			categoryWords: 'Clinics; of the lake: all',
			country: 'tza'
		},
		{ kind: 'un-entity', name: '联合国 Fund', country: 'che' },
		{ kind: 'other', name: 'Holy Order' },
		{
			kind: 'stakeholder',
			name: 'Commission of Rights',
			category: 'national-human-rights-institution',
			country: 'sen',
			embedded: { questions: ['q5', 'q8'] }
		},
		{ kind: 'other', name: 'Voice without questions', embedded: { questions: [] } }
	],
	answers: [
		{ question: 'q1', text: 'Follow-up', language: 'en' },
		{ question: 'q2', text: 'In a network\n\nand beyond', choices: ['other'], language: 'en' },
		{ question: 'q3', text: '12', language: 'en' },
		{ question: 'q4', text: '', choices: ['consultation', 'not-applicable'], language: 'en' },
		{
			question: 'q5',
			text: 'First, “quoted” — paragraph.\n\n- one\n- two\n  - deeper\n\n1. a\n2. b\n\nعلى سبيل المثال (A/HRC/19/50)، 普遍定期审议 of 2011.\n\tIndented\u00a0line',
			language: 'en'
		},
		{ question: 'q6', text: 'Отслеживание рекомендаций', language: 'ru' },
		{ question: 'q7', text: '2011-11-04', language: 'en' },
		{ question: 'q8', text: 'Nothing more', language: 'en' },
		{ question: 'q9', text: '', choices: ['not-applicable'], language: 'en' },
		{ question: 'q10', text: 'name@example.org', language: 'en' },
		{ question: 'q12', text: 'https://example.org/a?b=1&c=2#d', language: 'en' }
	]
};

const sent = ({ answers }: FilledWith) =>
	answers.map(({ question, text, choices }) => ({ question, text, ...(choices && { choices }) }));

describe('the Word form', () => {
	test.each(officialLanguages)('goes out in %s and comes back as it was', async (language) => {
		const empty = read(await write(language));
		expect(empty).toMatchObject({ answers: [], unplaced: [], identity: { language } });
		expect(empty.empty).toHaveLength(questionsOf(questionnaire).length);
		const filled = read(await write(language, reply));
		expect(filled.answers).toEqual(sent(reply));
		expect(filled.speakers).toEqual(reply.speakers);
		expect(filled.unplaced).toEqual([]);
	});

	test('the same form is the same bytes', async () => {
		expect(await write('fr', reply)).toEqual(await write('fr', reply));
	});

	test.skipIf(!libreOffice.isThere)(
		`survives LibreOffice in six languages, as DOCX, by way of ODT, and as ODT itself${libreOffice.why}`,
		async () => {
			for (const language of officialLanguages) {
				const bytes = await write(language, reply);
				const odt = libreOffice.convert(bytes, 'docx', 'odt');
				for (const [way, file] of [
					['DOCX', libreOffice.convert(bytes, 'docx', 'docx')],
					['ODT', odt],
					['ODT to DOCX', libreOffice.convert(odt, 'odt', 'docx')]
				] as const) {
					const back = read(file);
					const where = `${language}, ${way}`;
					expect(back.identity, where).toMatchObject({ consultation: 'demo-open', language });
					expect(back.answers, where).toEqual(sent(reply));
					expect(back.speakers, where).toEqual(reply.speakers);
					expect(back.unplaced, where).toEqual([]);
				}
			}
		},
		300_000
	);
});

const words = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
			{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
			fc.constantFrom(
				'',
				'\n',
				'- one\n- two',
				'1. أولاً\n2. ثانياً',
				'[q3]',
				'[ X ] 1. Local',
				'Please specify: x',
				'&#65;&amp;<w:t>',
				'‏مرحبا (A/HRC/19/50) 2011‏',
				'\ttab\t',
				'第一段。',
				'[1] note',
				'[form: demo-open / 1 / en]'
			)
		),
		{ maxLength: 6 }
	)
	.map((parts) => parts.join('\n\n'));

const answers = fc
	.tuple(
		...questionsOf(questionnaire).map((question) => {
			const language = fc.constantFrom(...officialLanguages);
			const { key, kind, options = [] } = question;
			if (kind === 'single-choice' || kind === 'multiple-choice')
				return fc.record({
					question: fc.constant(key),
					text: words,
					choices: fc.subarray(choosableKeys(question), {
						maxLength: kind === 'single-choice' ? 1 : options.length
					}),
					language
				});
			if (kind === 'state')
				return fc.record({
					question: fc.constant(key),
					text: fc.constantFrom(...states.map((state) => state.key)),
					language
				});
			if (kind === 'date')
				return fc.record({
					question: fc.constant(key),
					text: fc
						.date({
							min: new Date('1900-01-01'),
							max: new Date('2099-12-31'),
							noInvalidDate: true
						})
						.map((day) => day.toISOString().slice(0, 10)),
					language
				});
			if (kind === 'number')
				return fc.record({
					question: fc.constant(key),
					text: fc.integer({ min: -999999, max: 99999999 }).map(String),
					language
				});
			return fc.record({
				question: fc.constant(key),
				text:
					kind === 'long-text' || kind === 'short-text' ? words : fc.constant('a.b@example.org'),
				language
			});
		})
	)
	.chain((all) => fc.subarray(all as Answer[]));

describe('the reader of forms', () => {
	test('any answers out, the same answers in', async () => {
		await fc.assert(
			fc.asyncProperty(answers, fc.constantFrom(...officialLanguages), async (said, language) => {
				const back = read(await write(language, { answers: said }));
				const expected = said
					.map(({ question, text, choices }) => ({
						question,
						text: plainAnswer(text),
						...(choices && { choices })
					}))
					.filter(({ text, choices = [] }) => text !== '' || choices.length > 0);
				expect(back.answers).toEqual(expected);
				expect(back.unplaced).toEqual([]);
			}),
			{ numRuns: 150 }
		);
	}, 120_000);

	test('whoever speaks out, the same in', async () => {
		const name = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
			.map((text) => `Body ${plainAnswer(text).replace(/\s+/g, ' ')}`.trim());
		const key = fc.constantFrom(...states.map((state) => state.key));
		const embedded = fc.constant({ questions: [] as string[] });
		const speaker: fc.Arbitrary<Speaker> = fc.oneof(
			fc.record({ kind: fc.constant('state' as const), state: key }),
			fc.record(
				{
					kind: fc.constant('stakeholder' as const),
					name,
					category: fc.constantFrom('academic' as const, 'national-network' as const),
					country: key,
					embedded
				},
				{ requiredKeys: ['kind', 'name', 'category'] }
			),
			fc.record(
				{
					kind: fc.constantFrom('un-entity' as const, 'other' as const),
					name,
					country: key,
					embedded
				},
				{ requiredKeys: ['kind', 'name'] }
			)
		);
		const speakers = fc.uniqueArray(speaker, {
			selector: keyOfSpeaker,
			minLength: 1,
			maxLength: 6
		});
		await fc.assert(
			fc.asyncProperty(speakers, fc.constantFrom(...officialLanguages), async (who, language) => {
				const back = read(await write(language, { answers: [], speakers: arranged(who) }));
				expect(back.speakers).toEqual(arranged(who));
				expect(back.unplaced).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	}, 60_000);
});

/** The form with its main part changed as somebody would in Word. */
async function edited(
	change: (xml: string) => string,
	{ language = 'en' as OfficialLanguage, filled = undefined as FilledWith | undefined } = {}
): Promise<Uint8Array> {
	const parts = unzipSync(await write(language, filled));
	const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
	const changed = change(xml);
	if (changed === xml) throw new Error('nothing was changed');
	return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

/** Puts paragraphs into the answer cell of a question, in the place of what stands there. */
const fill =
	(key: string, paragraphs: string) =>
	(xml: string): string => {
		const at = xml.indexOf(`[${key}]`);
		const cell = xml.indexOf('</w:tc>', at) + '</w:tc>'.length;
		const start = xml.indexOf('</w:tcPr>', cell) + '</w:tcPr>'.length;
		return xml.slice(0, start) + paragraphs + xml.slice(xml.indexOf('</w:tc>', start));
	};

const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const item = (level: number, id: number, text: string) =>
	`<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${r(text)}</w:p>`;
const answerTo = (key: string, { answers: all }: ReturnType<typeof read>) =>
	all.find(({ question }) => question === key);
const textOf = async (key: string, paragraphs: string) =>
	answerTo(key, read(await edited(fill(key, paragraphs))))?.text;

describe('what people do in Word', () => {
	test.each([
		[
			[item(0, 7, 'Norway'), p(r('Sweden'))],
			[
				{ kind: 'state', state: 'nor' },
				{ kind: 'state', state: 'swe' }
			]
		],
		[
			[p(r('Clinics; 3; Senegal'))],
			[{ kind: 'stakeholder', name: 'Clinics', category: 'national-network', country: 'sen' }]
		],
		[
			[p(r('Clinics'), '<w:r><w:tab/></w:r>', r('3'))],
			[{ kind: 'stakeholder', name: 'Clinics', category: 'national-network' }]
		],
		[[p(r('Choir of the Lake ; 10 a choir ; Sénégal'))], []],
		[
			[p(r('Choir of the Lake; 10. Another stakeholder (please specify): a choir; Senegal'))],
			[
				{
					kind: 'stakeholder',
					name: 'Choir of the Lake',
					category: 'other',
					categoryWords: 'a choir',
					country: 'sen'
				}
			]
		]
	] as const)('those who sign are listed line by line (%#)', async (lines, expected) => {
		const back = read(await edited(fill('who:others', lines.join(''))));
		expect(back.speakers).toEqual(expected);
		expect(back.unplaced.length).toBe(expected.length === 0 ? 1 : 0);
	});

	test('a line without a kind, and a name that is there twice, are given back', async () => {
		const back = read(
			await edited((xml) =>
				fill(
					'who:voices',
					p(r('Commission; 5; Norway; Q5, [q8]')) + p(r('Ombudsman; 5; q8'))
				)(fill('who:others', p(r('Norway')) + p(r('Friends of the Lake')) + p(r('Norvège')))(xml))
			)
		);
		expect(back.speakers).toEqual([
			{ kind: 'state', state: 'nor' },
			{
				kind: 'stakeholder',
				name: 'Commission',
				category: 'national-human-rights-institution',
				country: 'nor',
				embedded: { questions: ['q5', 'q8'] }
			},
			{
				kind: 'stakeholder',
				name: 'Ombudsman',
				category: 'national-human-rights-institution',
				embedded: { questions: [] }
			}
		]);
		expect(back.unplaced).toEqual([
			{ text: 'Friends of the Lake', reason: 'speaker' },
			{ text: 'Norvège', reason: 'speaker-twice' }
		]);
	});

	test.each([
		[p(r('[ X ] Not applicable')), '', true],
		[
			p(r('We were not there.')) + p(r('[x]'), '<w:r><w:tab/></w:r>', r('Not applicable')),
			'We were not there.',
			true
		],
		[p(r('Not applicable.')), '', true],
		[p(r('☐ Not applicable')), '', false],
		[p(r('It is')) + p(r('not applicable')), 'It is\n\nnot applicable', false],
		[p(r('Sans objet')), '', true]
	])(
		'that a question does not apply is read from its box or its words (%#)',
		async (cell, text, says) => {
			const back = read(await edited(fill('q5', cell)));
			const said = { question: 'q5', text, ...(says && { choices: ['not-applicable'] }) };
			expect(back.answers).toEqual(text === '' && !says ? [] : [said]);
			expect(back.unplaced).toEqual([]);
		}
	);

	test('paragraphs, line breaks, tabs, links, fields and quotation marks are words', async () => {
		expect(
			await textOf(
				'q5',
				p() +
					p(r('One “smart”'), '<w:r><w:br/></w:r>', r('line'), '<w:r><w:tab/></w:r>', r('tab')) +
					p() +
					p() +
					p(
						'<w:hyperlink r:id="rId1">',
						r('a link'),
						'</w:hyperlink><w:r><w:instrText>HYPERLINK</w:instrText></w:r>',
						'<w:fldSimple w:instr="DATE">',
						r(' a field'),
						'</w:fldSimple>',
						'<w:r><w:noBreakHyphen/></w:r>'
					)
			)
		).toBe('One “smart”\nline\ttab\n\na link a field\u2011');
	});

	test('numbers and bullets of Word become those of plain answers', async () => {
		const parts = unzipSync(
			await edited(
				fill(
					'q5',
					p(r('We ask:')) +
						item(0, 7, 'one') +
						item(1, 8, 'deeper') +
						item(0, 7, 'two') +
						p(r('Then.')) +
						item(0, 8, 'dot')
				)
			)
		);
		parts['word/numbering.xml'] = strToU8(
			`<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="2"/></w:num></w:numbering>`
		);
		expect(answerTo('q5', read(zipSync(parts)))?.text).toBe(
			'We ask:\n\n(a) one\n  - deeper\n(b) two\n\nThen.\n\n- dot'
		);
	});

	test('tracked changes are read as accepted, comments are not read', async () => {
		expect(
			await textOf(
				'q5',
				p(
					r('We '),
					'<w:del><w:r><w:delText>never </w:delText></w:r></w:del>',
					'<w:ins>',
					r('always '),
					'</w:ins>',
					'<w:moveFrom>',
					r('gone'),
					'</w:moveFrom><w:moveTo>',
					r('came'),
					'</w:moveTo>',
					'<w:commentRangeStart w:id="1"/>',
					r(' ask.'),
					'<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
				) +
					'<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' +
					r('Joined ') +
					'</w:p>' +
					p(r('paragraph'))
			)
		).toBe('We always came ask.\n\nJoined paragraph');
	});

	test('content controls, nested tables and footnotes keep their words', async () => {
		const parts = unzipSync(
			await edited(
				fill(
					'q5',
					`<w:sdt><w:sdtContent>${p(r('Held'), '<w:r><w:footnoteReference w:id="2"/></w:r>')}</w:sdtContent></w:sdt><w:tbl><w:tr><w:tc>${p(r('Year'))}</w:tc><w:tc>${p(r('2011'))}</w:tc></w:tr><w:tr><w:tc>${p(r('Sum'))}</w:tc><w:tc>${p(r('3'))}</w:tc></w:tr></w:tbl>`
				)
			)
		);
		parts['word/footnotes.xml'] = strToU8(
			`<w:footnotes xmlns:w="w"><w:footnote w:id="2">${p(r('As said.'))}</w:footnote></w:footnotes>`
		);
		expect(answerTo('q5', read(zipSync(parts)))?.text).toBe(
			'Held[1]\n\n[1] As said.\n\nYear\t2011\nSum\t3'
		);
	});

	test.each([
		['[ q5 ]', 'spaces'],
		['[Q5]', 'capitals'],
		['[q٥]', 'Arabic-Indic digits'],
		['［q5］', 'full-width brackets'],
		['\u200f[q5]\u200e', 'marks of direction']
	])('a code is known as %s (%s)', async (code) => {
		const back = read(await edited((xml) => fill('q5', p(r('Mine')))(xml).replace('[q5]', code)));
		expect(answerTo('q5', back)?.text).toBe('Mine');
		expect(back.unplaced).toEqual([]);
	});

	test('a row without its code is known by the words of its question', async () => {
		const back = read(await edited((xml) => fill('q5', p(r('Mine')))(xml).replace('[q5]', '')));
		expect(answerTo('q5', back)?.text).toBe('Mine');
	});

	test('rows may be gone or in another order', async () => {
		const back = read(
			await edited((xml) => {
				const filled = fill('q8', p(r('Eight')))(fill('q5', p(r('Five')))(xml));
				const rowOf = (key: string) => {
					const at = filled.indexOf(`[${key}]`);
					const start = filled.lastIndexOf('<w:tr>', at);
					return filled.slice(start, filled.indexOf('</w:tr>', at) + 7);
				};
				return filled
					.replace(rowOf('q6'), '')
					.replace(rowOf('q5'), '@')
					.replace(rowOf('q8'), rowOf('q5'))
					.replace('@', rowOf('q8'));
			})
		);
		expect(back.answers.map(({ question, text }) => [question, text])).toEqual([
			['q5', 'Five'],
			['q8', 'Eight']
		]);
		expect(back.empty).not.toContain('q6');
		expect(back.unplaced).toEqual([]);
	});

	test('what stands below the table, beside a code or in a text box is kept apart', async () => {
		const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(r('In a box'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('In a box'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
		const back = read(
			await edited((xml) =>
				xml
					.replace('<w:sectPr', `${p(r('Yours sincerely'), box)}<w:sectPr`)
					.replace(/(\[q5\]<\/w:t><\/w:r><\/w:p>)/, `$1${p(r('Beside it'))}`)
			)
		);
		expect(back.unplaced.map(({ text, reason }) => [text, reason])).toEqual([
			['Beside it', 'beside'],
			['Yours sincerely', 'outside'],
			['In a box', 'outside']
		]);
		expect(back.answers).toEqual([]);
	});

	test('what is typed behind printed words is not taken for them', async () => {
		const back = read(
			await edited((xml) => xml.replace('only a demonstration.', 'only a demonstration. And mine.'))
		);
		expect(back.unplaced.map(({ text }) => text)).toEqual(['And mine.']);
	});

	test('a merged row and a row that goes on below keep their answer', async () => {
		const cell = (inner: string, properties = '') =>
			`<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
		const rows =
			`<w:tr>${cell(p(r('[q5]')) + p(r('All in one cell')))}</w:tr>` +
			`<w:tr>${cell(p(r('[q8]')), '<w:vMerge w:val="restart"/>')}${cell(p(r('Begins')))}</w:tr>` +
			`<w:tr>${cell(p(), '<w:vMerge/>')}${cell(p(r('goes on')))}</w:tr>` +
			`<w:tr>${cell(p(r('[zz9]')))}${cell(p(r('Of another questionnaire')))}</w:tr>` +
			`<w:tr>${cell(p(r('[q1]')))}${cell(p(r('Once')))}</w:tr>` +
			`<w:tr>${cell(p(r('[q1]')))}${cell(p(r('Twice')))}</w:tr>`;
		const back = read(
			await edited((xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/s, `<w:tbl>${rows}</w:tbl>`))
		);
		expect(back.answers).toEqual([
			{ question: 'q1', text: 'Once' },
			{ question: 'q5', text: 'All in one cell' },
			{ question: 'q8', text: 'Begins\n\ngoes on' }
		]);
		expect(back.unplaced).toEqual([
			{ text: 'Of another questionnaire', reason: 'unknown-code', near: 'zz9' },
			{ text: 'Twice', reason: 'twice', near: 'q1' }
		]);
	});

	test('without its properties a form is known by the line that is printed in it', async () => {
		const parts = unzipSync(await write('ar', reply));
		delete parts['docProps/custom.xml'];
		const back = read(zipSync(parts));
		expect(back.identity).toEqual({
			consultation: 'demo-open',
			revision: 1,
			language: 'ar',
			marks: {}
		});
		expect(back.answers).toEqual(sent(reply));
	});

	const option = (mark: string, label: string, after = '') => p(r(`${mark}${label}${after}`));
	test.each([
		[
			'an X in the bracket',
			option('[x] ', '1. Local') + option('[ ] ', '2. National'),
			['local'],
			''
		],
		['a Cyrillic х', option('[х]', '2. National'), ['national'], ''],
		['an X before the bracket', option('X [   ] ', '2. National'), ['national'], ''],
		['a tick behind', option('[   ] ', '2. National', ' ✓'), ['national'], ''],
		['a box that is checked', option('☐ ', 'Local') + option('☒ ', 'National'), ['national'], ''],
		['the number alone', p(r('3')), ['regional'], ''],
		['an Arabic-Indic number', p(r('٣')), ['regional'], ''],
		['the words alone', p(r('National')), ['national'], ''],
		['the words in another language', p(r('وطني')) + p(), undefined, ''],
		['the only one left', option('[   ] ', '4. International'), ['international'], ''],
		[
			'words behind',
			option('[   ] ', '1. Local') + option('[X] ', '5. Other (please specify)', ': a choir'),
			['other'],
			'a choir'
		],
		[
			'words behind, unmarked',
			option('[   ] ', '1. Local') + option('[   ] ', '5. Other (please specify)', ' a choir'),
			['other'],
			'a choir'
		],
		[
			'words below',
			option('[X] ', '5. Other (please specify)') + p(r('a choir')),
			['other'],
			'a choir'
		]
	])('a choice is read from %s', async (_, cell, choices, text) => {
		const back = read(await edited(fill('q2', cell)));
		const found = answerTo('q2', back);
		if (choices) expect(found).toEqual({ question: 'q2', text, choices });
		else expect(back.unplaced.length + (found ? 1 : 0)).toBe(1);
	});

	test('several options where one may be chosen, and a State that is none, are kept apart', async () => {
		const back = read(
			await edited((xml) =>
				fill(
					'q9',
					p(r('Atlantis'))
				)(fill('q2', option('[X] ', '1. Local') + option('[X] ', '2. National'))(xml))
			)
		);
		expect(back.unplaced.map(({ reason, near }) => [reason, near])).toEqual([
			['several', 'q2'],
			['state', 'q9']
		]);
		expect(back.answers).toEqual([]);
	});

	test.each([
		['the Islamic Republic of Iran', 'irn'],
		['Côte d’Ivoire', 'civ'],
		['Франция', 'fra'],
		['法国', 'fra'],
		['FRA', 'fra'],
		['مصر', 'egy']
	])('%s is a State', async (name, key) => {
		expect(await textOf('q9', p(r(name)))).toBe(key);
	});

	test.each([
		['4 November 2011', '2011-11-04'],
		['November 4, 2011', '2011-11-04'],
		['1er novembre 2011', '2011-11-01'],
		['4 de noviembre de 2011', '2011-11-04'],
		['4 ноября 2011 года', '2011-11-04'],
		['2011年11月4日', '2011-11-04'],
		['4 تشرين الثاني/نوفمبر 2011', '2011-11-04'],
		['٤ نوفمبر ٢٠١١', '2011-11-04'],
		['04.11.2011', '2011-11-04'],
		['04/11/2011', '04/11/2011'],
		['last winter', 'last winter']
	])('%s is kept as %s', async (typed, kept) => {
		expect(await textOf('q7', p(r(typed)))).toBe(kept);
	});
});
