import type { Annex, Compilation, Inline, Plain, Row, Section, Table } from '../model.ts';
import { typedParagraph } from '../editing/typed-paragraph.ts';

/** What a line of the document is, for those who translate it. */
export type UnitKind =
	'title' | 'subtitle' | 'note' | 'heading' | 'paragraph' | 'plain' | 'footnote' | 'cell';

/**
 * A line of text of the document, which is translated as one: a paragraph without its footnotes, a footnote, a heading, a
 * cell of a table. `id` is that of its node, or of its place in it, and is the same in every edition; `holder` is the
 * numbered node around it, nothing on the masthead.
 */
export type EditionUnit = {
	id: string;
	kind: UnitKind;
	holder?: string;
	content: readonly Inline[];
};

/**
 * The document with every line as `change` gives it, its footnotes after it as units of their own. `change` keeps the
 * footnotes of a line; what it does to their words is not looked at.
 */
export function mapUnits(
	compilation: Compilation,
	change: (unit: EditionUnit) => readonly Inline[]
): Compilation {
	const line = (unit: EditionUnit): Inline[] => notesOf(change(unit), unit);
	const notesOf = (content: readonly Inline[], unit: EditionUnit): Inline[] =>
		content.map((inline): Inline => {
			if (inline.type === 'list')
				return {
					...inline,
					items: inline.items.map((item) => ({ content: notesOf(item.content, unit) }))
				};
			if (inline.type !== 'footnote') return inline;
			const note = { id: inline.id, kind: 'footnote', holder: inline.id } as const;
			return { ...inline, content: line({ ...note, content: inline.content }) };
		});
	const table = (given: Table, holder: string): Table => {
		const ids = idsOfRows(given.rows);
		const cell = (id: string, content: Inline[]) =>
			line({ id: `${given.id}/${id}`, kind: 'cell', holder, content });
		return {
			...given,
			columns: given.columns.map((column, index) => ({
				...column,
				heading: cell(`head/${index + 1}`, column.heading)
			})),
			rows: given.rows.map((row, at) => ({
				...row,
				cells: row.cells.map((each, index) => ({
					...each,
					content: cell(`${ids[at] ?? ''}/${index + 1}`, each.content)
				}))
			}))
		};
	};
	const part = <P extends Plain | Table>(child: P, holder: string): P =>
		(child.type === 'table'
			? table(child, holder)
			: {
					...child,
					content: line({ id: child.id, kind: 'plain', holder, content: child.content })
				}) as P;
	const section = (given: Section): Section => {
		const { id } = given;
		return {
			...given,
			heading: line({ id, kind: 'heading', holder: id, content: given.heading }),
			children: given.children.map((child) => {
				if (child.type === 'section') return section(child);
				if (child.type !== 'paragraph') return part(child, id);
				const unit = { id: child.id, kind: 'paragraph', holder: child.id } as const;
				return { ...child, content: line({ ...unit, content: child.content }) };
			})
		};
	};
	const annex = (given: Annex): Annex => {
		const { id } = given;
		const heading = line({ id, kind: 'heading', holder: id, content: given.heading });
		const { subheading } = given;
		return {
			...given,
			heading,
			...(subheading && {
				subheading: line({
					id: `${id}/subheading`,
					kind: 'heading',
					holder: id,
					content: subheading
				})
			}),
			children: given.children.map((child) => part(child, id))
		};
	};
	const words = (id: string, kind: UnitKind, text: string): string =>
		text === ''
			? text
			: change({ id: `masthead/${id}`, kind, content: [{ type: 'text', text }] })
					.map((inline) => (inline.type === 'text' ? inline.text : ''))
					.join('');
	const { masthead } = compilation;
	return {
		...compilation,
		masthead: {
			...masthead,
			title: words('title', 'title', masthead.title),
			subtitle: words('subtitle', 'subtitle', masthead.subtitle),
			...(masthead.notes && {
				notes: masthead.notes.map((note, index) => words(`note/${index + 1}`, 'note', note))
			})
		},
		sections: compilation.sections.map(section),
		annexes: compilation.annexes.map(annex)
	};
}

/** Every line of the document in its order, a footnote after the line that carries its mark. */
export function unitsOf(compilation: Compilation): EditionUnit[] {
	const units: EditionUnit[] = [];
	mapUnits(compilation, (unit) => {
		units.push(unit);
		return unit.content;
	});
	return units;
}

/** The words of a unit as they are typed: `[^1]` for its first footnote, `[#1]` for its first cross-reference. */
export function wordsOfUnit({ content }: Pick<EditionUnit, 'content'>): string {
	return typedParagraph(content).text;
}

/** It says something that is written in another way in another language. */
export function isTranslated(words: string): boolean {
	return /\p{L}/u.test(words.replace(/\[[\^#][0-9]{1,4}\]/g, ''));
}

/** Rows by their respondent, others by what they are; the second of the same name has a number. */
function idsOfRows(rows: readonly Row[]): string[] {
	const times = new Map<string, number>();
	return rows.map(({ respondent, kind }) => {
		const name = respondent ?? kind;
		const time = (times.get(name) ?? 0) + 1;
		times.set(name, time);
		return time === 1 ? name : `${name}-${time}`;
	});
}
