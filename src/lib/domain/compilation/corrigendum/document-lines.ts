import { footnotesOf } from '../findings/walk.ts';
import type { Annex, Compilation, Inline, Plain, Section, Table } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { numberCompilation } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import type { ChangePlace, LineKind } from './change.ts';

/** A line of a document: what is compared, and where it is printed. `cells` are the texts of a row. */
export type DocumentLine = {
	id: string;
	place: ChangePlace;
	content: Inline[];
	/** As it is read: references as numbers, footnotes left out. */
	text: string;
	cells?: string[];
	/** Of a footnote: the id of the line that holds it, and the last words before its mark. */
	holder?: { id: string; place: ChangePlace; after: string };
};

/** Every line of a document in its order; the footnotes of a line follow it. */
export function linesOfDocument(compilation: Compilation): DocumentLine[] {
	const { language, masthead } = compilation;
	const numbers = numberCompilation(compilation);
	const read = (content: readonly Inline[]) => plainText(content, numbers, language).trim();
	const lines: DocumentLine[] = [];
	const add = (id: string, place: ChangePlace, content: Inline[], cells?: string[]) => {
		const text = cells ? cells.join(' ') : read(content);
		lines.push({ id, place, content, text, ...(cells && { cells }) });
		for (const note of footnotesOf(content))
			lines.push({
				id: note.id,
				place: { kind: 'footnote', mark: noteMark(note.id, place.mark) },
				content: note.content,
				text: read(note.content),
				holder: { id, place, after: wordsBefore(content, note.id, read) }
			});
	};
	/** Letters begin afresh with each table and annex. */
	const noteMark = (id: string, where: string) => {
		const mark = markOf(numbers, id);
		return /^[0-9]+$/.test(mark) || where === '' ? mark : `${mark} (${where})`;
	};
	const plain = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);
	add('title', { kind: 'title', mark: '' }, plain(masthead.title));
	if (masthead.subtitle !== '')
		add('subtitle', { kind: 'title', mark: '2' }, plain(masthead.subtitle));

	const addTable = (table: Table, mark: string) => {
		const rows = [
			{ kind: 'head', cells: table.columns.map(({ heading }) => heading) },
			...table.rows.map(({ kind, cells }) => ({ kind, cells: cells.map(({ content }) => content) }))
		].map(({ kind, cells }) => {
			const texts = cells.map(read);
			return { kind, cells, texts, first: texts.find((text) => text !== '') ?? '' };
		});
		const times = Map.groupBy(rows, ({ first }) => first);
		let group = '';
		for (const line of rows) {
			const { kind, cells, texts, first } = line;
			if (kind === 'group') group = first;
			const alike = times.get(first) ?? [];
			const id = `${table.id} ${first} ${alike.indexOf(line) + 1}`;
			// One who stands in several periods is found by the period.
			const row =
				alike.length > 1 && group !== '' && kind === 'entry' ? `${first} (${group})` : first;
			add(id, { kind: 'row', mark, row }, cells.flat(), texts);
		}
	};
	const addPart = (part: Plain | Table, mark: string) => {
		if (part.type === 'table') addTable(part, mark);
		else add(part.id, { kind: 'text', mark }, part.content);
	};
	const addSection = (section: Section) => {
		const mark = markOf(numbers, section.id);
		add(section.id, { kind: 'heading', mark }, section.heading);
		for (const child of section.children) {
			if (child.type === 'section') addSection(child);
			else if (child.type === 'paragraph')
				add(child.id, { kind: 'paragraph', mark: markOf(numbers, child.id) }, child.content);
			else addPart(child, mark);
		}
	};
	const addAnnex = (annex: Annex) => {
		const mark = numbers.get(annex.id)?.label ?? '';
		add(annex.id, { kind: 'annex', mark }, annex.heading);
		if (annex.subheading) add(`${annex.id} sub`, { kind: 'annex', mark }, annex.subheading);
		for (const child of annex.children) addPart(child, mark);
	};
	compilation.sections.forEach(addSection);
	compilation.annexes.forEach(addAnnex);
	return lines;
}

const markOf = (numbers: Numbers, id: string) => numbers.get(id)?.reference ?? '';

/** The last words before the mark of a footnote, up to five; nothing where it opens its line. */
function wordsBefore(
	content: readonly Inline[],
	note: string,
	read: (content: readonly Inline[]) => string
): string {
	const before: Inline[] = [];
	const walk = (inlines: readonly Inline[]): boolean =>
		inlines.some((inline) => {
			if (inline.type === 'footnote' && inline.id === note) return true;
			if (inline.type === 'list') return inline.items.some((item) => walk(item.content));
			before.push(inline);
			return false;
		});
	walk(content);
	const text = read(before);
	const words = text.split(' ');
	return words.length > 5 ? words.slice(-5).join(' ') : text.slice(-60);
}

/** What new lines of this kind are called where they are more than titles. */
export function isMovable(kind: LineKind): boolean {
	return kind === 'paragraph' || kind === 'heading' || kind === 'text' || kind === 'row';
}
