import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findList } from './lists.ts';
import { splitSentences } from './sentences.ts';

const parts = (text: string, language = 'en') => {
	const list = findList(text, language);
	if (list === undefined) return undefined;
	const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end).trim();
	return { lead: cut(list.lead), items: list.items.map(cut), tail: cut(list.tail) };
};

describe('lists', () => {
	it('are found where they run on', () => {
		expect(parts('By: (a) one; (b) two. The rest follows.')).toEqual({
			lead: 'By:',
			items: ['one;', 'two.'],
			tail: 'The rest follows.'
		});
		expect(parts('По линии: а) первого; б) второго; в) третьего.', 'ru')?.items).toHaveLength(3);
		expect(parts('عن طريق: (أ) الأول؛ (ب) الثاني.', 'ar')?.items).toEqual(['الأول؛', 'الثاني.']);
		for (const fifth of ['ه', 'هـ'])
			expect(
				parts(`هي: (أ) واحد؛ (ب) اثنان؛ (ج) ثلاثة؛ (د) أربعة؛ (${fifth}) خمسة.`, 'ar')?.items
			).toHaveLength(5);
		expect(parts('可以：(a) 甲；(b) 乙。', 'zh')?.items).toEqual(['甲；', '乙。']);
		expect(parts('应当：（一）甲；（二）乙。', 'zh')?.items).toEqual(['甲；', '乙。']);
	});

	it('are found on lines, with letters, numbers or bullets', () => {
		expect(parts('By:\n1. one\n2. two\nAnd more.')).toEqual({
			lead: 'By:',
			items: ['one', 'two'],
			tail: 'And more.'
		});
		expect(parts('- one\n- two')).toEqual({ lead: '', items: ['one', 'two'], tail: '' });
		expect(parts('a) uno;\nb) dos.', 'es')?.items).toEqual(['uno;', 'dos.']);
	});

	it('are not seen in a single mark, a section sign or a year', () => {
		expect(parts('See paragraph 5 (a) of the resolution.')).toBeUndefined();
		expect(parts('In (2011) and (2012) it was so.')).toBeUndefined();
		expect(parts('Well-known long-term plans.')).toBeUndefined();
	});

	it('lose no word of any paragraph', () => {
		const piece = fc.constantFrom(
			'(a) ',
			'(b) ',
			'(c) ',
			'one',
			' two. ',
			'; ',
			'\n- ',
			'\n',
			'1. ',
			'Ж) ',
			' x'
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				const text = pieces.join('');
				const list = findList(text, 'en');
				if (list === undefined) return;
				const spans = [list.lead, ...list.items, list.tail];
				let from = 0;
				for (const span of spans) {
					expect(text.slice(from, span.start)).toMatch(/^\s*(?:[(]?[a-z0-9]{1,3}[.)]|[-–])?\s*$/);
					expect(span.end).toBeGreaterThanOrEqual(span.start);
					from = span.end;
				}
				expect(from).toBe(text.length);
			})
		);
	});
});

describe('sentences', () => {
	it('go on after abbreviations and initials', () => {
		const count = (text: string, language = 'en') => splitSentences(text, language).length;
		expect(count('See art. 5 of the Covenant. It binds.')).toBe(2);
		expect(count('Mr. K. Smith spoke. Others listened.')).toBe(2);
		expect(count('См. п. 5 резолюции. Это так.', 'ru')).toBe(2);
		expect(count('这是一句。这是第二句。', 'zh')).toBe(2);
	});

	it('cover any text without gaps', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(
					splitSentences(text, 'not a language')
						.map(({ start, end }) => text.slice(start, end))
						.join('')
				).toBe(text);
			})
		);
	});
});
