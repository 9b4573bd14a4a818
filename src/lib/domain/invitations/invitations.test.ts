import { describe, expect, test } from 'vitest';
import { officialLanguages } from '../language.ts';
import { states } from '../states.ts';
import { usualLanguage } from './correspondence.ts';
import type { LetterTexts } from './letter.ts';
import { faultsOfLetter, fillLetter, mailLanguagesOf } from './letter.ts';
import { missionAtGeneva, missionName } from './mission-name.ts';
import { readPasted } from './recipient-list.ts';
import type { Recipient } from './recipient.ts';
import { sharedAddresses, standingOf } from './recipient.ts';
import { reminderDue, reminderTurn } from './reminder.ts';
import { russianGenitive } from './russian-genitive.ts';

const values = {
	respondent: 'Permanent Mission of {link}',
	consultation: 'C',
	deadline: 'D',
	link: 'https://x.example/en/reply/open/abc',
	symbol: 'A/HRC/RES/16/22',
	date: '5 October 2011',
	office: 'O',
	contact: 'a@b.example'
};
const letter = (subject: string, body: string, note = ''): LetterTexts => ({
	subject: { en: subject },
	body: { en: body },
	note: { en: note }
});

describe('a letter', () => {
	test('is filled once: what a value brings is not read again', () => {
		expect(fillLetter('{respondent}: {link} {unheard}', values)).toBe(
			'Permanent Mission of {link}: https://x.example/en/reply/open/abc {unheard}'
		);
	});

	test.each([
		['an unknown placeholder', letter('S', '{link} {Link}'), 'body unknown Link'],
		['a brace that is alone', letter('S', '{link} {deadline'), 'body brace'],
		['a mail without the private link', letter('S', 'Dear'), 'body no-link'],
		['a private link in the subject', letter('{link}', '{link}'), 'subject link'],
		['a private link in the note', letter('S', '{link}', '{link}'), 'note link'],
		['a subject of two lines', letter('S\nBcc: x', '{link}'), 'subject lines'],
		['words without a subject', letter('', '{link}'), 'subject half'],
		['a subject without words', letter('S', ''), 'body half'],
		['a subject that is too long', letter('S'.repeat(201), '{link}'), 'subject long']
	])('with %s is at fault', (_, texts, fault) => {
		const found = faultsOfLetter(texts).map(({ part, why, name }) =>
			[part, why, name].filter(Boolean).join(' ')
		);
		expect(found).toEqual([fault]);
	});

	test('that is right has no fault and goes in the languages that it has', () => {
		const texts = letter('{consultation}', '{respondent}\n{link}\n{deadline}', '{symbol}');
		expect(faultsOfLetter(texts)).toEqual([]);
		expect(mailLanguagesOf(texts)).toEqual(['en']);
		expect(faultsOfLetter(letter('S', 'Dear'), { needsLink: false })).toEqual([]);
	});
});

describe('the name of a permanent mission', () => {
	test.each([
		['fra', 'en', 'Permanent Mission of the French Republic'],
		['fra', 'fr', 'Mission permanente de la République française'],
		['can', 'fr', 'Mission permanente du Canada'],
		['are', 'fr', 'Mission permanente des Émirats arabes unis'],
		['atg', 'fr', 'Mission permanente d’Antigua-et-Barbuda'],
		['isr', 'fr', 'Mission permanente de l’État d’Israël'],
		['bhr', 'es', 'Misión Permanente del Reino de Bahrein'],
		['arg', 'es', 'Misión Permanente de la República Argentina'],
		['afg', 'ru', 'Постоянное представительство Исламской Республики Афганистан'],
		['jor', 'ru', 'Постоянное представительство Иорданского Хашимитского Королевства'],
		['mex', 'ru', 'Постоянное представительство Мексиканских Соединенных Штатов'],
		['png', 'ru', 'Постоянное представительство Независимого государства Папуа — Новая Гвинея'],
		['vat', 'ru', 'Миссия Постоянного наблюдателя от Святого Престола'],
		['fra', 'ar', 'البعثة الدائمة للجمهورية الفرنسية'],
		['alb', 'ar', 'البعثة الدائمة لجمهورية ألبانيا'],
		['pse', 'ar', 'بعثة المراقبة الدائمة لدولة فلسطين'],
		['vat', 'en', 'Permanent Observer Mission of the Holy See'],
		['chn', 'zh', '中华人民共和国常驻代表团']
	] as const)('%s in %s', (key, language, name) => {
		expect(missionName(key, language)).toBe(name);
	});

	test('is known for all 195 in six languages, each Russian name declined', () => {
		const names = states.flatMap(({ key }) =>
			officialLanguages.map((language) => missionAtGeneva(key, language))
		);
		expect(new Set(names).size).toBe(195 * 6);
		expect(states.filter(({ formal }) => russianGenitive(formal.ru) === undefined)).toEqual([]);
		for (const name of names) expect(name).not.toMatch(/ de le | de les | de el |undefined|  /);
	});
});

test('a mission is written to in its usual language, a body in that of its State', () => {
	expect(['fra', 'arg', 'rus', 'chn', 'egy', 'jpn', undefined].map(usualLanguage)).toEqual([
		'fr',
		'es',
		'ru',
		'zh',
		'ar',
		'en',
		'en'
	]);
});

describe('a recipient', () => {
	const plain: Recipient = {
		language: 'fr',
		email: 'm@state.example',
		allBounced: false,
		unwanted: false,
		answered: false,
		invited: false,
		waiting: false,
		bounced: false
	};
	test.each([
		['with an address is written to', {}, 'mail'],
		['without one gets a note on paper', { email: undefined }, 'paper'],
		['whose language is not written waits for it', { language: 'ru' }, 'language'],
		['who answered is not written to', { answered: true }, 'answered'],
		['who asked not to be is not, whatever else', { unwanted: true, answered: true }, 'unwanted'],
		['who was invited is not invited twice', { invited: true }, 'invited'],
		['whose mail waits is not written to again', { waiting: true }, 'waiting'],
		['whose mail came back is written to elsewhere', { invited: true, bounced: true }, 'mail'],
		[
			'whose mail came back and has no other address is not',
			{ invited: true, bounced: true, email: undefined },
			'invited'
		]
	] as const)('%s', (_, facts, standing) => {
		expect(standingOf({ ...plain, ...facts }, ['en', 'fr'])).toBe(standing);
	});

	test('shares its address or does not', () => {
		expect([...sharedAddresses(['a@b.example', undefined, 'c@d.example', 'a@b.example'])]).toEqual([
			['a@b.example', 2]
		]);
	});
});

describe('a pasted list', () => {
	test('holds names with commas, keys, addresses, quotation marks and a heading', () => {
		expect(
			readPasted(
				'\uFEFFname;email\r\nFrance;Mission@fr.example\n"Smith, Jones & Co",x@y.example\nIran (Islamic Republic of)\nKorea, Republic of\n\nche\tgeneva@che.example\tnote\n'
			)
		).toEqual([
			{ line: 2, name: 'France', email: 'mission@fr.example' },
			{ line: 3, name: 'Smith, Jones & Co', email: 'x@y.example' },
			{ line: 4, name: 'Iran (Islamic Republic of)' },
			{ line: 5, name: 'Korea, Republic of' },
			{ line: 7, name: 'che', email: 'geneva@che.example' }
		]);
	});
});

describe('a reminder', () => {
	const closes = '2026-03-31T21:59:00.000Z';
	test('goes at nine in Geneva, in winter and in summer', () => {
		expect(reminderDue(closes, 2)).toBe('2026-03-29T07:00:00.000Z');
		expect(reminderDue(closes, 7)).toBe('2026-03-24T08:00:00.000Z');
		expect(reminderDue('2026-02-01T22:59:00.000Z', 14)).toBe('2026-01-18T08:00:00.000Z');
	});

	test.each([
		['2026-03-24T07:59:59.999Z', 'wait'],
		['2026-03-24T08:00:00.000Z', 'send'],
		['2026-03-25T08:00:00.000Z', 'send'],
		['2026-03-25T08:00:00.001Z', 'skip']
	])('at %s: %s', (now, turn) => {
		expect(reminderTurn('2026-03-24T08:00:00.000Z', closes, now)).toBe(turn);
	});

	test('never goes after the close', () => {
		expect(reminderTurn('2026-03-31T07:00:00.000Z', closes, '2026-03-31T22:00:00.000Z')).toBe(
			'skip'
		);
	});
});
