import type { Texts } from '../../language.ts';
import { sectionsOf } from '../findings/walk.ts';
import type { LengthByPart } from '../length-by-part.ts';
import type { Compilation } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import type { TextLength } from '../word-count.ts';

/** The length of the document by section and by respondent, in words of people. */
export type ToldLength = {
	all: TextLength;
	sections: { label: string; depth: number; length: TextLength }[];
	respondents: { names: Texts[]; length: TextLength; omitted: number }[];
};

export function toldLength(
	length: LengthByPart,
	model: Compilation,
	numbers: Numbers,
	names: ReadonlyMap<string, Texts>
): ToldLength {
	const sections = sectionsOf(model.sections);
	return {
		all: length.all,
		sections: length.sections.map(({ depth, length: of }, index) => {
			const section = sections[index];
			const heading = plainText(section?.heading ?? [], numbers, model.language);
			const label = `${section ? (numbers.get(section.id)?.label ?? '') : ''} ${heading}`;
			return { depth, length: of, label: label.trim() };
		}),
		respondents: length.respondents.map(({ keys, ...each }) => ({
			...each,
			names: keys.map((key) => names.get(key) ?? {})
		}))
	};
}
