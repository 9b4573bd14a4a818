import type { OfficialLanguage } from '#lib/domain/language.ts';
import { annexMarkOf, headingMarkOf } from './heading-marks.ts';
import type { Definition } from './note-places.ts';
import { countedAfter } from './note-places.ts';
import type { Line } from './text-lines.ts';
import { joinLines, plainDigits } from './text-lines.ts';

/** The lines from `from` on that may be the text of footnote `number`. */
export function definitionsOf(
	lines: readonly Line[],
	number: number,
	from: number,
	language: OfficialLanguage
): number[] {
	const pattern = definitionPattern(number, language);
	const found: number[] = [];
	for (let at = from; at < lines.length; at += 1) {
		if (pattern.test(plainDigits(lines[at]?.text ?? ''))) found.push(at);
	}
	return found;
}

function definitionPattern(number: number | string, language: OfficialLanguage): RegExp {
	return language === 'ar'
		? new RegExp(`^(?:\\(${number}\\)|${number})\\s+[^\\s0-9]`)
		: new RegExp(`^${number}\\s+(?![0-9.,;:)。，])\\S`);
}

/** A note starts after a blank line, at the top of a page, or right after another line that ended. */
export function startsNote(lines: readonly Line[], at: number, doubleSpaced: boolean): boolean {
	const line = lines[at];
	const before = lines[at - 1];
	if (line === undefined || before === undefined) return false;
	if (line.note || line.blanks > 0 || line.page !== before.page) return true;
	if (!/[.。)”"»]$/.test(before.text)) return false;
	return (!doubleSpaced && /^\(?[0-9]+\)?\s/.test(before.text)) || afterStar(lines, at);
}

/** Whether the lines right above are a note on the document, which an asterisk opens at the foot of its page. */
function afterStar(lines: readonly Line[], at: number): boolean {
	let above = at - 1;
	while (above > 0 && at - above < 8 && (lines[above]?.blanks ?? 1) === 0) above -= 1;
	return starred.test(lines[above]?.text ?? '') && (lines[above]?.blanks ?? 0) > 0;
}

const starred = /^\*{1,3}\s?\p{L}/u;

/** The lines of notes on the document itself, which asterisks open: they stand in no paragraph. */
export function starredLines(
	lines: readonly Line[],
	definitions: ReadonlyMap<number, Definition>
): number[] {
	const found: number[] = [];
	lines.forEach((line, from) => {
		if (!starred.test(line.text) || (line.blanks === 0 && !found.includes(from - 1))) return;
		let to = from + 1;
		while (to < lines.length && to - from < 8 && !definitions.has(to)) {
			if ((lines[to]?.blanks ?? 1) > 0 || lines[to]?.page !== line.page) break;
			to += 1;
		}
		const closes = definitions.has(to) || lines[to]?.page !== line.page;
		if (closes) for (let at = from; at < to; at += 1) found.push(at);
	});
	return found;
}

/** The words of a note: its line and those that follow without a blank line, up to the next note. */
export function takenAt(
	lines: readonly Line[],
	at: number,
	label: string,
	known: ReadonlySet<string>,
	language: OfficialLanguage
): Definition {
	let text = (lines[at]?.text ?? '').replace(/^\(?[\p{Nd}]+\)?\s+/u, '');
	let end = at + 1;
	for (; end < lines.length; end += 1) {
		const line = lines[end];
		const before = lines[end - 1];
		if (line === undefined || line.blanks > 0 || line.page !== before?.page) break;
		if (/^\(?[0-9]{1,3}\)?\s+\S/.test(plainDigits(line.text)) && /[.。)”"»]$/.test(before.text))
			break;
		if (/^[0-9]{1,3}\.\s+\S/.test(plainDigits(line.text)) && /[.。]$/.test(before.text)) break;
		if (annexMarkOf(line.text, language) || headingMarkOf(line.text, language)) break;
		text = joinLines(text, line.text, known);
	}
	return { line: at, end, label, text };
}

/** Whether a line stands where notes stand: beside a known note, or before nothing but the end of its page. */
export function isNoteRegion(
	lines: readonly Line[],
	at: number,
	definitions: ReadonlyMap<number, Definition>,
	doubleSpaced: boolean
): boolean {
	const line = lines[at];
	if (line === undefined) return false;
	if ([...definitions.values()].some(({ end }) => end === at) && line.blanks <= 1) return true;
	if (line.blanks < (doubleSpaced ? 2 : 1)) return false;
	const text = plainDigits(line.text);
	if (countedAfter.test(text.replace(/^\(?[0-9]+\)?/, ''))) return false;
	if (!/^\(?[0-9]+\)?\s+[\p{Lu}\p{Script=Han}\p{Script=Arabic}«“"]/u.test(text)) return false;
	let end = at;
	while (end + 1 < lines.length && (lines[end + 1]?.blanks ?? 1) === 0) end += 1;
	const next = lines[end + 1];
	const closes =
		next === undefined || next.page !== line.page || /^\(?[0-9]+\)?[.\s]/.test(next.text);
	return closes && /[.。)]$/.test(lines[end]?.text ?? '');
}

/** Where no mark confirms a note: a numbered text that is the last thing on a page that is not the last. */
export function addAtPageEnds(
	lines: readonly Line[],
	definitions: Map<number, Definition>,
	known: ReadonlySet<string>,
	language: OfficialLanguage
): void {
	const pattern = /^\(?([0-9]{1,2})\)?\s+[\p{Lu}\p{Script=Han}\p{Script=Arabic}«“"]/u;
	lines.forEach((line, at) => {
		const match = pattern.exec(plainDigits(line.text));
		if (match === null || line.blanks === 0 || definitions.has(at)) return;
		const rest = plainDigits(line.text).replace(/^\(?[0-9]+\)?/, '');
		if (countedAfter.test(rest)) return;
		const taken = takenAt(lines, at, match[1] ?? '', known, language);
		const next = lines[taken.end];
		if (next?.page === line.page || (next === undefined && line.page === 0)) return;
		if (!/[.。]$/.test(taken.text)) return;
		definitions.set(at, taken);
	});
}

/** Notes under a wrong number stand right after a known note, or right before one. */
export function addNeighbours(
	lines: readonly Line[],
	definitions: Map<number, Definition>,
	known: ReadonlySet<string>,
	language: OfficialLanguage
): void {
	const pattern = /^\(?([0-9]{1,3})\)?\s+[^\s0-9.,)]/;
	for (const definition of [...definitions.values()]) {
		let at = definition.end;
		for (;;) {
			const line = lines[at];
			if (line === undefined || definitions.has(at) || line.blanks > 1) break;
			if (line.page !== lines[at - 1]?.page) break;
			const match = pattern.exec(plainDigits(line.text));
			const rest = plainDigits(line.text).replace(/^\(?[0-9]+\)?/, '');
			if (match === null || countedAfter.test(rest)) break;
			const added = takenAt(lines, at, match[1] ?? '', known, language);
			definitions.set(at, added);
			at = added.end;
		}
		let before = definition.line - 1;
		while (before > 0 && (lines[before]?.blanks ?? 1) === 0) before -= 1;
		const line = lines[before];
		if (line === undefined || definitions.has(before) || before < 1) continue;
		const taken = [...definitions.values()].some(
			(each) => each.line <= before && each.end > before
		);
		const match = pattern.exec(plainDigits(line.text));
		if (taken || match === null || line.page !== lines[definition.line]?.page) continue;
		const rest = plainDigits(line.text).replace(/^\(?[0-9]+\)?/, '');
		if (countedAfter.test(rest) || !/^\s+[\p{Lu}\p{Script=Han}\p{Script=Arabic}«“"]/u.test(rest))
			continue;
		const added = takenAt(lines, before, match[1] ?? '', known, language);
		if (added.end === definition.line) definitions.set(before, added);
	}
}
