import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Line } from './text-lines.ts';
import { plainDigits, widthOfText } from './text-lines.ts';

const loneMark =
	/^(?:[0-9]{1,3}[.．]|[IVX]{1,6}[.．]|[A-ZАВСЕНКМОРТХ][.．]|[一二三四五六七八九十]{1,3}[.、．]|\p{L}[\p{L}\p{M}]{2,6}\s?[-–])$/u;
const loneNumber = /^\(?[0-9]{1,3}\)?$/;
const loneArabicMark = /^(?:[-–]\s?([0-9]{1,3})|([0-9]{1,3})\s?[-–])$/;
const loneAmount =
	/^[([]?[-–−]?[$€]?[0-9]{1,3}(?:[,. \u00a0\u2009\u202f][0-9]{3})+(?:[.,][0-9]{1,2})?[)\]]?$/;

/**
 * Puts together what some extractions print on lines of their own: the number of a paragraph, heading or note and its
 * words; the cells of a table row. In Arabic the number may follow the first line of its paragraph.
 * A page number that stands among the last lines of its page is left out. `apart` where numbers of paragraphs stood on
 * lines of their own, `scattered` where the cells of a table cannot be put together for sure.
 */
export function mendLines(
	lines: readonly Line[],
	language: OfficialLanguage
): { lines: Line[]; apart: boolean; scattered: boolean } {
	const mended: Line[] = [];
	let marks = 0;
	const amounts = lines.filter(({ text }) => loneAmount.test(plainDigits(text))).length;
	const lastOfPage = new Map<number, number>();
	lines.forEach(({ page }, at) => lastOfPage.set(page, at));
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at];
		const next = lines[at + 1];
		const before = mended.at(-1);
		if (line === undefined) break;
		const digits = plainDigits(line.text);
		const fromEnd = (lastOfPage.get(line.page) ?? at) - at;
		if (digits === String(line.page + 1) && fromEnd < 3 && lastOfPage.size > 1) continue;
		if (language === 'ar' && before !== undefined && line.blanks === 0) {
			const match = loneArabicMark.exec(digits);
			if (match !== null && !/^[0-9]/.test(plainDigits(before.text))) {
				before.text = `${match[1] ?? match[2] ?? ''}- ${before.text}`;
				continue;
			}
		}
		if (next !== undefined && (loneMark.test(digits) || loneArabicMark.test(digits))) {
			const numbered =
				/^(?:\(?[0-9]{1,3}|[IVX]{1,6}|\p{Lu}|[一二三四五六七八九十]{1,3})[.．、]\s/u.test(
					plainDigits(next.text)
				);
			if (!numbered && !loneMark.test(next.text) && !loneAmount.test(plainDigits(next.text))) {
				marks += 1;
				mended.push({ ...line, text: `${line.text} ${next.text}` });
				at += 1;
				continue;
			}
		}
		if (
			next !== undefined &&
			loneNumber.test(digits) &&
			((line.blanks > 0 && next.blanks > 0) || beforeNotes(lines, at)) &&
			next.page === line.page &&
			/^[\p{Lu}\p{Script=Han}\p{Script=Arabic}«“"]/u.test(next.text)
		) {
			mended.push({ ...line, text: `${line.text} ${next.text}`, note: true });
			at += 1;
			continue;
		}
		if (
			amounts >= 3 &&
			before !== undefined &&
			loneAmount.test(digits) &&
			widthOfText(before.text) < 110 &&
			!/[.。;；,，:：]$/.test(before.text)
		) {
			before.text = `${before.text}   ${line.text}`;
			continue;
		}
		mended.push({ ...line });
	}
	return { lines: mended, apart: marks >= 3, scattered: isScattered(lines) };
}

/** Cells of a table that no longer stand beside their row: amounts in runs of unlike length. */
function isScattered(lines: readonly Line[]): boolean {
	const runs: number[] = [];
	let run = 0;
	for (const { text } of lines) {
		if (loneAmount.test(plainDigits(text))) run += 1;
		else {
			if (run > 0) runs.push(run);
			run = 0;
		}
	}
	if (run > 0) runs.push(run);
	const longest = Math.max(...runs, 0);
	return longest > 1 && !(runs.length >= 3 && runs.every((each) => each === longest));
}

/** Whether only notes follow on the page: few lines, none of which begins a paragraph, the last one ended. */
function beforeNotes(lines: readonly Line[], at: number): boolean {
	const page = lines[at]?.page;
	let end = at + 1;
	while (end < lines.length && lines[end]?.page === page && end - at < 16) end += 1;
	if (end - at >= 16) return false;
	const rest = lines.slice(at + 1, end).filter(({ text }) => !loneNumber.test(plainDigits(text)));
	const last = rest.at(-1);
	return (
		last !== undefined &&
		/[.。)]$/.test(last.text) &&
		rest.every(({ text }) => !/^(?:[0-9]{1,3}|[IVXA-Z]{1,4})[.．]\s/.test(plainDigits(text)))
	);
}
