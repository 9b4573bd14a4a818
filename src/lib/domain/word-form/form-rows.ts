import { westernDigits } from '../amounts.ts';
import type { FormCell, FormDocument, FormParagraph } from './form-document.ts';
import { after, folded } from './folded.ts';
import { isIdentityLine } from './form-identity.ts';
import type { FormModel } from './form-model.ts';
import type { FormRow } from './form-row.ts';
import { textOfParagraphs, withoutDirectionMarks } from './plain-answer.ts';
import type { UnplacedText } from './unplaced.ts';

/** The words in the cell of each code that stands in a document, and those that stand in no such cell. */
export function rowsOfForm(
	model: FormModel,
	codes: readonly string[],
	document: FormDocument
): { cells: Map<string, string>; unplaced: UnplacedText[] } {
	const known = codeFinder(codes);
	const rows = new Map(model.parts.flatMap(({ rows }) => rows).map((row) => [row.code, row]));
	const byLabel = new Map([...rows.values()].map((row) => [folded(row.label.text), row.code]));
	const isPrinted = printedIn(model);
	const found = new Map<string, FormParagraph[][]>();
	const unplaced: UnplacedText[] = [];
	let current: string | undefined;

	const near = () => (current === undefined ? {} : { near: current });
	const loose = ({ text }: FormParagraph, reason: 'outside' | 'beside' = 'outside') => {
		const rest = isPrinted(text);
		if (rest !== '') unplaced.push({ text: rest, reason, ...near() });
	};
	const readRow = (row: FormCell[]) => {
		const at = row.findIndex(({ paragraphs }) => codeIn(paragraphs) !== undefined);
		const code = at === -1 ? undefined : codeIn(row[at]?.paragraphs ?? []);
		const [first] = row;
		if (code === undefined) {
			const lead = first?.paragraphs.find(({ text }) => text.trim() !== '');
			const label = lead && byLabel.get(folded(lead.text));
			if (label !== undefined && row.length > 1) return readKnown(label, row, 0);
			const above = current === undefined ? undefined : found.get(current)?.at(-1);
			if (first?.continues && above) {
				for (const paragraph of first.paragraphs) loose(paragraph, 'beside');
				above.push(...row.slice(1).flatMap(({ paragraphs }) => paragraphs));
				return;
			}
			for (const cell of row) for (const paragraph of cell.paragraphs) loose(paragraph);
			return;
		}
		const key = known(code);
		if (key !== undefined) return readKnown(key, row, at);
		const text = textOfParagraphs(
			row.filter((_, index) => index !== at).flatMap((c) => c.paragraphs)
		);
		if (text !== '') unplaced.push({ text, reason: 'unknown-code', near: code });
	};
	const readKnown = (key: string, row: FormCell[], at: number) => {
		current = key;
		const left = row[at]?.paragraphs ?? [];
		const printed = printedOf(rows.get(key));
		const beside: FormParagraph[] = [];
		for (const { text, ...rest } of left) {
			const words = unprinted(text, printed);
			if (words !== '') beside.push({ ...rest, text: words });
		}
		const right = row.filter((_, index) => index !== at).flatMap(({ paragraphs }) => paragraphs);
		const answers = found.get(key) ?? [];
		found.set(key, answers);
		if (row.length === 1) answers.push(beside);
		else {
			answers.push(right);
			for (const paragraph of beside) loose(paragraph, 'beside');
		}
	};

	for (const block of document.blocks)
		if (block.kind === 'paragraph') {
			current = undefined;
			loose(block.paragraph);
		} else for (const row of block.rows) readRow(row);

	const cells = new Map<string, string>();
	for (const [key, answers] of found) {
		const texts = answers.map(textOfParagraphs);
		const blank = blankOf(rows.get(key));
		const said = texts.filter((text) => folded(text) !== blank && text !== '');
		cells.set(key, said[0] ?? texts[0] ?? '');
		for (const text of said.slice(1))
			if (text !== said[0]) unplaced.push({ text, reason: 'twice', near: key });
	}
	return { cells, unplaced };
}

const codeShape = /[[［【]\s{0,9}([\p{L}\p{N}._ :-]{1,120}?)\s{0,9}[\]］】]/u;

function codeIn(paragraphs: readonly FormParagraph[]): string | undefined {
	for (const { text } of paragraphs.slice(0, 3)) {
		const line = westernDigits(withoutDirectionMarks(text)).trimStart();
		const match = codeShape.exec(line);
		// The code leads its cell; brackets within a text are its author's.
		if (match && match.index < 4) return (match[1] ?? '').replace(/\s+/g, '');
	}
	return undefined;
}

/** Finds the code that is meant: as it stands, or in another case where that is one only. */
function codeFinder(codes: readonly string[]): (typed: string) => string | undefined {
	const exact = new Set(codes);
	const lower = new Map<string, string[]>();
	for (const code of codes) {
		const key = westernDigits(code).toLowerCase();
		lower.set(key, [...(lower.get(key) ?? []), code]);
	}
	return (typed) => {
		if (exact.has(typed)) return typed;
		const [code, ...others] = lower.get(typed.toLowerCase()) ?? [];
		return others.length === 0 ? code : undefined;
	};
}

/** What the left cell of a row prints. */
function printedOf(row: FormRow | undefined): string[] {
	return row ? [row.label.text, ...row.notes.map(({ text }) => text)] : [];
}

/** A paragraph beside a question without its code and without what the form prints there. */
function unprinted(text: string, printed: readonly string[]): string {
	let rest = withoutDirectionMarks(text).trim();
	const code = codeShape.exec(westernDigits(rest));
	if (code && code.index < 4) rest = rest.slice(code.index + code[0].length).trim();
	for (const line of printed)
		if (rest !== '')
			rest = (folded(rest) === folded(line) ? '' : (after(rest, line) ?? rest)).trim();
	return isNothing(rest) ? '' : rest;
}

/** How the cell of a choice reads where nobody touched it. */
function blankOf(row: FormRow | undefined): string {
	if (row?.field.kind === 'words') return folded(row.field.notApplicable?.label.text ?? '');
	if (!row) return '';
	const { options, specify } = row.field;
	const lines = options.map(({ label }, index) => `${index + 1}. ${label.text}`);
	return folded([...lines, specify?.prompt ?? ''].join(' '));
}

/** Gives what a paragraph says beyond the lines that the form prints outside the cells of answers. */
function printedIn(model: FormModel): (text: string) => string {
	const { words } = model;
	const lines = [
		words.unitedNations,
		words.office,
		words.questionnaire,
		words.howTo,
		...words.instructions,
		words.question,
		words.answer,
		words.leaveLine,
		words.deadline,
		model.title.text,
		model.consultation.text,
		model.notice?.text ?? '',
		...model.introduction.map(({ text }) => text),
		...model.parts.map(({ heading }) => heading?.text ?? ''),
		...model.closing.map(({ text }) => text)
	].filter((line) => line !== '');
	const known = new Set(lines.map(folded));
	const long = lines
		.map((line) => ({ line, start: folded(line) }))
		.filter(({ start }) => start.length > 20);
	return (text) => {
		const bare = withoutDirectionMarks(text).trim();
		const said = folded(bare);
		if (isNothing(bare) || known.has(said) || isIdentityLine(bare)) return '';
		for (const { line, start } of long) {
			if (!said.startsWith(start)) continue;
			const rest = after(bare, line)?.trim();
			if (rest !== undefined) return isNothing(rest) ? '' : rest;
		}
		return bare;
	};
}

function isNothing(text: string): boolean {
	return /^[\s_.…–—-]*$/u.test(text);
}
