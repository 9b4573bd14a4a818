import type { OfficialLanguage } from '../language.ts';
import { annexMark, headingLabel, headingMark, noteLetter } from './marks.ts';
import type { Compilation, Inline, Plain, Section, Table } from './model.ts';

/**
 * What numbering says of one node.
 * `number` counts it in its own sequence, from 1. `mark` is the number as text, without punctuation: II, A, 11, 4, a, الأول.
 * `label` is what is printed at the node: `II.`, `A.`, `11.` (`11-` in Arabic), `4`, `Annex I`, `附件一`.
 * `reference` is what a sentence prints that refers to it: `II.A`, `11`, `4`, `annex I`.
 */
export type Numbered = {
	kind: 'section' | 'paragraph' | 'footnote' | 'annex';
	number: number;
	mark: string;
	label: string;
	reference: string;
	/** Of a section: 0 is a chapter. Of the others 0. */
	depth: number;
};

/** The numbers of a compilation by node id. */
export type Numbers = ReadonlyMap<string, Numbered>;

const annexWords: Record<OfficialLanguage, { heading: string; sentence: string; gap: string }> = {
	ar: { heading: 'المرفق', sentence: 'المرفق', gap: ' ' },
	zh: { heading: '附件', sentence: '附件', gap: '' },
	en: { heading: 'Annex', sentence: 'annex', gap: ' ' },
	fr: { heading: 'Annexe', sentence: 'annexe', gap: ' ' },
	ru: { heading: 'Приложение', sentence: 'приложение', gap: ' ' },
	es: { heading: 'Anexo', sentence: 'anexo', gap: ' ' }
};

/**
 * Numbers every section, paragraph, footnote and annex. Paragraphs and the footnotes of the body run through the whole text;
 * the notes of a table in the body, and those of an annex, are lettered afresh. A single annex has no number.
 * Throws when two nodes share an id.
 */
export function numberCompilation(
	compilation: Pick<Compilation, 'language' | 'sections' | 'annexes'>
): Numbers {
	const { language } = compilation;
	const numbers = new Map<string, Numbered>();
	let paragraphs = 0;
	let footnotes = 0;

	const set = (id: string, numbered: Numbered) => {
		if (numbers.has(id)) throw new Error(`two nodes share the id ${id}`);
		numbers.set(id, numbered);
	};
	const numberFootnotes = (inlines: readonly Inline[], next: () => [number, string]) => {
		for (const inline of inlines) {
			if (inline.type === 'footnote') {
				const [number, mark] = next();
				set(inline.id, {
					kind: 'footnote',
					number,
					mark,
					label: mark,
					reference: mark,
					depth: 0
				});
			} else if (inline.type === 'list') {
				for (const item of inline.items) numberFootnotes(item.content, next);
			}
		}
	};
	const inBody = (): [number, string] => {
		footnotes += 1;
		return [footnotes, String(footnotes)];
	};
	const lettered = () => {
		let notes = 0;
		return (): [number, string] => {
			notes += 1;
			return [notes, noteLetter(language, notes)];
		};
	};
	const numberTable = (table: Table, next: () => [number, string]) => {
		for (const column of table.columns) numberFootnotes(column.heading, next);
		for (const row of table.rows) for (const cell of row.cells) numberFootnotes(cell.content, next);
	};
	const numberPart = (part: Plain | Table, next: () => [number, string]) => {
		if (part.type === 'table') numberTable(part, next);
		else numberFootnotes(part.content, next);
	};
	const numberSection = (section: Section, number: number, depth: number, above: string) => {
		const mark = headingMark(language, depth, number);
		const reference = above === '' ? mark : `${above}.${mark}`;
		if (section.heading.length > 0)
			set(section.id, {
				kind: 'section',
				number,
				mark,
				label: headingLabel(language, depth, number),
				reference,
				depth
			});
		numberFootnotes(section.heading, inBody);
		let below = 0;
		for (const child of section.children) {
			if (child.type === 'section') {
				below += 1;
				numberSection(child, below, depth + 1, reference);
			} else if (child.type === 'paragraph') {
				paragraphs += 1;
				set(child.id, {
					kind: 'paragraph',
					number: paragraphs,
					mark: String(paragraphs),
					label: language === 'ar' ? `${paragraphs}-` : `${paragraphs}.`,
					reference: String(paragraphs),
					depth: 0
				});
				numberFootnotes(child.content, inBody);
			} else {
				numberPart(child, child.type === 'table' ? lettered() : inBody);
			}
		}
	};

	let chapters = 0;
	for (const section of compilation.sections) {
		if (section.heading.length > 0) chapters += 1;
		numberSection(section, chapters, 0, '');
	}
	const words = annexWords[language];
	compilation.annexes.forEach((annex, index) => {
		const mark = annexMark(language, index + 1);
		const suffix = compilation.annexes.length === 1 ? '' : words.gap + mark;
		set(annex.id, {
			kind: 'annex',
			number: index + 1,
			mark,
			label: words.heading + suffix,
			reference: words.sentence + suffix,
			depth: 0
		});
		const next = lettered();
		numberFootnotes(annex.heading, next);
		numberFootnotes(annex.subheading ?? [], next);
		for (const child of annex.children) numberPart(child, next);
	});
	return numbers;
}

/** What a reference to the node `target` prints, or undefined where there is no such node: `11`, `annex II`. */
export function referenceText(numbers: Numbers, target: string): string | undefined {
	return numbers.get(target)?.reference;
}
