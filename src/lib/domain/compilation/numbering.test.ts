import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialLanguages } from '../language.ts';
import { annexMark, chineseNumeral, headingLabel, listMark, roman } from './marks.ts';
import type { Compilation, Inline, Paragraph, Section } from './model.ts';
import { numberCompilation, referenceText } from './numbering.ts';
import { outlineOf } from './outline.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const note = (id: string): Inline => ({ type: 'footnote', id, content: [text(`note ${id}`)] });
const paragraph = (id: string, ...content: Inline[]): Paragraph => ({
	type: 'paragraph',
	id,
	attribution: [],
	content
});
const section = (id: string, ...children: Section['children']): Section => ({
	type: 'section',
	id,
	heading: [text(id)],
	children
});
const document = (
	language: Compilation['language'],
	sections: Section[],
	annexes: Compilation['annexes'] = []
): Compilation => ({
	language,
	masthead: {
		organ: '',
		originalLanguage: language,
		session: 1,
		title: '',
		subtitle: '',
		submittedBy: ''
	},
	sections,
	annexes
});

describe('numbering', () => {
	it('numbers paragraphs and footnotes through all sections', () => {
		const numbers = numberCompilation(
			document('en', [
				section('one', paragraph('p1', text('a'), note('f1'))),
				section('two', section('a', paragraph('p2', note('f2'))), section('b', paragraph('p3')))
			])
		);
		expect(numbers.get('p3')?.number).toBe(3);
		expect(numbers.get('f2')?.label).toBe('2');
		expect(numbers.get('two')?.label).toBe('II.');
		expect(numbers.get('b')?.label).toBe('B.');
		expect(referenceText(numbers, 'b')).toBe('II.B');
		expect(referenceText(numbers, 'nowhere')).toBeUndefined();
	});

	it('letters the notes of tables and annexes apart from the footnotes of the body', () => {
		const numbers = numberCompilation(
			document(
				'en',
				[section('one', paragraph('p1', note('f1')))],
				[
					{
						type: 'annex',
						id: 'x1',
						heading: [text('x')],
						children: [{ type: 'plain', id: 'q', style: 'body', content: [note('n1'), note('n2')] }]
					},
					{ type: 'annex', id: 'x2', heading: [text('x'), note('m1')], children: [] }
				]
			)
		);
		expect(['f1', 'n1', 'n2', 'm1'].map((id) => numbers.get(id)?.label)).toEqual([
			'1',
			'a',
			'b',
			'a'
		]);
		expect(referenceText(numbers, 'x2')).toBe('annex II');
	});

	it('prints headings, annexes and list marks as each language does', () => {
		expect(officialLanguages.map((l) => headingLabel(l, 0, 2))).toEqual([
			'ثانياً -',
			'二.',
			'II.',
			'II.',
			'II.',
			'II.'
		]);
		expect(headingLabel('ar', 1, 2)).toBe('باء -');
		expect(headingLabel('zh', 1, 2)).toBe('B.');
		expect(officialLanguages.map((l) => listMark(l, 2))).toEqual([
			'(ب)',
			'(b)',
			'(b)',
			'b)',
			'б)',
			'b)'
		]);
		expect(listMark('en', 3, 1)).toBe('(iii)');
		expect(listMark('en', 27)).toBe('(aa)');
		expect(listMark('ar', 5)).toBe('(هـ)');
		expect(annexMark('ar', 1)).toBe('الأول');
		expect(chineseNumeral(21)).toBe('二十一');
		expect(roman(1994)).toBe('MCMXCIV');
	});

	it('leaves a single annex without a number', () => {
		const annex = { type: 'annex' as const, id: 'x', heading: [], children: [] };
		expect(numberCompilation(document('fr', [], [annex])).get('x')?.label).toBe('Annexe');
		expect(
			numberCompilation(document('zh', [], [annex, { ...annex, id: 'y' }])).get('y')?.label
		).toBe('附件二');
	});

	it('refuses two nodes with one id', () => {
		expect(() =>
			numberCompilation(document('en', [section('s', paragraph('p'), paragraph('p'))]))
		).toThrow('two nodes share the id p');
	});

	it('lists footnotes after the paragraph that carries them and resolves references', () => {
		const outline = outlineOf(
			document('en', [
				section(
					's',
					paragraph('p1', text('First'), {
						type: 'footnote',
						id: 'f',
						content: [text('See para. '), { type: 'reference', target: 'p2' }, text(' below.')]
					}),
					paragraph('p2', text('Ways: '), {
						type: 'list',
						layout: 'inline',
						items: [{ content: [text('one;')] }, { content: [text('two.')] }]
					})
				)
			])
		);
		expect(outline.slice(1)).toEqual([
			{ kind: 'paragraph', number: 1, text: 'First' },
			{ kind: 'footnote', number: 1, text: 'See para. 2 below.' },
			{ kind: 'paragraph', number: 2, text: 'Ways: (a) one; (b) two.' }
		]);
	});

	it('gives every paragraph of any tree the next number, whatever its depth', () => {
		type Shape = { leaf: boolean; below: Shape[] };
		const shape: fc.Memo<Shape> = fc.memo((depth) =>
			fc.record({
				leaf: fc.boolean(),
				below: depth <= 1 ? fc.constant([]) : fc.array(shape(depth - 1), { maxLength: 3 })
			})
		);
		fc.assert(
			fc.property(
				fc.array(shape(4), { maxLength: 5 }),
				fc.constantFrom(...officialLanguages),
				(shapes, language) => {
					let ids = 0;
					const order: string[] = [];
					const build = (from: Shape): Section | Paragraph => {
						ids += 1;
						const id = `n${ids}`;
						if (from.leaf) {
							order.push(id);
							return paragraph(id, note(`f${ids}`));
						}
						return section(id, ...from.below.map(build));
					};
					const sections = shapes.map((each) => section(`top${(ids += 1)}`, build(each)));
					const numbers = numberCompilation(document(language, sections));
					expect(order.map((id) => numbers.get(id)?.number)).toEqual(order.map((_, i) => i + 1));
					expect(order.map((id) => numbers.get(`f${id.slice(1)}`)?.number)).toEqual(
						order.map((_, i) => i + 1)
					);
					const siblings = new Set(sections.map((each) => numbers.get(each.id)?.label));
					expect(siblings.size).toBe(sections.length);
				}
			)
		);
	});
});
