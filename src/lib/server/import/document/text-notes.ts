import type { OfficialLanguage } from '#lib/domain/language.ts';
import { noteMark } from './block.ts';
import { annexMarkOf, headingMarkOf } from './heading-marks.ts';
import type { Line } from './text-lines.ts';
import { joinLines, plainDigits } from './text-lines.ts';

type Mark = { line: number; start: number; end: number; label: string };
type Definition = { line: number; end: number; label: string; text: string };

const countedAfter = /^\s*(?:个|名|份|国(?![际家])|年|月|日|段|号|项|条|届|位|次|%|％|家(?!庭))/;

/**
 * Finds the footnotes that stand in the stream of a text: their marks (bare digits behind a word or punctuation, at
 * the start of a line, or alone on one) and their texts (at the end of a page: the number, a space, the words).
 * Mark and note confirm each other and run 1, 2, 3. Gives the lines without notes, with marks set apart; `doubtful`
 * where bare numbers remain that belong to nothing.
 */
export function takeNotes(
	lines: readonly Line[],
	doubleSpaced: boolean,
	language: OfficialLanguage,
	known: ReadonlySet<string>
): { lines: Line[]; notes: { label: string; text: string }[]; doubtful: boolean } {
	const definitions = new Map<number, Definition>();
	const marks: Mark[] = [];
	let markFrom = { line: 0, start: 0 };
	let noteFrom = 0;
	let missed = 0;
	for (let number = 1; number < 1000 && missed < 3; number += 1) {
		const candidates = definitionsOf(lines, number, noteFrom, language);
		const ends = new Set([...definitions.values()].map(({ end }) => end));
		const pair = pairOf(lines, number, candidates, ends, markFrom, doubleSpaced, language);
		if (pair !== undefined) {
			marks.push(pair.mark);
			markFrom = { line: pair.mark.line, start: pair.mark.end };
			definitions.set(
				pair.definition,
				takenAt(lines, pair.definition, String(number), known, language)
			);
			noteFrom = pair.definition + 1;
			missed = 0;
			continue;
		}
		missed += 1;
		const lonely = candidates.find((at) => isNoteRegion(lines, at, definitions, doubleSpaced));
		if (lonely !== undefined && (number === 1 || definitions.size > 0)) {
			definitions.set(lonely, takenAt(lines, lonely, String(number), known, language));
			noteFrom = lonely + 1;
		}
	}
	if (definitions.size === 0) addAtPageEnds(lines, definitions, known, language);
	addNeighbours(lines, definitions, known, language);
	const marked = new Set(marks.map(({ label }) => label));
	const inOrder = [...definitions.values()]
		.sort((a, b) => a.line - b.line)
		.every(({ label }, index) => label === String(index + 1) && marked.has(label));
	if (inOrder) {
		const strays: Mark[] = [];
		addStrayMarks(lines, strays, definitions, language);
		const due = String(definitions.size + 1);
		if (definitions.size > 0 && strays.some(({ label }) => label === due)) {
			const before = definitions.size;
			addAtPageEnds(lines, definitions, known, language);
			if (definitions.size > before) addStrayMarks(lines, marks, definitions, language);
		}
	} else addStrayMarks(lines, marks, definitions, language);

	const taken = new Set<number>();
	for (const definition of definitions.values()) {
		for (let at = definition.line; at < definition.end; at += 1) taken.add(at);
	}
	for (const at of starredLines(lines, definitions)) taken.add(at);
	const kept: Line[] = [];
	let lostBlanks = 0;
	lines.forEach((line, at) => {
		if (taken.has(at)) {
			lostBlanks = Math.max(lostBlanks, doubleSpaced ? 1 : 0);
			return;
		}
		let text = line.text;
		const here = marks.filter((mark) => mark.line === at).sort((a, b) => b.start - a.start);
		for (const mark of here) {
			text = `${text.slice(0, mark.start).trimEnd()}${noteMark(mark.label)}${text.slice(mark.end)}`;
		}
		const blanks = taken.has(at - 1) ? lostBlanks : line.blanks;
		kept.push({ ...line, text, blanks });
	});
	const notes = [...definitions.values()]
		.sort((a, b) => a.line - b.line)
		.map(({ label, text }) => ({ label, text }));
	const doubtful = kept.some(({ text }) => /^\(?[0-9]{1,3}\)?$/.test(plainDigits(text)));
	return { lines: kept, notes, doubtful };
}

function definitionsOf(
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

function pairOf(
	lines: readonly Line[],
	number: number,
	candidates: readonly number[],
	ends: ReadonlySet<number>,
	from: { line: number; start: number },
	doubleSpaced: boolean,
	language: OfficialLanguage
): { mark: Mark; definition: number } | undefined {
	for (const definition of candidates) {
		const text = plainDigits(lines[definition]?.text ?? '').replace(/^\(?[0-9]+\)?/, '');
		if (countedAfter.test(text)) continue;
		if (!ends.has(definition) && !startsNote(lines, definition, doubleSpaced)) continue;
		const mark = findMark(lines, number, from, definition, language, doubleSpaced);
		if (mark !== undefined) return { mark, definition };
	}
	return undefined;
}

/** A note starts after a blank line, at the top of a page, or right after another line that ended. */
function startsNote(lines: readonly Line[], at: number, doubleSpaced: boolean): boolean {
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
function starredLines(
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

function findMark(
	lines: readonly Line[],
	number: number,
	from: { line: number; start: number },
	until: number,
	language: OfficialLanguage,
	doubleSpaced: boolean
): Mark | undefined {
	if (doubleSpaced) {
		const raised = raisedMark(lines, number, from, until);
		if (raised !== undefined) return raised;
	}
	for (const find of [marksIn, spacedMarksIn]) {
		for (let at = from.line; at < until; at += 1) {
			const text = plainDigits(lines[at]?.text ?? '');
			for (const { start, end } of find(text, number, language)) {
				if (at === from.line && start < from.start) continue;
				if (start === 0 && (at === 0 || (lines[at]?.blanks ?? 0) > 0)) {
					if (text.trim() !== String(number)) continue;
				}
				return { line: at, start, end, label: String(number) };
			}
		}
	}
	return undefined;
}

/** Among lines that stand apart a raised mark begins one right under its word, with the stop that follows it. */
function raisedMark(
	lines: readonly Line[],
	number: number,
	from: { line: number; start: number },
	until: number
): Mark | undefined {
	const pattern = new RegExp(`^\\(?${number}\\)?(?=$|[\\s.,;:،؛。，]|\\p{Script=Han})`, 'u');
	for (let at = from.line + 1; at < until; at += 1) {
		const line = lines[at];
		const before = lines[at - 1];
		if (line === undefined || before === undefined || line.blanks > 0) continue;
		if (line.page !== before.page || /[.。:：;；؛]$/.test(before.text)) continue;
		const match = pattern.exec(plainDigits(line.text));
		if (match === null || countedAfter.test(line.text.slice(match[0].length))) continue;
		return { line: at, start: 0, end: match[0].length, label: String(number) };
	}
	return undefined;
}

const referring =
	/(?:paras?\.?|paragraphs?|arts?\.?|articles?|items?|annex|notes?|No\.|par\.|paragraphes?|annexe|párrs?\.?|párrafos?|artículos?|tema|cuadro|table|tableau|п{1,2}\.|пункт\p{L}*|стать\p{L}+|приложени\p{L}+|(?:ال)?(?:فقرة|مادة|بند|جدول)|第)\s?$/iu;
const datedAfter =
	/^(?:\s?(?:年|月|日)|\s(?:de\s)?[\p{L}]+(?:\s[\p{L}]+)?(?:\/\p{L}+)?\s(?:de\s)?(?:19|20)[0-9]{2})/u;

/** A mark that the extraction set off by a space: behind a word, and no date, reference or count. */
function spacedMarksIn(
	text: string,
	number: number | string,
	language: OfficialLanguage
): { start: number; end: number }[] {
	if (language === 'ar') return [];
	const pattern = new RegExp(`(?<=[\\p{L}.。,，;；”»"] )${number}(?![0-9/]|[.,][0-9])`, 'gu');
	return [...text.matchAll(pattern)].flatMap((match) => {
		const start = match.index;
		const end = start + match[0].length;
		const after = text.slice(end);
		if (referring.test(text.slice(0, start)) || datedAfter.test(after)) return [];
		if (countedAfter.test(after) || !/^(?:$|[\s.,;:)»。，；]|\p{Script=Han})/u.test(after))
			return [];
		return [{ start, end }];
	});
}

/** Places where the bare number can be a footnote mark. */
function marksIn(
	text: string,
	number: number | string,
	language: OfficialLanguage
): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	const printed = String(number);
	const pattern =
		language === 'ar'
			? new RegExp(`\\(${printed}\\)|(?<![0-9/.,])${printed}(?![0-9/.,-])`, 'g')
			: new RegExp(`(?<![0-9/]|[0-9][.,])${printed}(?![0-9/]|[.,][0-9])`, 'g');
	for (const match of text.matchAll(pattern)) {
		const start = match.index;
		const end = start + match[0].length;
		const before = text.slice(0, start);
		const after = text.slice(end);
		if (match[0].startsWith('(')) {
			if (/[\p{L}\p{M}»".،]\s?$/u.test(before) && /^(?:\s|[.،؛:)]|$)/.test(after)) {
				found.push({ start, end });
			}
			continue;
		}
		if (before === '') {
			if (after === '' || /^\s+\S/.test(after) || /^[\u4e00-\u9fff]/.test(after)) {
				if (!/^\s*[.．]\s/.test(after) && !countedAfter.test(after)) found.push({ start, end });
			}
			continue;
		}
		const last = before.at(-1) ?? '';
		const tail = /^(?:$|\s|[.,;:!?)”"»。，；：、）]|[\u4e00-\u9fff“])/u.test(after);
		if (!tail || countedAfter.test(after)) continue;
		if (after === '' && /[.,;。，；”"»)]\s$/.test(before)) {
			found.push({ start, end });
			continue;
		}
		if (/[.,;:!?。，；：！？、]$/.test(before) && !/[0-9][.,:]$/.test(before)) {
			if (!/\b(?:p|pp|para|paras|No|no|art|п|пп|ст|párr|par|Rev|Add|Corr|vol)\.$/u.test(before)) {
				if (/^(?:$|\s|[\u4e00-\u9fff“(])/.test(after)) found.push({ start, end });
			}
		} else if (/[”"»’)）\]]/.test(last)) {
			found.push({ start, end });
		} else if (/\p{Script=Han}/u.test(last)) {
			found.push({ start, end });
		} else if (/\p{L}{3}$/u.test(before)) {
			found.push({ start, end });
		}
	}
	return found;
}

/** The words of a note: its line and those that follow without a blank line, up to the next note. */
function takenAt(
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
function isNoteRegion(
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
function addAtPageEnds(
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
function addNeighbours(
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

/** Where the notes do not run on, marks with a number out of order: digits that follow a full stop or a word without a space. */
function addStrayMarks(
	lines: readonly Line[],
	marks: Mark[],
	definitions: ReadonlyMap<number, Definition>,
	language: OfficialLanguage
): void {
	const inNote = new Set<number>();
	for (const { line, end } of definitions.values()) {
		for (let at = line; at < end; at += 1) inNote.add(at);
	}
	const onLine = Map.groupBy(marks, ({ line }) => line);
	const pattern =
		language === 'ar'
			? /(?<=[\p{L}\p{M}»])\s?\(([0-9]{1,2})\)(?=[.،؛]|$)/gu
			: /(?<=[\p{Ll}\p{Script=Han}]{3}[.。,，”»")]{0,2}|[.。][”»")]?)([1-9][0-9]?)(?=\s|$|[.,;](?:\s|$))/gu;
	lines.forEach((line, at) => {
		if (inNote.has(at)) return;
		const text = plainDigits(line.text);
		const known = onLine.get(at) ?? [];
		for (const match of text.matchAll(pattern)) {
			const label = match[1] ?? '';
			const start = match.index;
			const end = start + match[0].length;
			const after = text.slice(end, end + 200);
			const before = text.slice(Math.max(0, start - 40), start);
			if (countedAfter.test(after) || /[0-9]$/.test(before)) continue;
			if (/^\s*(?:个|%)/.test(after)) continue;
			if (/\b(?:p|pp|paras?|No|no|arts?|Rev|Add|Corr|vol|CRP|L|WG|Inc)\.?$/u.test(before)) {
				continue;
			}
			if (known.some((mark) => mark.start < end && start < mark.end)) continue;
			marks.push({ line: at, start, end, label });
		}
	});
}
