import type { OfficialLanguage } from '#lib/domain/language.ts';
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

/** A line as a row: its label and the amounts at its end (in Arabic also at its start), or undefined. */
export function rowOf(
	printed: string,
	language: OfficialLanguage
): { label: string; amounts: string[] } | undefined {
	const tokens = plainDigits(printed).split(/([ \u00a0\u2009\u202f\t]+)/);
	const fromEnd = cut(tokens);
	if (fromEnd !== undefined) return fromEnd;
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
			/^[([]?[-–−]?[$€]?[0-9]{1,3}$/.test(token) &&
			/^[0-9]{3}(?:[ \u00a0][0-9]{3})*(?:[.,][0-9]{1,2})?[)\]]?[a-z*]?$/.test(next);
		if (joins) amounts[0] = `${token} ${next}`;
		else amounts.unshift(token);
		gap = tokens[at - 1] ?? '';
	}
	const label = tokens
		.slice(0, at + 1)
		.join('')
		.trim();
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
export const periodLine =
	/^(?:\p{L}+\s)?(?:19|20)[0-9]{2}(?:\s?[-–—/]\s?(?:(?:19|20)[0-9]{2}|[0-9]{2}))?\s?(?:年|гг?\.|годы?)?$/u;

const currency = /dollar|dólar|долл|美元|欧元|دولار|euro|евро|يورو|franc|франк/iu;

/** The tables of a text, in their order; `stop` says at which lines something else begins. */
export function findTables(
	lines: readonly Line[],
	language: OfficialLanguage,
	width: number,
	stop: (line: number) => boolean
): TextTable[] {
	const tables: TextTable[] = [];
	const parsed = lines.map(({ text }) => {
		if (widthOfText(text) > Math.max(width * 1.6, 60) || rowEnd.test(text)) return undefined;
		const row = rowOf(text, language);
		if (row === undefined || widthOfText(row.label) > 110) return undefined;
		if (row.amounts.length === 1 && isYear(row.amounts[0] ?? '')) return undefined;
		return row;
	});
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
		if (parsed[at] === undefined || stop(at) || isHeader(at)) continue;
		let to = at;
		let rows = 0;
		let total = false;
		let large = 0;
		for (let next = at; next < lines.length; next += 1) {
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
			if (!isGroup(next) || !ahead) break;
		}
		if (!((rows >= 2 && total) || (rows >= 3 && large >= 3))) {
			continue;
		}
		let from = at;
		const header: string[] = [];
		while (from > 0 && header.length < 4) {
			const above = from - 1;
			if (stop(above) || tables.some((table) => table.to > above)) break;
			const text = lines[above]?.text ?? '';
			if (!isHeader(above) && (!isGroup(above) || widthOfText(text) > 70)) break;
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
			header.length > 1 &&
			!currency.test(last) &&
			!/^[(（]/.test(last)
		) {
			header.pop();
			raw.push({ cells: [last], group: true });
		}
		for (let each = at; each < to; each += 1) {
			const row = parsed[each];
			if (row === undefined) raw.push({ cells: [lines[each]?.text ?? ''], group: true });
			else raw.push({ cells: [row.label, ...row.amounts] });
		}
		tables.push({ from, to, header, rows: raw });
		at = to - 1;
	}
	return tables;
}
