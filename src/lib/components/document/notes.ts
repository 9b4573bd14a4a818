import type { Annex, Footnote, Section, Table } from '#lib/domain/compilation/model.ts';
import { footnotesIn } from '#lib/domain/compilation/plain-text.ts';

/** The numbered notes of a section in the order of their marks; those of its tables stand under the table. */
export function notesOfSection(section: Section): Footnote[] {
	return [
		...footnotesIn(section.heading),
		...section.children.flatMap((child) => {
			if (child.type === 'section') return notesOfSection(child);
			return child.type === 'table' ? [] : footnotesIn(child.content);
		})
	];
}

/** The lettered notes of a table. */
export function notesOfTable(table: Table): Footnote[] {
	return [
		...table.columns.flatMap(({ heading }) => footnotesIn(heading)),
		...table.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => footnotesIn(content)))
	];
}

/** The lettered notes of an annex outside its tables. */
export function notesOfAnnex(annex: Annex): Footnote[] {
	return [
		...footnotesIn(annex.heading),
		...footnotesIn(annex.subheading ?? []),
		...annex.children.flatMap((child) => (child.type === 'table' ? [] : footnotesIn(child.content)))
	];
}
