import { letterSeries } from './marks.ts';
import type { Span } from './sentences.ts';
import { splitSentences } from './sentences.ts';

/**
 * A list found in a paragraph: the words before it, the words of each item without its mark, the words after it.
 * Together with the marks the spans cover the whole paragraph, so that no word is lost.
 */
export type FoundList = { lead: Span; items: Span[]; tail: Span };

type Mark = { start: number; end: number; value: string };

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const series: string[][] = [
	[...letterSeries.latin],
	romans,
	[...letterSeries.cyrillic],
	[...letterSeries.arabic],
	[...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'],
	Array.from({ length: 99 }, (_, index) => String(index + 1)),
	[...'一二三四五六七八九十']
];

const bracketed =
	/[(（]([a-zа-я]{1,5}|[\u0621-\u064a]{1,2}|[0-9\u0660-\u0669]{1,2}|[一二三四五六七八九十])[)）][ \t\u00a0]*/gu;
const halfBracketed =
	/(?<=^|[\s:;,.：；،؛])([a-zа-я]{1,5}|[\u0621-\u064a]{1,2}|[0-9\u0660-\u0669]{1,2})[)）][ \t\u00a0]+/gu;
const numbered = /(?<=^|\n)[ \t]*([0-9\u0660-\u0669]{1,2}|[a-zа-я])[.．][ \t\u00a0]+(?=\D)/gu;
const bulleted = /(?<=^|\n)[ \t]*([-–—•·*▪●])[ \t\u00a0]+/gu;

/**
 * The first list of a paragraph: at least two marks of one kind that follow each other from the first
 * ((a) (b), a) b), (i) (ii), (1) (2), а) б), (أ) (ب), (一) (二), or 1. and bullets at the beginning of lines).
 * Undefined where there is none. `language` is that of the paragraph, BCP 47.
 */
export function findList(paragraph: string, language: string): FoundList | undefined {
	const found = [bracketed, halfBracketed, numbered].flatMap((pattern) => {
		const marks = [...paragraph.matchAll(pattern)].map(toMark);
		return series.map((values) => sequence(marks, values));
	});
	found.push([...paragraph.matchAll(bulleted)].map(toMark));
	const marks = found
		.filter((each) => each.length >= 2)
		.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0) || b.length - a.length)[0];
	const first = marks?.[0];
	const last = marks?.[marks.length - 1];
	if (marks === undefined || first === undefined || last === undefined) return undefined;

	const items = marks.map((mark, index) => ({
		start: mark.end,
		end: marks[index + 1]?.start ?? paragraph.length
	}));
	const lastItem = items[items.length - 1];
	if (lastItem === undefined) return undefined;
	lastItem.end = endOfLast(paragraph, items, language, onLines(paragraph, marks));
	if (items.some((item) => paragraph.slice(item.start, item.end).trim() === '')) return undefined;
	return {
		lead: { start: 0, end: first.start },
		items,
		tail: { start: lastItem.end, end: paragraph.length }
	};
}

function toMark(match: RegExpMatchArray): Mark {
	const start = match.index ?? 0;
	const value = (match[1] ?? '')
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace('\u0640', '');
	return { start, end: start + match[0].length, value };
}

/** The marks that follow each other in `values`, from the first; others between them are passed over. */
function sequence(marks: Mark[], values: string[]): Mark[] {
	const chosen: Mark[] = [];
	for (const mark of marks) {
		if (mark.value === values[chosen.length]) chosen.push(mark);
	}
	return chosen;
}

function onLines(paragraph: string, marks: Mark[]): boolean {
	return marks
		.slice(1)
		.every(
			(mark) =>
				/(?:^|\n)[ \t]*$/.test(paragraph.slice(Math.max(0, mark.start - 40), mark.start)) ||
				/^[ \t]*\n/.test(paragraph.slice(mark.start))
		);
}

/**
 * Where the last item ends. On lines of their own: with its line. Running on: with its first sentence,
 * unless an item before it has several sentences too.
 */
function endOfLast(paragraph: string, items: Span[], language: string, lines: boolean): number {
	const last = items[items.length - 1] ?? { start: 0, end: 0 };
	if (lines) {
		const newline = paragraph.indexOf('\n', last.start);
		return newline === -1 ? paragraph.length : newline;
	}
	const sentencesIn = (span: Span) =>
		splitSentences(paragraph.slice(span.start, span.end), language);
	const several = items.slice(0, -1).some((item) => sentencesIn(item).length > 1);
	if (several) return paragraph.length;
	return last.start + (sentencesIn(last)[0]?.end ?? 0);
}
