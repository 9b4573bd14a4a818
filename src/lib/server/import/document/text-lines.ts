import { westernDigits } from '#lib/domain/amounts.ts';

/**
 * A printed line: trimmed text, how many blank lines stand before it, its page and its number in the file, from 1.
 * `note` where its place on the page says that it begins a footnote.
 */
export type Line = { text: string; blanks: number; page: number; number: number; note?: boolean };

const symbolAlone = /^[A-Z]{1,8}(?:\/[A-Z0-9.-]+)+\*?$/;
const pageFurniture =
	/^(?:(?:[0-9]{1,3}\s+)?GE\.[0-9]{2}-[0-9]{4,6}.*|[0-9]{2}-[0-9]{5} ?\(?[A-Z]?\)?|(?:Page|page|Página|Стр\.|第) ?[0-9]{1,3} ?页?)$/;

/**
 * The printed lines of a text as extracted from a PDF. Page heads and feet (the symbol alone, the job number, a page
 * number at the edge of a page) are left out; marks of direction, Arabic presentation forms, stretching dots and
 * joined lam-alef in the wrong order are resolved.
 */
export function linesOfText(text: string): { lines: Line[]; doubleSpaced: boolean; width: number } {
	const lines: Line[] = [];
	let number = 0;
	const pages = normalised(text).split('\f');
	pages.forEach((page, pageIndex) => {
		const printed = page.split('\n').map((raw) => {
			number += 1;
			return { text: raw.replace(/[\u00a0\u2007]/g, '\u00a0').trim(), number, raw };
		});
		if (pageIndex > 0) number -= 1;
		const full = printed.filter((line) => line.text !== '');
		const edges = new Set<number>();
		const isFurniture = (line: string) =>
			symbolAlone.test(line) || pageFurniture.test(line) || /^[0-9]{1,3}$/.test(line);
		if (pages.length > 1) {
			for (const order of [full, [...full].reverse()]) {
				for (const line of order.slice(0, 3)) {
					if (!isFurniture(line.text)) break;
					edges.add(line.number);
				}
			}
		}
		let blanks = pageIndex === 0 ? 0 : 1;
		for (const line of printed) {
			if (line.text === '') blanks += 1;
			else if (edges.has(line.number)) continue;
			else if (pageFurniture.test(line.text) && line.text.includes('GE.')) continue;
			else {
				lines.push({ text: line.text, blanks, page: pageIndex, number: line.number });
				blanks = 0;
			}
		}
	});
	dropRunningHeads(lines);
	const width = widthOf(lines);
	let pairs = 0;
	let spaced = 0;
	for (let at = 1; at < lines.length; at += 1) {
		const before = lines[at - 1];
		const line = lines[at];
		if (before === undefined || line === undefined || before.page !== line.page) continue;
		if (widthOfText(before.text) < width * 0.7) continue;
		pairs += 1;
		if (line.blanks === 1 && !/[.。!?！？:：;；]$/.test(before.text)) spaced += 1;
	}
	return { lines, doubleSpaced: pairs > 5 && spaced / pairs > 0.4, width };
}

/** Without form feeds: a symbol alone on its line, again and again, with the page number beside it. */
function dropRunningHeads(lines: Line[]): void {
	const symbols = lines.filter(({ text }) => symbolAlone.test(text)).map(({ text }) => text);
	const heads = new Set(symbols.filter((text, at) => symbols.indexOf(text) !== at));
	for (let at = lines.length - 1; at >= 0; at -= 1) {
		if (!heads.has(lines[at]?.text ?? '')) continue;
		const first = /^[0-9]{1,3}$/.test(lines[at - 1]?.text ?? '') ? at - 1 : at;
		const next = lines[at + 1];
		if (next !== undefined) next.blanks = Math.max(next.blanks, 1);
		lines.splice(first, at - first + 1);
		at = first;
	}
}

function normalised(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/\u202a\.{1,5}\u202c/g, '')
		.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '')
		.replace(/[\ufb50-\ufdff\ufe70-\ufeff]+/g, (forms) => forms.normalize('NFKC'))
		.replace(/\u0640/g, '')
		.replace(/(?<![\p{L}\p{M}])([وفبك]?)ا([اأإآ])ل(?=\p{L})/gu, '$1ال$2')
		.replace(/(?<![\p{L}\p{M}])([وف]?)ل([اأإآ])ل(?=\p{L})/gu, '$1لل$2');
}

/** Width of a line in Latin letters: Han characters count twice. */
export function widthOfText(text: string): number {
	return text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0);
}

function widthOf(lines: readonly Line[]): number {
	const widths = lines.map(({ text }) => widthOfText(text)).sort((a, b) => a - b);
	return widths[Math.floor(widths.length * 0.85)] ?? 0;
}

/** A line whose digits are Western ones; offsets stay. */
export function plainDigits(line: string): string {
	return westernDigits(line);
}

/**
 * Two printed lines as one text: without a space between Han characters, after a slash of a symbol or address; a word
 * that the line end divided is joined when `known`, the words of the whole text, has the joined form.
 */
export function joinLines(before: string, next: string, known: ReadonlySet<string>): string {
	if (before === '') return next;
	if (next === '') return before;
	const last = before.at(-1) ?? '';
	const first = next[0] ?? '';
	const han = /[\u2e80-\u9fff\uff00-\uffef“”‘’]/;
	if (han.test(last) && han.test(first)) return before + next;
	if (/[\u3000-\u303f\uff00-\uff20]/.test(last) && !/[0-9A-Za-z(]/.test(first))
		return before + next;
	if (last === '/' || /^\/[A-Z0-9]/.test(next)) return before + next;
	if (/[\p{L}]-$/u.test(before) && /^\p{Ll}/u.test(next)) {
		const start = /\p{L}+-$/u.exec(before)?.[0].slice(0, -1) ?? '';
		const end = /^\p{L}+/u.exec(next)?.[0] ?? '';
		const whole = (start + end).toLowerCase();
		const hyphenated = `${start}-${end}`.toLowerCase();
		if (known.has(hyphenated) && !known.has(whole)) return before + next;
		return before.slice(0, -1) + next;
	}
	if (/[0-9][-–]$/.test(before) && /^[0-9]/.test(next)) return before + next;
	return `${before} ${next}`;
}

/** The words of a text in lower case, hyphenated ones whole. */
export function wordsOfText(text: string): Set<string> {
	return new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
}
