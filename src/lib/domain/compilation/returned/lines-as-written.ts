import { hashOfWords } from '../../words.ts';
import { typedParagraph } from '../editing/typed-paragraph.ts';
import type { Compilation, Inline, Table } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { numberCompilation } from '../numbering.ts';
import { identityOf } from '../paragraph-identity.ts';
import { footnotesIn, plainText } from '../plain-text.ts';
import type { OwnLine } from './own-lines.ts';
import { ownLines } from './own-lines.ts';
import type { ReturnedCell, ReturnedFront, ReturnedLine } from './returned-block.ts';
import { bare } from './returned-block.ts';
import { withoutNotes } from './says-the-same.ts';

/**
 * How the lines and tables of the document stood when a file was written, in their order, by `keyOf`: marks of what is
 * `printed`, by which a line of the file is known to be as it was, and of what is `typed`, by which one of the draft is.
 */
export type LinesAsWritten = ReadonlyMap<string, { printed: string; typed: string }>;

const markLength = 6;
const markOf = (pieces: readonly string[]) =>
	hashOfWords(pieces.map(bare).join('\n')).slice(0, markLength);

/** By which a line is known here: the first of its identity. */
export const keyOf = (identity: string): string => identity.slice(2, 12);

/** Under which the lines of the first page are known. */
export const frontKey = (style: ReturnedFront['style']): string =>
	keyOf(identityOf(`masthead/${style}`));

export const markOfFront = (text: string): string => markOf([text]);

/** Of a line of a file, with its number where that stands as words, and its level. */
export const markOfReturned = ({
	label = '',
	level,
	printed,
	notes
}: Pick<ReturnedLine, 'label' | 'level' | 'printed' | 'notes'>): string =>
	markOf([label, String(level ?? ''), withoutNotes(printed), ...notes]);

/** Of a table of a file; cells without words do not count, for others may span them. */
export const markOfRows = (rows: readonly (readonly ReturnedCell[])[]): string =>
	markOf(
		rows
			.flat()
			.flatMap(({ text, notes }) => [withoutNotes(text), ...notes])
			.filter((piece) => bare(piece) !== '')
	);

/** Of what an editor types, with the words of its footnotes: references do not tell of other numbers. */
export const markOfTyped = (contents: readonly (readonly Inline[])[]): string =>
	markOf(
		contents.flatMap((content) => [
			typedParagraph(content).text,
			...footnotesIn(content).map((note) => typedParagraph(note.content).text)
		])
	);

export const contentsOfTable = ({ columns, rows }: Table): Inline[][] => [
	...columns.map(({ heading }) => heading),
	...rows.flatMap(({ cells }) => cells.map(({ content }) => content))
];

/** The lines and tables of the document as they stand, and those of its first page, as a file carries them. */
export function linesAsWritten(
	model: Compilation,
	front: readonly ReturnedFront[],
	numbers: Numbers = numberCompilation(model)
): string {
	const read = (content: readonly Inline[]) => plainText(content, numbers, model.language);
	const cellOf = (content: readonly Inline[]): ReturnedCell => ({
		text: read(content),
		notes: footnotesIn(content).map((note) => read(note.content))
	});
	const printed = ({ id, kind, level, content }: OwnLine) => {
		const { text, notes } = cellOf(content);
		const isLabelled = kind === 'heading' || kind === 'annex';
		return markOfReturned({
			...(isLabelled && { label: numbers.get(id)?.label ?? '' }),
			...(kind === 'heading' && { level: Math.min(level ?? 1, 5) }),
			printed: text,
			notes
		});
	};
	const { lines, tables, order } = ownLines(model, numbers);
	const marks = new Map([
		...lines.map((line) => [line.id, printed(line) + markOfTyped([line.content])] as const),
		...tables.map((table) => {
			const contents = contentsOfTable(table);
			return [table.id, markOfRows([contents.map(cellOf)]) + markOfTyped(contents)] as const;
		})
	]);
	return [
		...front.map(({ style, text }) => frontKey(style) + markOfFront(text) + markOfFront(text)),
		...order.map(({ id }) => keyOf(identityOf(id)) + (marks.get(id) ?? ''))
	].join('');
}

/** What a file carries; undefined where it is none of ours. */
export function readLinesAsWritten(carried: string): LinesAsWritten | undefined {
	const entry = 10 + 2 * markLength;
	if (carried === '' || carried.length % entry !== 0 || !/^[0-9a-f]+$/.test(carried))
		return undefined;
	const lines = new Map<string, { printed: string; typed: string }>();
	for (let at = 0; at < carried.length; at += entry)
		lines.set(carried.slice(at, at + 10), {
			printed: carried.slice(at + 10, at + 10 + markLength),
			typed: carried.slice(at + 10 + markLength, at + entry)
		});
	return lines;
}
