import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Definition, Mark } from './note-places.ts';
import { countedAfter } from './note-places.ts';
import type { Line } from './text-lines.ts';
import { plainDigits } from './text-lines.ts';

/** The first mark of footnote `number` behind `from` and above the line `until`. */
export function findMark(
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

/** Where the notes do not run on, marks with a number out of order: digits that follow a full stop or a word without a space. */
export function addStrayMarks(
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
