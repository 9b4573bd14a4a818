import type { Compilation, Section } from './model.ts';
import type { Numbers } from './numbering.ts';
import { plainText } from './plain-text.ts';
import { countWords } from './word-count.ts';

/** A line of the contents: a heading, or an annex, and the first and last of the paragraphs under it. */
export type ContentsLine = {
	id: string;
	/** As it is printed at the heading: `I.`, `Annex I`. */
	label: string;
	text: string;
	/** 0 for a chapter and an annex. */
	level: number;
	paragraphs?: [first: number, last: number];
};

/** Words in the text from which on a document has contents: about ten pages. */
export const contentsFrom = 5000;

/** Depths of headings that contents name: I., A. and 1. */
const deepest = 2;

/**
 * The contents of a long document, in the order of the text, after the second page of reports of the Secretariat; none where
 * it is shorter than `contentsFrom` words, footnotes and headings counted, annexes not, or has fewer than two chapters.
 */
export function contentsOf(compilation: Compilation, numbers: Numbers): ContentsLine[] {
	const { language, sections, annexes } = compilation;
	const chapters = sections.filter(({ heading }) => heading.length > 0);
	if (chapters.length < 2 || countWords(compilation).words < contentsFrom) return [];
	const lineOf = ({ id, heading }: Pick<Section, 'id' | 'heading'>, level: number) => ({
		id,
		label: numbers.get(id)?.label ?? '',
		text: plainText(heading, numbers, language),
		level
	});
	const lines: ContentsLine[] = [];
	const add = (section: Section, level: number) => {
		const under = paragraphsOf(section, numbers);
		const [first, last] = [under[0], under[under.length - 1]];
		if (section.heading.length > 0)
			lines.push({
				...lineOf(section, level),
				...(first !== undefined && last !== undefined && { paragraphs: [first, last] })
			});
		for (const child of section.children)
			if (child.type === 'section' && level < deepest) add(child, level + 1);
	};
	for (const section of sections) add(section, 0);
	return [...lines, ...annexes.map((annex) => lineOf(annex, 0))];
}

/** The numbers of the paragraphs in a section and those in it, in order. */
function paragraphsOf(section: Section, numbers: Numbers): number[] {
	return section.children.flatMap((child) => {
		if (child.type === 'section') return paragraphsOf(child, numbers);
		return child.type === 'paragraph' ? (numbers.get(child.id)?.number ?? []) : [];
	});
}
