import type {
	Annex,
	Compilation,
	Footnote,
	Inline,
	Paragraph,
	Plain,
	Section,
	Table
} from '../model.ts';
import type { Numbers } from '../numbering.ts';
import type { Place } from './finding.ts';

/** Every section with those under it, in document order. */
export function sectionsOf(sections: readonly Section[]): Section[] {
	return sections.flatMap((section) => [
		section,
		...sectionsOf(section.children.filter((child): child is Section => child.type === 'section'))
	]);
}

/** Every numbered paragraph in document order, with the section that it stands under. */
export function paragraphsIn(
	sections: readonly Section[],
	theme?: string
): { paragraph: Paragraph; section: Section; theme?: string }[] {
	return sections.flatMap((section) => {
		const here = section.theme ?? theme;
		return section.children.flatMap((child) => {
			if (child.type === 'section') return paragraphsIn([child], here);
			return child.type === 'paragraph' ? [{ paragraph: child, section, theme: here }] : [];
		});
	});
}

/** The nodes of a line of text and of all that stands in it: items of lists and contents of footnotes. */
export function allInlines(inlines: readonly Inline[]): Inline[] {
	return inlines.flatMap((inline) => {
		if (inline.type === 'list') {
			return [inline, ...inline.items.flatMap((item) => allInlines(item.content))];
		}
		if (inline.type === 'footnote') return [inline, ...allInlines(inline.content)];
		return [inline];
	});
}

/** Footnotes of a line of text. */
export function footnotesOf(inlines: readonly Inline[]): Footnote[] {
	return allInlines(inlines).filter((inline): inline is Footnote => inline.type === 'footnote');
}

/** Every line of text of the document, with the id of the numbered node that holds it. */
export function linesOf(compilation: Compilation): { holder: string; line: Inline[] }[] {
	const ofTable = (holder: string, table: Table) => [
		...table.columns.map(({ heading }) => ({ holder, line: heading })),
		...table.rows.flatMap((row) => row.cells.map(({ content }) => ({ holder, line: content })))
	];
	const ofPart = (holder: string, part: Plain | Table) =>
		part.type === 'table' ? ofTable(holder, part) : [{ holder, line: part.content }];
	const ofSection = (section: Section): { holder: string; line: Inline[] }[] => [
		{ holder: section.id, line: section.heading },
		...section.children.flatMap((child) => {
			if (child.type === 'section') return ofSection(child);
			if (child.type === 'paragraph') return [{ holder: child.id, line: child.content }];
			return ofPart(section.id, child);
		})
	];
	const ofAnnex = (annex: Annex) => [
		{ holder: annex.id, line: annex.heading },
		{ holder: annex.id, line: annex.subheading ?? [] },
		...annex.children.flatMap((child) => ofPart(annex.id, child))
	];
	return [...compilation.sections.flatMap(ofSection), ...compilation.annexes.flatMap(ofAnnex)];
}

/** Tables with the id of the section or annex that holds them. */
export function tablesOf(compilation: Compilation): { holder: string; table: Table }[] {
	const holders = [...sectionsOf(compilation.sections), ...compilation.annexes];
	return holders.flatMap((holder) =>
		holder.children.flatMap((child) =>
			child.type === 'table' ? [{ holder: holder.id, table: child }] : []
		)
	);
}

/** The place of a node by its id. */
export function placeOf(numbers: Numbers, id: string): Place {
	const numbered = numbers.get(id);
	if (numbered === undefined) return { node: id, kind: 'document', mark: '', number: 0 };
	const { kind, reference, number } = numbered;
	return { node: id, kind, mark: reference, number };
}
