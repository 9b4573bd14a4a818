import { paragraphsIn } from './findings/walk.ts';
import type { Compilation } from './model.ts';
import type { TextLength } from './word-count.ts';
import { lengthOfLine, lengthOfSection, sumOfLengths } from './word-count.ts';

/** The length of a compilation as its limit counts it, and where its words stand. */
export type LengthByPart = {
	all: TextLength;
	/** Each section with those in it, in document order; `depth` 0 is a chapter. */
	sections: { id: string; depth: number; length: TextLength }[];
	/** Each group of respondents in whose name paragraphs speak, the longest first; `omitted` passages were left out. */
	respondents: { keys: string[]; length: TextLength; omitted: number }[];
};

export function lengthByPart(compilation: Compilation): LengthByPart {
	const { language } = compilation;
	const sections: LengthByPart['sections'] = [];
	const measure = (section: Compilation['sections'][number], depth: number): TextLength => {
		const entry = { id: section.id, depth, length: lengthOfSection(section, language) };
		sections.push(entry);
		for (const child of section.children)
			if (child.type === 'section')
				entry.length = sumOfLengths([entry.length, measure(child, depth + 1)]);
		return entry.length;
	};
	const all = sumOfLengths(compilation.sections.map((section) => measure(section, 0)));
	const groups = new Map<string, LengthByPart['respondents'][number]>();
	for (const { paragraph } of paragraphsIn(compilation.sections)) {
		if (paragraph.attribution.length === 0) continue;
		const keys = [...paragraph.attribution];
		const known = groups.get(keys.join(' ')) ?? { keys, length: sumOfLengths([]), omitted: 0 };
		known.length = sumOfLengths([known.length, lengthOfLine(paragraph.content, language)]);
		known.omitted += paragraph.omitted?.length ?? 0;
		groups.set(keys.join(' '), known);
	}
	const respondents = [...groups.values()].sort((a, b) => b.length.words - a.length.words);
	return { all, sections, respondents };
}
