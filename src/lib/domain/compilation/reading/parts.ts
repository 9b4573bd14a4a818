import type { Annex, Compilation, Paragraph, Plain, Section, Table } from '../model.ts';
import { lengthOfWords } from './cut-line.ts';

/** What is read at a time of a document: the sections and annexes of which something stands in it, with that alone. */
export type DocumentPart = { sections: Section[]; annexes: Annex[] };

/** Most code units on a page, with what stands beside them: a report at its word limit is one page. */
const mostOfPart = 120_000;

/** What a node takes on a page besides its words: its number, where it comes from, the way to edit it. */
const besideWords = 300;

type Leaf = Paragraph | Plain | Table;

/** A heading, or what stands under one, with the sections or the annex in which it stands. */
type Entry = {
	within: { sections: Section[]; annex?: Annex };
	leaf?: Leaf;
	size: number;
	/** Of a heading: its size with all that stands under it. */
	whole: number;
};

/**
 * Cuts a document into parts of about equal length that are read one at a time, where a section begins if that can be; a part
 * that begins inside a section repeats its heading. At least one.
 */
export function partsOf(document: Pick<Compilation, 'sections' | 'annexes'>): DocumentPart[] {
	const parts: Entry[][] = [[]];
	let size = 0;
	for (const entry of entriesOf(document)) {
		const part = parts.at(-1) ?? [];
		const needed = entry.whole > mostOfPart ? entry.size : entry.whole;
		if (part.some(({ leaf }) => leaf) && size + needed > mostOfPart) {
			const last = part.findLastIndex(({ leaf }) => leaf);
			const headings = part.splice(last + 1);
			parts.push(headings);
			size = headings.reduce((sum, each) => sum + each.size, 0);
		}
		parts.at(-1)?.push(entry);
		size += entry.size;
	}
	return parts.map(partOfEntries);
}

/** The part that holds one paragraph and nothing else but the headings above it; undefined where it is not there. */
export function partOfParagraph(
	document: Pick<Compilation, 'sections' | 'annexes'>,
	id: string
): DocumentPart | undefined {
	const entry = entriesOf(document).find(
		({ leaf }) => leaf?.type === 'paragraph' && leaf.id === id
	);
	return entry && partOfEntries([entry]);
}

function entriesOf({ sections, annexes }: Pick<Compilation, 'sections' | 'annexes'>): Entry[] {
	const leafIn = (within: Entry['within'], leaf: Leaf): Entry => {
		const size = sizeOf(leaf);
		return { within, leaf, size, whole: size };
	};
	const headed = (within: Entry['within'], words: number, below: Entry[]): Entry[] => {
		const size = besideWords + words;
		const whole = below.reduce((sum, each) => sum + each.size, size);
		return [{ within, size, whole }, ...below];
	};
	const ofSection = (section: Section, above: Section[]): Entry[] => {
		const within = { sections: [...above, section] };
		const below = section.children.flatMap((child) =>
			child.type === 'section' ? ofSection(child, within.sections) : [leafIn(within, child)]
		);
		return headed(within, lengthOfWords(section.heading), below);
	};
	const ofAnnex = (annex: Annex): Entry[] => {
		const within = { sections: [], annex };
		const below = annex.children.map((child) => leafIn(within, child));
		return headed(within, lengthOfWords([...annex.heading, ...(annex.subheading ?? [])]), below);
	};
	return [...sections.flatMap((each) => ofSection(each, [])), ...annexes.flatMap(ofAnnex)];
}

function sizeOf(leaf: Leaf): number {
	if (leaf.type !== 'table') return besideWords + lengthOfWords(leaf.content);
	const cells = [...leaf.columns.map(({ heading }) => heading)];
	for (const row of leaf.rows) for (const { content } of row.cells) cells.push(content);
	return cells.reduce((sum, content) => sum + 50 + lengthOfWords(content), besideWords);
}

function partOfEntries(entries: readonly Entry[]): DocumentPart {
	const part: DocumentPart = { sections: [], annexes: [] };
	for (const { within, leaf } of entries) {
		if (within.annex) {
			let annex = part.annexes.at(-1);
			if (annex?.id !== within.annex.id) {
				annex = { ...within.annex, children: [] };
				part.annexes.push(annex);
			}
			if (leaf && leaf.type !== 'paragraph') annex.children.push(leaf);
		} else {
			const section = openSection(part.sections, within.sections);
			if (leaf) section?.children.push(leaf);
		}
	}
	return part;
}

/** The innermost of these sections in what was copied so far; those that are not there yet are begun. */
function openSection(copied: Section['children'], within: readonly Section[]): Section | undefined {
	let children = copied;
	let open: Section | undefined;
	for (const section of within) {
		const last = children.at(-1);
		if (last?.type === 'section' && last.id === section.id) open = last;
		else {
			open = { ...section, children: [] };
			children.push(open);
		}
		({ children } = open);
	}
	return open;
}
