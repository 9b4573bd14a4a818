import { describe, expect, test } from 'vitest';
import type { OfficialLanguage } from '../../language.ts';
import { answer, body, ledger, snapshot, state, submission } from '../testing.ts';
import type { CorrigendumEntry } from './corrigendum-entry.ts';
import { entryFaultsIn } from './entry-faults.ts';

const secret = 'The ministry has been told to stop paying into the Fund next year.';
const shared = 'Every mission should be able to apply for support before the session begins.';
const source = snapshot(
	[state('bhr'), state('che'), state('nor'), body('Quiet Voices'), body('Open Voices')],
	[
		submission('che', [answer('q1', `Plans help. ${shared}`)]),
		submission('Open Voices', [answer('q1', 'Words.')]),
		submission('bhr', [answer('q1', `${secret} ${shared}`)], { consent: 'confidential' }),
		submission('Quiet Voices', [answer('q1', 'We speak softly.')], { consent: 'unattributed' }),
		submission('nor', [answer('q2', 'We pay.')], { consent: 'unattributed' })
	],
	{ ledger: ledger({ nor: 100 }), aliases: { 'Quiet Voices': ['QVX', 'Hushed Speakers'] } }
);
const entry = (what: string, machine = 'For 2011 read 2012'): CorrigendumEntry => ({
	...{ id: 'a', where: 'Paragraph 1', what, machine },
	...{ own: what !== machine, inAnnex: false }
});
const faultOf = (what: string, machine?: string, language: OfficialLanguage = 'en') =>
	entryFaultsIn(source, language)(entry(what, machine));

describe('an entry of a corrigendum in the words of an author', () => {
	test.each([
		[`For X read “${secret}”`, 'words'],
		['After Bahrain insert others', 'name'],
		['Al lado de Bahrein añádase', 'name'],
		['在巴林之后添加', 'name'],
		['Quiet Voices is not named.', 'name'],
		['Quiet\u00a0Voices is not named.', 'name'],
		['Qui\u00adet Voi\u200bces is not named.', 'name'],
		['Ｑｕｉｅｔ Ｖｏｉｃｅｓ is not named.', 'name'],
		['Hushed  Speakers is not named.', 'name'],
		['QVX is not named.', 'name'],
		['Bah\u00adrain is not named.', 'name'],
		['البحـرين', 'name'],
		[`For X read “${secret.replace('ministry', 'mini\u200bstry')}”`, 'words'],
		[`For X read “${secret.replace('Fund', 'Ｆｕｎｄ')}”`, 'words'],
		['Write to someone@example.org', 'contact'],
		['Write to someone[at]example.org', 'contact'],
		['Write to someone (at) example.org', 'contact'],
		['Write to some\u200bone＠example.org', 'contact'],
		['See www.example.org', 'contact'],
		['t: 917 92 20 99', 'contact'],
		['Tel. 917 92 20 99', 'contact'],
		['Call +41 22 917 9000', 'contact'],
		['Call (022) 917-9000', 'contact'],
		['هاتف: ٠٢٢٩١٧٩٠٠٠', 'contact'],
		['电话：022 917 9000', 'contact']
	])('cannot say %s', (words, fault) => {
		expect(faultOf(words)).toBe(fault);
	});

	test.each([
		`For X read “${shared}”`,
		'For Switzerland read Switzerland and Norway',
		'Open Voices is named.',
		'Write qvx, and report: 1,467,181 (at least)',
		'For 1,467,181 read 1 467 182',
		'For 05.11.2011 read 04.11.2011',
		'For resolution 16/22 read resolution 17/119',
		'For paragraphs 10-12 read paragraphs 10 to 12, and 2009-2011 (100,000 dollars)'
	])('can say %s', (words) => {
		expect(faultOf(words)).toBeUndefined();
	});

	test('can say what the entry says by itself, which was read elsewhere', () => {
		expect(faultOf('For Bahrain read the Kingdom of Bahrain', 'For Bahrain read X')).toBe(
			undefined
		);
		expect(faultOf('Delete a@example.org', 'Delete the text “a@example.org”')).toBeUndefined();
	});
});

test('what an entry says by itself does not publish once more what must not be there', () => {
	const machine = (words: string, more = {}) =>
		entryFaultsIn(source, 'en')({ ...entry(words, words), ...more });
	expect(machine(`Delete the text “${secret}”`)).toBe('words');
	expect(machine('For Quiet Voices read an organization')).toBe('name');
	expect(machine('Delete the text “Quiet Voices”', { inAnnex: true })).toBeUndefined();
	expect(machine('For Bahrain read Bahrain and Norway')).toBeUndefined();
});
