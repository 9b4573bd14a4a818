import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Compilation, Paragraph, Section } from '../model.ts';
import { cutLine, firstWords, lengthOfWords } from './cut-line.ts';
import { documentInParts, mostOfParagraph } from './document-to-show.ts';
import { partsOf } from './parts.ts';

const paragraph = (id: string, length: number): Paragraph => ({
	type: 'paragraph',
	id,
	attribution: ['nor'],
	content: [{ type: 'text', text: 'w'.repeat(length) }]
});

/** Sections with these numbers of paragraphs, each so many letters long, the second inside the first. */
function sectionsWith(counts: readonly number[], length: number): Section[] {
	const made = counts.map((count, index): Section => ({
		type: 'section',
		id: `s${index}`,
		heading: [{ type: 'text', text: `Heading ${index}` }],
		children: Array.from({ length: count }, (_, n) => paragraph(`p${index}-${n}`, length))
	}));
	const [first, second, ...rest] = made;
	if (first && second) first.children.push(second);
	return first ? [first, ...rest] : [];
}

const idsOf = (sections: Section['children']): string[] =>
	sections.flatMap((each) => (each.type === 'section' ? idsOf(each.children) : [each.id]));

test('the parts of a document hold each paragraph once, in order, whatever its sections are', () => {
	const counts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });
	fc.assert(
		fc.property(counts, fc.integer({ min: 0, max: 9000 }), (of, length) => {
			const sections = sectionsWith(of, length);
			const parts = partsOf({ sections, annexes: [] });
			expect(parts.length).toBeGreaterThan(0);
			expect(parts.flatMap((part) => idsOf(part.sections))).toEqual(idsOf(sections));
			for (const part of parts) {
				const size = idsOf(part.sections).length * (length + 300);
				expect(size).toBeLessThan(125_000 + length);
			}
		}),
		{ numRuns: 50 }
	);
});

const document: Compilation = {
	language: 'en',
	masthead: {
		organ: 'Human Rights Council',
		originalLanguage: 'en',
		session: 44,
		title: 'T',
		subtitle: 'S',
		submittedBy: 'O'
	},
	sections: [
		...sectionsWith([60, 60], 4000),
		{
			type: 'section',
			id: 'end',
			heading: [],
			children: [
				{
					...paragraph('last', 3 * mostOfParagraph),
					content: [
						{ type: 'reference', target: 'p0-0' },
						{ type: 'text', text: '𝒜'.repeat(2 * mostOfParagraph), provenance: [] }
					]
				}
			]
		}
	],
	annexes: []
};

test('a part is found by a node in it, and says what it refers to in others', () => {
	const inParts = documentInParts(document);
	const last = inParts.show({ at: 'last' });
	expect(last.part).toBe(last.parts);
	expect(last.parts).toBeGreaterThan(2);
	expect(last.elsewhere).toEqual(['p0-0']);
	expect(Object.fromEntries(last.numbers)).toMatchObject({
		'p0-0': { reference: '1' },
		last: { label: '121.' }
	});
	expect(last.contents[0]).toMatchObject({ id: 's0', label: 'I.', part: 1 });
	expect(inParts.show({ part: 999 }).part).toBe(last.parts);
	expect(inParts.show({ part: -1 }).part).toBe(1);
	expect(inParts.show({ at: 'no such node' }).part).toBe(1);
});

test('a long paragraph is cut between characters, and stands whole when it is asked for', () => {
	const inParts = documentInParts(document);
	expect(inParts.show({ at: 'last' }).cut).toEqual(['last']);
	const alone = inParts.show({ paragraph: 'last' });
	expect([alone.cut, alone.paragraph, idsOf(alone.model.sections)]).toEqual([[], 'last', ['last']]);
	expect(JSON.stringify(alone.model)).toContain('𝒜'.repeat(2 * mostOfParagraph));
	expect(JSON.stringify(alone.model)).not.toContain('provenance');
	const { content, isCut } = cutLine([{ type: 'text', text: 'a𝒜b' }], 2);
	expect([content, isCut]).toEqual([[{ type: 'text', text: 'a' }], true]);
	expect(lengthOfWords(content)).toBe(1);
});

test('a preview ends with a whole word and an ellipsis', () => {
	expect(firstWords('The universities', 16)).toBe('The universities');
	expect(firstWords('The universities', 8)).toBe('The…');
	expect(firstWords('The universities said', 16)).toBe('The universities…');
	expect(firstWords('Incomprehensibilities', 8)).toBe('Incompre…');
	expect(firstWords('أفادت الجامعات', 8)).toBe('أفادت…');
	expect(firstWords('人权理事会', 3)).toMatch(/^人权理?…$/);
});
