import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords } from './find-words.ts';
import { passageOf } from './passage.ts';
import { readNameQuery, readQuery } from './query.ts';
import { tokensOf } from './tokens.ts';

const found = (text: string, typed: string) => {
	const read = readQuery(typed);
	if (!read.ok) return read.problem;
	return findWords(text, read.query)?.map(({ start, end }) => text.slice(start, end));
};

describe('a word is found', () => {
	test.each([
		['The Voluntary Fund', 'fund', ['Fund']],
		['Les États intéressés', 'etats', ['États']],
		['Les états intéressés', 'ÉTATS', ['états']],
		['Всеобъемлющий ОБЗОР', 'обзор', ['ОБЗОР']],
		['Её Ёлка', 'елка', ['Ёлка']],
		['الصُّنْدُوق الاستئماني', 'الصندوق', ['الصُّنْدُوق']],
		['صنـــدوق', 'صندوق', ['صنـــدوق']],
		['للصندوق وبالصندوق والصندوق', 'صندوق', ['للصندوق', 'والصندوق']],
		['الحق في التنمية', 'حق', ['الحق']],
		['الالتزام', 'التزام', ['الالتزام']],
		['إلى أمانة المنظمة', 'امانه', ['أمانة']],
		['في عام ٢٠١١', '2011', ['٢٠١١']],
		['向人权理事会提出', '人权理事会', ['人权理事会']],
		['向人权理事会提出', '理事', ['理事']],
		['人权', '权', ['权']],
		['缔约国的人权', '权', ['权']],
		['ＵＰＲ Info', 'upr', ['ＵＰＲ']],
		['l’œuvre', 'oeuvre', ['œuvre']],
		['co\u00adoperation', 'cooperation', ['co\u00adoperation']],
		['A/HRC/19/50', 'A/HRC/19/50', ['A/HRC/19/50']]
	])('in %s by %s', (text, typed, words) => {
		expect(found(text, typed)).toEqual(words);
	});
});

describe('what was typed', () => {
	const text = 'Technical assistance should reach small States. Small grants help; training too.';
	test.each([
		['training states', ['States', 'training']],
		['"small states"', ['small States']],
		['“small states”', ['small States']],
		['« small states »', ['small States']],
		['"small states', ['small States']],
		['"states small grants"', ['States. Small grants']],
		['"small training"', undefined],
		['train*', ['training']],
		['train', undefined],
		['training -grants', undefined],
		['training -loans', ['training']],
		['training -"small loans"', ['training']],
		['training −grants', undefined],
		['grants – training', ['grants', 'training']],
		['& training', ['training']]
	])('%s', (typed, words) => {
		expect(found(text, typed)).toEqual(words);
	});

	test.each([
		['', 'nothing'],
		['?! …', 'nothing'],
		['-fund', 'only-not'],
		['a*', 'short'],
		['x'.repeat(301), 'long'],
		['a b c d e f g h i j k l m n o p q r s t u', 'many']
	])('%s cannot be searched for: %s', (typed, problem) => {
		expect(readQuery(typed)).toEqual({ ok: false, problem });
	});

	test('a name is looked for by the beginnings of its words', () => {
		expect(readNameQuery(' Côte d’Iv ')?.all.map(({ tokens }) => tokens)).toEqual([
			['cote'],
			['d'],
			['iv']
		]);
		expect(readNameQuery('%')).toBeUndefined();
	});
});

const letters = fc.oneof(
	fc.constantFrom(...'abzéßœñАяйё'),
	fc.constantFrom(...'اأإآبةىيكکلوفم', 'ال', 'ً', 'ـ'),
	fc.constantFrom(...'人权理事会国家'),
	fc.constantFrom(...' \n.,-’')
);
const texts = fc.array(letters, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

describe('whatever the words', () => {
	test('every word of a text finds it, in its place', () => {
		fc.assert(
			fc.property(texts, (text) => {
				for (const match of text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu)) {
					if (!/[\p{L}\p{N}]/u.test(match[0]) || tokensOf(match[0]).length === 0) continue;
					const read = readQuery(match[0]);
					expect(read.ok).toBe(true);
					const hits = read.ok ? findWords(text, read.query) : undefined;
					const [start, end] = [match.index, match.index + match[0].length];
					expect(hits?.some((hit) => hit.start < end && hit.end > start)).toBe(true);
				}
			}),
			{ numRuns: 500 }
		);
	});

	test('what is typed is read without a fault, and a passage keeps the words and its hits', () => {
		fc.assert(
			fc.property(texts, fc.string({ unit: 'grapheme', maxLength: 40 }), (text, typed) => {
				readQuery(typed);
				readNameQuery(typed);
				const long = `${'before '.repeat(60)}${text}${' after'.repeat(60)}`;
				const read = readQuery('before after*');
				const hits = read.ok ? (findWords(long, read.query) ?? []) : [];
				expect(hits.length).toBeGreaterThan(0);
				const passage = passageOf(long, hits);
				const shown = passage.runs.map((run) => run.text).join('');
				expect(long).toContain(shown);
				expect(shown.length).toBeLessThan(400);
				expect(passage.runs.some((run) => run.found)).toBe(true);
				expect(shown.isWellFormed()).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});

	test('a passage says what stands before and after it', () => {
		const text = `${'words '.repeat(100)}fund ${'words '.repeat(100)}`;
		const passage = passageOf(text, [{ start: 600, end: 604 }]);
		expect(passage).toMatchObject({ cutBefore: true, cutAfter: true });
		expect(passage.runs.map((run) => run.found)).toEqual([false, true, false]);
		expect(passage.runs[0]?.text).toMatch(/^words .*words $/);
		expect(passageOf('fund', [{ start: 0, end: 4 }])).toEqual({
			runs: [{ text: 'fund', found: true }],
			cutBefore: false,
			cutAfter: false
		});
	});
});
