import { expect, test } from 'vitest';
import type { CheckedFinding } from '../findings/checked-finding.ts';
import type { Paragraph } from '../model.ts';
import { findingsInParagraphs } from './findings-in-paragraphs.ts';

const paragraph = (id: string, note?: string): Paragraph => ({
	type: 'paragraph',
	id,
	attribution: [],
	content: [
		{ type: 'text', text: 'Colombia agreed.' },
		...(note === undefined
			? []
			: [{ type: 'footnote' as const, id: note, content: [{ type: 'text' as const, text: 'N.' }] }])
	]
});
const finding = (id: string, node: string, more: Partial<CheckedFinding> = {}): CheckedFinding => ({
	id,
	rule: 'spacing',
	severity: 'style',
	where: { node, kind: 'paragraph', mark: '5', number: 5 },
	message: 'double-space',
	facts: '0',
	words: 'Colombia  agreed',
	...more
});
const asked = { language: 'en', longest: 500 } as const;
const two = [paragraph('a', 'a-note'), paragraph('b')];

test('a finding is told with the paragraph that it is of, and one of a footnote with the paragraph around it', () => {
	const found = [finding('1', 'b'), finding('2', 'a-note'), finding('3', 'a'), finding('4', 'c')];
	const told = findingsInParagraphs(two, found, asked);
	expect(Object.keys(told).sort()).toEqual(['a', 'b']);
	expect(told.a?.map(({ id }) => id)).toEqual(['2', '3']);
	expect(told.b).toMatchObject([{ id: '1', severity: 'style' }]);
});

test('what was accepted is told no more', () => {
	const accepted = {
		language: 'en' as const,
		rule: 'spacing' as const,
		where: 'a',
		facts: '0',
		reason: { en: 'So it was printed.' },
		by: 'Ann'
	};
	const found = [finding('1', 'a', { accepted }), finding('2', 'a')];
	expect(findingsInParagraphs(two, found, asked).a?.map(({ id }) => id)).toEqual(['2']);
});

test('the message is in the language of the reader, and of a long one the beginning', () => {
	const message = (language: 'en' | 'fr', longest: number) =>
		findingsInParagraphs(two, [finding('1', 'a')], { language, longest }).a?.[0]?.message ?? '';
	expect(message('fr', 500)).not.toBe(message('en', 500));
	expect(message('en', 12).length).toBeLessThanOrEqual(13);
	expect(message('en', 500).startsWith(message('en', 12).slice(0, 8))).toBe(true);
});

test('one paragraph has ten findings at most, whatever the others have', () => {
	const many = Array.from({ length: 15 }, (_, index) => finding(`${index}`, 'a'));
	const told = findingsInParagraphs(two, [...many, finding('last', 'b')], asked);
	expect(told.a).toHaveLength(10);
	expect(told.b).toHaveLength(1);
});
