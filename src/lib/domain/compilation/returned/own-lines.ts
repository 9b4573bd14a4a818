import { hashOfWords } from '../../words.ts';
import { markOfParagraph } from '../editing/paragraph-mark.ts';
import type { Annex, Compilation, Inline, Section, Table } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import type { Standing } from './in-their-places.ts';
import { lowest } from './in-their-places.ts';

/** A line of the draft that stands in a Word file by itself; `node` is what an edit of it names. */
export type OwnLine = {
	/** By which the export marks it. */
	id: string;
	kind: 'paragraph' | 'heading' | 'annex' | 'subheading' | 'text';
	node: string;
	content: readonly Inline[];
	/** Of its words when they are read: a change is taken only while they say the same. */
	mark: string;
	/** Of a heading: 1 is a chapter. */
	level?: number;
};

/** By which a line other than a paragraph is known to have changed. */
export const markOfLine = (content: readonly Inline[]): string =>
	hashOfWords(JSON.stringify(content)).slice(0, 16);

/** Name under which the subheading of an annex is marked. */
export const subheadingOf = (annex: string): string => `${annex}/subheading`;

/** Lines and tables of the draft in the order of the file; `order` is that of both. */
export function ownLines(
	{ sections, annexes }: Compilation,
	numbers: Numbers
): { lines: OwnLine[]; tables: Table[]; order: Standing[] } {
	const lines: OwnLine[] = [];
	const order: Standing[] = [];
	const tables: Table[] = [];
	const put = (each: OwnLine) => {
		const { id, kind, level = kind === 'annex' ? 1 : lowest } = each;
		lines.push(each);
		order.push({ id, kind, level });
	};
	const line = (kind: OwnLine['kind'], id: string, content: readonly Inline[], node = id) =>
		put({ id, kind, node, content, mark: markOfLine(content) });
	const inside = (holder: Section | Annex) => {
		for (const child of holder.children) {
			if (child.type === 'section') section(child);
			else if (child.type === 'table') {
				tables.push(child);
				order.push({ id: child.id, kind: 'table', level: lowest });
			} else if (child.type === 'plain') line('text', child.id, child.content);
			else {
				const { id, content } = child;
				put({ id, kind: 'paragraph', node: id, content, mark: markOfParagraph(child) });
			}
		}
	};
	const section = (given: Section) => {
		const { id, heading } = given;
		const level = (numbers.get(id)?.depth ?? 0) + 1;
		if (heading.length > 0)
			put({ id, kind: 'heading', node: id, content: heading, mark: markOfLine(heading), level });
		inside(given);
	};
	sections.forEach(section);
	for (const annex of annexes) {
		line('annex', annex.id, annex.heading);
		if (annex.subheading) line('subheading', subheadingOf(annex.id), annex.subheading, annex.id);
		inside(annex);
	}
	return { lines, tables, order };
}
