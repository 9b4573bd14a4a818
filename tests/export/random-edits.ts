import fc from 'fast-check';
import type { Compilation, Paragraph, Section } from '#lib/domain/compilation/model.ts';
import { note, paragraph, text } from './sample.ts';

/** One change of a document, as editors make them. */
export type Change = { kind: number; at: number; words: string };

export const change: fc.Arbitrary<Change> = fc.record({
	kind: fc.integer({ min: 0, max: 7 }),
	at: fc.nat(20),
	words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
});

/** The same document with what `changes` say done to its first theme, its notes, its table and its masthead. */
export function changed(before: Compilation, changes: Change[]): Compilation {
	const after = structuredClone(before);
	const theme = after.sections[1]?.children[0] as Section;
	const table = after.annexes[0]?.children[0];
	for (const [index, { kind, at, words: typed }] of changes.entries()) {
		const place = at % Math.max(1, theme.children.length);
		const there = theme.children[place] as Paragraph | undefined;
		const id = `new-${index}`;
		if (kind === 0) theme.children.splice(place, 0, paragraph(id, text(typed)));
		if (kind === 1 && theme.children.length > 1) theme.children.splice(place, 1);
		if (kind === 2) there?.content.unshift(text(`${typed} `));
		if (kind === 3) there?.content.push(note(id, typed));
		if (kind === 4 && there) theme.children.push(...theme.children.splice(place, 1));
		if (kind === 5 && there?.content[0]?.type === 'text')
			there.content[0].text = there.content[0].text.replace(/\p{L}{2,}/u, () => typed);
		if (kind === 6 && table?.type === 'table')
			table.rows.splice(1, 0, {
				kind: 'entry',
				cells: [{ content: [text(typed)] }, { content: [] }]
			});
		if (kind === 7) after.masthead.subtitle = typed;
	}
	return after;
}
