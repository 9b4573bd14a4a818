import type { OfficialLanguage } from '#lib/domain/language.ts';
import { statesInText } from '#lib/domain/compilation/document-findings/states-in-text.ts';
import type { Block, ReadBlocks } from './block.ts';
import { annexMarkOf, captionOf, headingMarkOf } from './heading-marks.ts';
import { summaryAmong } from './summary-lines.ts';
import { mendLines } from './mend-lines.ts';
import { paragraphSequence, type NumberedLine } from './paragraph-sequence.ts';
import type { Line } from './text-lines.ts';
import { joinLines, linesOfText, plainDigits, widthOfText, wordsOfText } from './text-lines.ts';
import { takeNotes } from './text-notes.ts';
import { findTables, rowOf } from './text-tables.ts';

const terminal = /[.。!?！？:：;；؛؟…](?:[”"»’)\]）]|\ue000[^\ue001]*\ue001)*$/u;
/** A line of the table of contents: the numbers of paragraphs and page at its end. */
const contentsLine = /\p{L}.*\s[0-9]{1,3}(?:\s?[–−-]\s?[0-9]{1,3})?(?:\s+[0-9]{1,3})?$/u;
/** A sentence that ends with what may be a footnote mark. */
const endsWithMark = /[.。!?؟][”"»]?\s?[0-9]{1,2}$/;
const leaders = /(?:(?:\.\s?){4,}|…{2,}(?!\]))[\s0-9–−-]*$/;

/**
 * The blocks of a text as extracted from a PDF: sentences across hard line breaks, footnotes taken out of the stream,
 * tables put together from lines, headings known by their marks, by the names of States, or by standing alone before
 * a numbered paragraph. What stands before the first heading of the body is the front.
 */
export function blocksOfText(text: string, language: OfficialLanguage): ReadBlocks {
	const { lines: printed, doubleSpaced, width } = linesOfText(text);
	const known = wordsOfText(text);
	const {
		lines: mended,
		apart,
		scattered
	} = mendLines(
		printed.filter((line) => !leaders.test(line.text)),
		language
	);
	const { lines, notes, doubtful } = takeNotes(mended, doubleSpaced, language, known);
	const wide = (line: Line | undefined) =>
		widthOfText((line?.text ?? '').replace(/ {2,}/g, ' ')) >= width * 0.8;

	/** Whether a new block may begin at a line, by what stands before it. */
	const breaks = (at: number): boolean => {
		const before = lines[at - 1];
		const line = lines[at];
		if (before === undefined || line === undefined) return true;
		if (terminal.test(before.text) || endsWithMark.test(before.text)) return true;
		if (line.blanks > (doubleSpaced ? 1 : 0)) {
			return line.page === before.page || !wide(before);
		}
		if (!doubleSpaced) return !wide(before);
		return line.blanks > 0 && !wide(before);
	};

	const annexAt = new Map<number, { label: string; rest: string }>();
	lines.forEach((line, at) => {
		const mark = annexMarkOf(line.text, language);
		if (mark === undefined) return;
		if (!breaks(at) && !(mark.number !== undefined && mark.rest === '')) return;
		const next = lines[at + 1];
		if (mark.number === undefined && next && annexMarkOf(next.text, language)?.number) return;
		if (mark.rest !== '' && wide(line)) return;
		if (mark.rest !== '' && !/^[\p{Lu}\p{Script=Han}\p{Script=Arabic}«“"(]/u.test(mark.rest))
			return;
		annexAt.set(at, mark);
	});
	const groupOnly = (at: number) =>
		annexMarkOf(lines[at]?.text ?? '', language)?.number === undefined &&
		annexMarkOf(lines[at]?.text ?? '', language) !== undefined &&
		annexAt.has(at + 1);

	const candidates: NumberedLine[] = [];
	const firstAnnexAfter = (from: number) =>
		Math.min(...[...annexAt.keys()].filter((at) => at > from), lines.length);
	lines.forEach((line, at) => {
		const read = paragraphStart(line.text, language);
		if (read === undefined) return;
		if (
			!wide(line) &&
			rowLike(line.text, language) &&
			rowLike(lines[at + 1]?.text ?? '', language)
		) {
			return;
		}
		const weak = !breaks(at);
		if (weak && !/^[\p{Lu}\p{Script=Han}\p{Script=Arabic}«“"]/u.test(read.rest)) return;
		const next = lines[at + 1];
		const alone =
			next === undefined ||
			paragraphStart(next.text, language) !== undefined ||
			headingMarkOf(next.text, language) !== undefined ||
			next.blanks > (doubleSpaced ? 1 : 0);
		const isHeading = alone && !terminal.test(line.text) && widthOfText(line.text) < width * 0.9;
		if (isHeading) return;
		candidates.push({ line: at, number: read.number, ...(weak && { weak }) });
	});
	const first = candidates.find(({ number }) => number === 1)?.line ?? 0;
	const bodyEnd = firstAnnexAfter(first);
	const sequence = paragraphSequence(
		candidates.filter(({ line }) => line < bodyEnd && line >= first)
	);
	const paragraphAt = new Map(sequence.map((each) => [each.line, each]));

	const numbered = sequence.length > 0;
	const isHeadingLine = (at: number): ReturnType<typeof headingMarkOf> => {
		const line = lines[at];
		if (line === undefined || paragraphAt.has(at)) return undefined;
		const mark = headingMarkOf(line.text, language);
		if (mark === undefined || !breaks(at)) return undefined;
		const rest = mark.rest.replace(/\ue000[^\ue001]*\ue001/g, '');
		if (terminal.test(rest) && !/[?？؟]$/.test(rest)) return undefined;
		if (mark.depth >= 2) {
			const next = nextStart(at);
			if (next === undefined || !(paragraphAt.has(next) || isMark(next))) return undefined;
		}
		return mark;
	};
	const isMark = (at: number) => headingMarkOf(lines[at]?.text ?? '', language) !== undefined;
	/** The line at which the text goes on after a heading that may run over two or three lines. */
	const nextStart = (at: number): number | undefined => {
		for (let next = at + 1; next <= at + 3 && next < lines.length; next += 1) {
			if (paragraphAt.has(next) || isMark(next)) return next;
			if (terminal.test(lines[next]?.text ?? '')) return undefined;
		}
		return undefined;
	};
	const headings = new Map<number, NonNullable<ReturnType<typeof headingMarkOf>>>();
	lines.forEach((_, at) => {
		if (at >= bodyEnd) return;
		const mark = isHeadingLine(at);
		if (mark !== undefined) headings.set(at, mark);
	});

	let bodyStart = first;
	if (numbered) {
		for (let at = first - 1; at >= Math.max(0, first - 6); at -= 1) {
			const words = lines[at]?.text ?? '';
			if (annexAt.has(at) || contentsLine.test(words)) break;
			if (headings.has(at)) bodyStart = at;
		}
	} else {
		bodyStart = [...headings.keys()][0] ?? 0;
	}
	for (const at of headings.keys()) if (at < bodyStart) headings.delete(at);

	const stops = lines.map(
		({ text: words }, at) =>
			paragraphAt.has(at) ||
			headings.has(at) ||
			annexAt.has(at) ||
			captionOf(words, language) !== undefined
	);
	const stop = (at: number) => stops[at] ?? false;
	const tables = findTables(
		lines,
		language,
		width,
		(at) => stop(at) || at < bodyStart,
		doubleSpaced
	);
	const tableAt = new Map(tables.map((table) => [table.from, table]));

	const blocks: Block[] = [];
	const front = lines.slice(0, bodyStart).map((line) => line.text);
	const spread = summaryAmong(front, language);
	const summary =
		spread &&
		front.slice(spread.from, spread.to).reduce((text, line) => joinLines(text, line, known), '');
	const continues = (at: number): boolean => {
		if (stop(at) || tableAt.has(at)) return false;
		return !breaks(at);
	};
	let inAnnex = false;
	for (let at = bodyStart; at < lines.length;) {
		const line = lines[at];
		if (line === undefined) break;
		const table = tableAt.get(at);
		if (table !== undefined) {
			blocks.push({ kind: 'table', header: table.header, rows: table.rows, line: line.number });
			at = table.to;
			continue;
		}
		const annex = annexAt.get(at);
		if (annex !== undefined) {
			inAnnex = true;
			at += 1;
			if (groupOnly(at - 1)) continue;
			blocks.push({ kind: 'annex', label: annex.label, text: annex.rest, line: line.number });
			continue;
		}
		const caption = captionOf(line.text, language);
		if (caption !== undefined && breaks(at)) {
			blocks.push({
				kind: 'caption',
				number: caption.number,
				label: caption.label,
				text: caption.text,
				line: line.number
			});
			at += 1;
			continue;
		}
		const heading = headings.get(at);
		if (heading !== undefined) {
			let text = heading.rest;
			let next = at + 1;
			while (next < lines.length && !stop(next) && !tableAt.has(next) && next - at < 4) {
				const following = lines[next];
				const before = lines[next - 1];
				if (following === undefined || terminal.test(following.text)) break;
				if (following.blanks > (doubleSpaced ? 1 : 0)) break;
				if (!wide(before) && doubleSpaced) break;
				text = joinLines(text, following.text, known);
				next += 1;
			}
			blocks.push({
				kind: 'heading',
				depth: heading.depth,
				label: heading.label,
				text,
				line: line.number
			});
			at = next;
			continue;
		}
		const paragraph = paragraphAt.get(at);
		const start = paragraph === undefined ? undefined : paragraphStart(line.text, language);
		let text = start?.rest ?? line.text;
		let next = at + 1;
		while (next < lines.length && continues(next)) {
			text = joinLines(text, lines[next]?.text ?? '', known);
			next += 1;
		}
		if (start !== undefined) {
			blocks.push({ kind: 'paragraph', label: start.label, text, line: line.number });
		} else if (!inAnnex && isNamed(text, language) && next - at === 1) {
			blocks.push({ kind: 'heading', depth: 9, text, line: line.number });
		} else if (
			!inAnnex &&
			next - at === 1 &&
			!terminal.test(text) &&
			widthOfText(text) < width * 0.9 &&
			paragraphAt.has(next) &&
			!/^[[(]/.test(text)
		) {
			blocks.push({ kind: 'heading', depth: 9, text, line: line.number });
		} else {
			const item = inAnnex ? paragraphStart(text, language) : undefined;
			blocks.push(
				item === undefined
					? { kind: 'plain', text, line: line.number }
					: { kind: 'plain', label: item.label, text: item.rest, line: line.number }
			);
		}
		at = next;
	}
	const present = new Set(sequence.map(({ number }) => number));
	const passed = lines.slice(first, bodyEnd).flatMap(({ text: words }) => {
		const number = paragraphStart(words, language)?.number;
		return number === undefined || present.has(number) ? [] : [number];
	});
	return {
		front,
		...(summary && { summary }),
		blocks: joinParts(blocks, known),
		notes,
		doubtfulNotes: doubtful || apart,
		problems: [
			...[...new Set(passed)].map((number) => ({
				kind: 'paragraph-number-skipped' as const,
				detail: String(number)
			})),
			...(doubtful ? [{ kind: 'notes-doubtful' as const }] : []),
			...(scattered ? [{ kind: 'table-scattered' as const }] : [])
		]
	};
}

/** Lines that go on a numbered paragraph after a list item or a quotation belong to it. */
function joinParts(blocks: readonly Block[], known: ReadonlySet<string>): Block[] {
	const joined: Block[] = [];
	for (const block of blocks) {
		const last = joined.at(-1);
		if (block.kind === 'plain' && last?.kind === 'paragraph' && block.label === undefined) {
			last.text = joinLines(last.text, block.text, known);
		} else joined.push(block);
	}
	return joined;
}

const westernStart = /^([0-9]{1,3})[.．](?:\s+|(?=[\p{Script=Han}“]))(\S.*)$/u;
const arabicStart = /^(?:([0-9]{1,3})\s?[-–.]|[-–]\s?([0-9]{1,3}))\s*(\p{L}.*)$/u;

/** The number with which a line begins a paragraph, its label as printed and the words after it. */
export function paragraphStart(
	line: string,
	language: OfficialLanguage
): { number: number; label: string; rest: string } | undefined {
	const western = plainDigits(line);
	const pattern = language === 'ar' ? arabicStart : westernStart;
	const match = pattern.exec(western);
	if (match === null) return undefined;
	const rest = match[language === 'ar' ? 3 : 2] ?? '';
	const number = Number(match[1] ?? match[2]);
	return {
		number,
		label: western.slice(0, western.length - rest.length).trim(),
		rest: line.slice(line.length - rest.length)
	};
}

function rowLike(line: string, language: OfficialLanguage): boolean {
	const row = rowOf(line, language);
	return row !== undefined && row.amounts.some((amount) => /[0-9][,. \u00a0][0-9]{3}/.test(amount));
}

/** A line that is the name of one State, as reproduced replies are headed. */
function isNamed(text: string, language: OfficialLanguage): boolean {
	const bare = text.replace(/\ue000[^\ue001]*\ue001/g, '').replace(/[*\s]+$/, '');
	const [state] = statesInText(bare, language);
	return state !== undefined && state.start === 0 && state.end === bare.length;
}
