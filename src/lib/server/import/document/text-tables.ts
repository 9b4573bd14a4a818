import type { OfficialLanguage } from '#lib/domain/language.ts';
import { daysInText } from '#lib/domain/compilation/document-findings/cited-acts.ts';
import { totalWords } from '#lib/domain/compilation/document-findings/vocabulary.ts';
import type { RawRow } from './block.ts';
import type { Line } from './text-lines.ts';
import { plainDigits, widthOfText } from './text-lines.ts';

/** A table that a text prints as lines: the lines from `from` up to, not including, `to`. */
export type TextTable = { from: number; to: number; header: string[]; rows: RawRow[] };

const amountToken =
	/^[([]?[-–−]?[$€]?[0-9]{1,3}(?:[,.'’][0-9]{3})*(?:[.,][0-9]{1,2})?[)\]]?[a-z*]?$|^[([]?[-–−]?[0-9]+(?:[.,][0-9]{1,2})?[)\]]?[a-z*]?$/;
const nothing = /^(?:[-–—−]|\.\.|…)$/;
const isYear = (token: string) => /^(?:19|20)[0-9]{2}$/.test(token);

/** Between groups of digits some texts have their own spaces: those never divide two numbers. */
const separators = /([ \t]+|[\u00a0\u2009\u202f]+)/;
const ownSpace = /^[\u00a0\u2009\u202f]$/;

/** The day on which an amount came in, in the last column. */
function dayAtEnd(line: string, language: OfficialLanguage): { start: number } | undefined {
	if (!/(?:[0-9]{4}|日)$/.test(line)) return undefined;
	const day = daysInText(line.slice(-40), language).at(-1);
	if (day === undefined || day.end !== Math.min(line.length, 40)) return undefined;
	const start = Math.max(0, line.length - 40) + day.start;
	return start === 0 ? undefined : { start };
}

/** A line as a row: its label and the amounts at its end (in Arabic also at its start), or undefined. */
export function rowOf(
	printed: string,
	language: OfficialLanguage
): { label: string; amounts: string[] } | undefined {
	// No row of a table is longer, and joining the numbers of a very long line takes its square.
	if (printed.length > 400) return undefined;
	const plain = plainDigits(printed);
	const day = dayAtEnd(plain, language);
	const fromEnd = cut(plain.slice(0, day?.start).trimEnd().split(separators));
	if (fromEnd !== undefined) {
		return day === undefined
			? fromEnd
			: { ...fromEnd, amounts: [...fromEnd.amounts, plain.slice(day.start)] };
	}
	if (language !== 'ar') return undefined;
	const match = /^((?:[([]?[-–−]?[0-9][0-9,.]*[)\]]?[ \u00a0]+)+)(\p{L}.*)$/u.exec(
		plainDigits(printed)
	);
	if (match === null) return undefined;
	const amounts = cut(['x', ' ', ...(match[1] ?? '').trim().split(/([ \u00a0]+)/)]);
	return amounts === undefined ? undefined : { label: match[2] ?? '', amounts: amounts.amounts };
}

function cut(tokens: readonly string[]): { label: string; amounts: string[] } | undefined {
	let at = tokens.length - 1;
	const amounts: string[] = [];
	let gap = '';
	for (; at >= 0; at -= 2) {
		const token = tokens[at] ?? '';
		if (token === '') continue;
		if (!amountToken.test(token) && !nothing.test(token)) break;
		const next = amounts[0];
		const joins =
			next !== undefined &&
			gap.length === 1 &&
			(ownSpace.test(gap) || !tokens.some((each) => ownSpace.test(each))) &&
			/^[([]?[-–−]?[$€]?[0-9]{1,3}$/.test(token) &&
			/^[0-9]{3}(?:[ \u00a0][0-9]{3})*(?:[.,][0-9]{1,2})?[)\]]?[a-z*]?$/.test(next);
		if (joins) amounts[0] = `${token} ${next}`;
		else amounts.unshift(token);
		gap = tokens[at - 1] ?? '';
	}
	let label = tokens
		.slice(0, at + 1)
		.join('')
		.trim();
	while (/\)/.test(amounts[0] ?? '') && !/\(/.test(amounts[0] ?? '')) {
		label = `${label} ${amounts.shift() ?? ''}`;
	}
	if (amounts.length > 1 && isYear(amounts[0] ?? '') && !isYear(amounts[1] ?? '')) {
		return amounts.length === 0
			? undefined
			: { label: `${label} ${amounts.shift() ?? ''}`, amounts };
	}
	if (amounts.length === 0 || !/\p{L}/u.test(label)) return undefined;
	return { label: label.replace(/[\s.…]{3,}$/, ''), amounts };
}

const sentenceStop = /[.。;；,，:：]$/;
const rowEnd = /[。;；,，:：]$/;

/** A contribution list is headed by periods: `2008-2009`, `2010`, `2008-2009年`, `للفترة 2008-2009`. */
const periodLine =
	/^(?:\p{L}+\s)?(?:19|20)[0-9]{2}(?:\s?[-–—/]\s?(?:(?:19|20)[0-9]{2}|[0-9]{2}))?\s?(?:年|гг?\.|годы?)?$/u;

const currency = /dollar|dólar|долл|美元|欧元|دولار|euro|евро|يورو|franc|франк/iu;

/**
 * The lines that hold the beginning of a row whose amounts stand on its last line: full ones, or ones that end with a
 * comma, right above it. Their words become those of the row.
 */
function absorbWrapped(
	lines: readonly Line[],
	parsed: ({ label: string; amounts: string[] } | undefined)[],
	width: number,
	language: OfficialLanguage,
	stop: (line: number) => boolean,
	doubleSpaced: boolean
): Set<number> {
	const absorbed = new Set<number>();
	const begins = (at: number) => {
		const text = (lines[at]?.text ?? '').replace(/\s+/g, ' ');
		const full = widthOfText(text) >= width * 0.7 || /[,،、]$/.test(text);
		const divided = / {3,}|\s(?:and|et|y|e|и|of|de|des|du|del)$/u.test(lines[at]?.text ?? '');
		return (
			(full || divided) &&
			!/[.。;；:：]$/.test(text) &&
			columnHeads(lines[at]?.text ?? '', 3) === undefined
		);
	};
	parsed.forEach((row, at) => {
		if (row === undefined || totalWords[language].test(row.label)) return;
		for (let above = at - 1; above >= at - 5; above -= 1) {
			const follows = (lines[above + 1]?.blanks ?? 1) <= (doubleSpaced ? 1 : 0);
			const free = parsed[above] === undefined && !stop(above) && !absorbed.has(above);
			const hasRow = parsed.slice(Math.max(0, above - 1), above).some(Boolean);
			if (!follows || !free || !begins(above)) break;
			if (
				!hasRow &&
				(lines[above]?.blanks ?? 0) > (doubleSpaced ? 1 : 0) &&
				!/[,،、]$/.test(lines[above]?.text ?? '')
			)
				break;
			absorbed.add(above);
			row.label = `${lines[above]?.text ?? ''} ${row.label}`.replace(/\s+/g, ' ');
		}
	});
	return absorbed;
}

/** The heads of columns on one line: two spaces or more apart, or years one after another. */
function columnHeads(line: string, columns: number): string[] | undefined {
	const apart = line.split(/ {2,}/);
	const years = line.split(/\s+/).filter((word) => /^(?:19|20)[0-9]{2}年?$/.test(word)).length;
	if (years < 2) return undefined;
	if (apart.length === columns) return apart;
	const words = line.split(/\s+/);
	if (words.length < columns) return undefined;
	return [words.slice(0, words.length - columns + 1).join(' '), ...words.slice(1 - columns)];
}

/**
 * Where plain spaces stand both within and between numbers, a row that has fewer numbers than the others is divided
 * as they are: no number begins with 0, and the parts are as alike in length as they can be.
 */
function divideColumns(rows: RawRow[]): void {
	const isAmount = (cell: string) => !/\p{L}/u.test(cell);
	const counts = rows
		.filter(({ group }) => !group)
		.map(({ cells }) => cells.slice(1).filter(isAmount).length);
	const most = Math.max(...counts);
	if (counts.filter((count) => count === most).length * 2 < counts.length) return;
	for (const row of rows) {
		const [label = '', ...amounts] = row.cells;
		if (row.group || amounts.length >= most) continue;
		const words = amounts.join(' ').split(' ');
		if (!words.every((word) => /^[([]?[0-9]{1,3}[)\]]?$/.test(word))) continue;
		const divided = divisions(words, most).sort((a, b) => spread(a) - spread(b))[0];
		if (divided !== undefined) row.cells = [label, ...divided];
	}
}

const spread = (parts: readonly string[]) => {
	const lengths = parts.map((part) => part.split(' ').length);
	return Math.max(...lengths) - Math.min(...lengths);
};

function divisions(words: readonly string[], parts: number): string[][] {
	const [first = ''] = words;
	if (words.length < parts || words.length > 24 || /^[([]?0/.test(first)) return [];
	if (parts === 1) {
		return words.slice(1).every((word) => /^[0-9]{3}[)\]]?$/.test(word)) ? [[words.join(' ')]] : [];
	}
	const found: string[][] = [];
	for (let size = 1; size <= Math.min(4, words.length - parts + 1); size += 1) {
		if (size > 1 && !/^[0-9]{3}[)\]]?$/.test(words[size - 1] ?? '')) break;
		for (const rest of divisions(words.slice(size), parts - 1)) {
			found.push([words.slice(0, size).join(' '), ...rest]);
		}
	}
	return found;
}

/** The tables of a text, in their order; `stop` says at which lines something else begins. */
export function findTables(
	lines: readonly Line[],
	language: OfficialLanguage,
	width: number,
	stop: (line: number) => boolean,
	doubleSpaced = false
): TextTable[] {
	const tables: TextTable[] = [];
	const parsed = lines.map(({ text }) => {
		if (widthOfText(text) > Math.max(width * 1.6, 60) || rowEnd.test(text)) return undefined;
		const row = rowOf(text, language);
		if (row === undefined || widthOfText(row.label) > 110) return undefined;
		if (row.amounts.length === 1 && isYear(row.amounts[0] ?? '')) return undefined;
		return row;
	});
	const absorbed = absorbWrapped(lines, parsed, width, language, stop, doubleSpaced);
	const isTotal = (at: number) => totalWords[language].test(lines[at]?.text ?? '');
	const isGroup = (at: number) => {
		const text = lines[at]?.text ?? '';
		if (stop(at) || parsed[at] !== undefined) return false;
		return (
			periodLine.test(plainDigits(text)) || (widthOfText(text) < 60 && !sentenceStop.test(text))
		);
	};
	const isHeader = (at: number) => {
		const row = rowOf(lines[at]?.text ?? '', language);
		return row !== undefined && row.amounts.length > 1 && row.amounts.every(isYear);
	};
	for (let at = 0; at < lines.length; at += 1) {
		if ((parsed[at] === undefined && !absorbed.has(at)) || stop(at) || isHeader(at)) continue;
		let to = at;
		let rows = 0;
		let total = false;
		let large = 0;
		let next = at;
		for (; next < lines.length; next += 1) {
			const row = parsed[next];
			if (stop(next) && row === undefined) break;
			if (row !== undefined && !stop(next)) {
				to = next + 1;
				if (isTotal(next)) total = true;
				else rows += 1;
				if (row.amounts.some((amount) => /[0-9][,. \u00a0][0-9]{3}|[0-9]{4}/.test(amount)))
					large += 1;
				continue;
			}
			const ahead = [next + 1, next + 2].some(
				(each) =>
					parsed[each] !== undefined && !stop(each) && (each === next + 1 || isGroup(next + 1))
			);
			if (!absorbed.has(next) && (!isGroup(next) || !ahead)) break;
		}
		if (!((rows >= 2 && total) || (rows >= 3 && large >= 3))) {
			// What begins further down in the same lines has fewer rows still.
			at = next - 1;
			continue;
		}
		let from = at;
		const header: string[] = [];
		while (from > 0 && header.length < 4) {
			const above = from - 1;
			if (stop(above) || tables.some((table) => table.to > above)) break;
			const text = lines[above]?.text ?? '';
			const across = widthOfText(text.replace(/\s+/g, ' '));
			const heads = isHeader(above) || columnHeads(text, 3) !== undefined;
			if (!heads && (!isGroup(above) || across > 70)) break;
			header.unshift(text);
			from = above;
		}
		const raw: RawRow[] = [];
		const last = header.at(-1);
		if (last !== undefined && periodLine.test(plainDigits(last))) {
			header.pop();
			raw.push({ cells: [last], group: true });
		} else if (
			last !== undefined &&
			!isHeader(at - 1) &&
			columnHeads(last, 3) === undefined &&
			header.length > 1 &&
			!currency.test(last) &&
			!/^[(（]/.test(last)
		) {
			header.pop();
			raw.push({ cells: [last], group: true });
		}
		for (let each = at; each < to; each += 1) {
			const row = parsed[each];
			if (absorbed.has(each)) continue;
			if (row === undefined) raw.push({ cells: [lines[each]?.text ?? ''], group: true });
			else raw.push({ cells: [row.label, ...row.amounts] });
		}
		divideColumns(raw);
		const columns = Math.max(...raw.map(({ cells }) => cells.length));
		const heads = columnHeads(header.at(-1) ?? '', columns);
		tables.push({ from, to, header: heads ?? header, rows: raw });
		at = to - 1;
	}
	return tables;
}
