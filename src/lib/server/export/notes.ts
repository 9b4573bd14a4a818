import type {
	Annex,
	Compilation,
	Footnote,
	Section,
	Table
} from '#lib/domain/compilation/model.ts';
import { footnotesIn } from '#lib/domain/compilation/plain-text.ts';

/** The numbered footnotes of the body in the order of their marks; those of tables stand under their table. */
export function bodyNotes(compilation: Compilation): Footnote[] {
	return compilation.sections.flatMap(sectionNotes);
}

function sectionNotes(section: Section): Footnote[] {
	return [
		...footnotesIn(section.heading),
		...section.children.flatMap((child) => {
			if (child.type === 'section') return sectionNotes(child);
			return child.type === 'table' ? [] : footnotesIn(child.content);
		})
	];
}

/** The lettered notes of a table in the order of their marks. They stand under it. */
export function tableNotes(table: Table): Footnote[] {
	return [
		...table.columns.flatMap(({ heading }) => footnotesIn(heading)),
		...table.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => footnotesIn(content)))
	];
}

/** The lettered notes of an annex outside its tables. They stand at its end. */
export function annexNotes(annex: Annex): Footnote[] {
	return [
		...footnotesIn(annex.heading),
		...footnotesIn(annex.subheading ?? []),
		...annex.children.flatMap((child) => (child.type === 'table' ? [] : footnotesIn(child.content)))
	];
}
