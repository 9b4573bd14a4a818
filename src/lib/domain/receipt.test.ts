import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Questionnaire } from './questionnaire.ts';
import type { SentReply } from './receipt.ts';
import {
	digestOfRecord,
	mainLanguageOf,
	recordInText,
	recordOfReply,
	referenceFrom
} from './receipt.ts';

const questionnaire: Questionnaire = {
	revision: 2,
	title: {},
	introduction: {},
	rules: [],
	sections: [
		{
			key: 's',
			questions: ['a', 'b', 'c'].map((key) => ({ key, kind: 'long-text', label: {} }))
		}
	]
};

const sent: SentReply = {
	consultation: 'hrc-16-22',
	revision: 2,
	submission: '1',
	speakers: [{ kind: 'state', state: 'sen' }],
	consent: 'attributed',
	sender: { name: 'Awa Diop', function: undefined },
	answers: [
		{ question: 'b', text: 'نص «ب»', language: 'ar' },
		{ question: 'a', text: '', choices: ['x'], language: 'fr' },
		{ question: 'c', text: ' ', language: 'fr' }
	]
};

test('the record of a reply is the same words whatever the order in which its parts came', () => {
	const record = recordOfReply(questionnaire, sent);
	expect(record).toBe(
		'{"answers":[{"choices":["x"],"language":"fr","question":"a","text":""},' +
			'{"language":"ar","question":"b","text":"نص «ب»"}],"consent":"attributed",' +
			'"consultation":"hrc-16-22","revision":2,"sender":{"name":"Awa Diop"},' +
			'"speakers":[{"kind":"state","state":"sen"}],"submission":"1"}'
	);
	const shuffled = Object.fromEntries(Object.entries(sent).reverse()) as SentReply;
	const answers = [...sent.answers].reverse();
	expect(recordOfReply(questionnaire, { ...shuffled, answers })).toBe(record);
});

test('a record says who speaks inside the reply, whether the Office may ask, and which files came with it', () => {
	const record = recordOfReply(questionnaire, {
		...sent,
		speakers: [
			...sent.speakers,
			{
				kind: 'stakeholder',
				name: 'Comité',
				category: 'national-human-rights-institution',
				embedded: { questions: ['a'] }
			}
		],
		contact: 'yes',
		files: [{ name: 'note.pdf', size: 12, sha256: 'ab' }]
	});
	expect(record).toContain('"contact":"yes"');
	expect(record).toContain('"files":[{"name":"note.pdf","sha256":"ab","size":12}]');
	expect(record).toContain('"embedded":{"questions":["a"]},"kind":"stakeholder","name":"Comité"');
});

test('a record is read again from any JSON that says the same', () => {
	const record = recordOfReply(questionnaire, sent);
	const shown = JSON.stringify(JSON.parse(record), null, '\t');
	expect(recordInText(shown)).toBe(record);
	for (const text of [
		'',
		'V-2011-ABCDEF',
		'[]',
		'3',
		'null',
		`${'['.repeat(9000)}${']'.repeat(9000)}`
	])
		expect(recordInText(text)).toBeUndefined();
	const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
	expect(recordInText(deep)).toBeUndefined();
	expect(recordInText(`{"a":[${'[],'.repeat(100_000)}[]]}`)).toBeUndefined();
	expect(recordInText('{"a":"[[[{{{\\"[[["}')).toBe('{"a":"[[[{{{\\"[[["}');
});

test('the digest is the SHA-256 of the record in UTF-8', () => {
	const record = recordOfReply(questionnaire, sent);
	expect(digestOfRecord(record)).toBe(createHash('sha256').update(record, 'utf8').digest('hex'));
});

test('a reference has the year and six letters that are not mistaken for one another', () => {
	expect(referenceFrom('2011', new Uint8Array([0, 29, 30, 255, 8, 100]))).toBe('V-2011-2Z2HAC');
});

test('the main language of a reply is that of most of its words', () => {
	expect(mainLanguageOf(sent.answers, 'en')).toBe('ar');
	expect(mainLanguageOf([], 'en')).toBe('en');
});
