import { westernDigits } from '../amounts.ts';
import { after } from './folded.ts';
import { plainAnswer, withoutDirectionMarks } from './plain-answer.ts';

/** An option as a form may show it: its label in every language it has. */
export type OfferedOption = { labels: string[]; specify?: boolean };

/** Places of the options chosen, from 0; the words of "please specify"; lines of which nothing could be made. */
export type ReadChoice = { chosen: number[]; words: string; stray: string[] };

/** Lines beyond those of the options that are looked through for marks; the rest is given back in one piece. */
const mostLinesMore = 100;

type Line = { marked?: boolean; rest: string };

const checked = '☑☒✓✔✗✘✕✖√■◼●◉🗹🗷🗸';
const unchecked = '☐□▢◻○◯';
const mark = /^[xXхХ×✕✓✔√*+]$/u;

/**
 * Reads the cell of a choice. Chosen is an option whose bracket or box is marked, whose number is typed, or whose words
 * stand without a box, since someone typed them there; and the only one that is left of a single choice.
 * `prompts` begin the line from which on everything is the words of "please specify".
 */
export function readChoice(
	cell: string,
	options: readonly OfferedOption[],
	{ single, prompts }: { single: boolean; prompts: readonly string[] }
): ReadChoice {
	const chosen = new Set<number>();
	const seen = new Set<number>();
	const stray: string[] = [];
	const words: string[] = [];
	const behind: { option: number; words: string }[] = [];
	let last: number | undefined;
	let offset = 0;
	let lines = 0;
	for (const raw of cell.split('\n')) {
		const start = offset;
		offset += raw.length + 1;
		if (raw.trim() === '') continue;
		lines += 1;
		if (lines > options.length + mostLinesMore) {
			stray.push(cell.slice(start));
			break;
		}
		const found = optionOf(raw, options);
		if (found) {
			seen.add(found.option);
			const rest = found.rest.replace(/^[\s:：_…–—-]+/u, '').trim();
			if ((found.marked ?? true) || isMark(rest)) chosen.add(found.option);
			if (rest !== '' && !isMark(rest)) behind.push({ option: found.option, words: rest });
			last = found.option;
			continue;
		}
		const said = prompts.map((prompt) => after(raw, prompt)).find((rest) => rest !== undefined);
		if (said !== undefined) {
			words.push(said + cell.slice(start + raw.length));
			break;
		}
		const numbers = numbersIn(raw, options.length);
		if (numbers) for (const number of numbers) chosen.add(number - 1);
		else if (last !== undefined && (chosen.has(last) || options[last]?.specify))
			behind.push({ option: last, words: raw.trim() });
		else stray.push(raw.trim());
	}
	const [only] = seen;
	if (chosen.size === 0 && single && seen.size === 1 && options.length > 1 && only !== undefined)
		chosen.add(only);
	// Words beside an option that asks for them choose it, where nothing else is chosen.
	const asked = new Set(
		behind.filter(({ option }) => options[option]?.specify).map((b) => b.option)
	);
	const [onlyAsked] = asked;
	if (chosen.size === 0 && asked.size === 1 && onlyAsked !== undefined) chosen.add(onlyAsked);
	for (const each of behind)
		if (chosen.has(each.option)) words.unshift(each.words);
		else stray.push(each.words);
	return {
		chosen: [...chosen].sort((a, b) => a - b),
		words: plainAnswer(words.join('\n')),
		stray
	};
}

/**
 * The words of a cell without the box below them, and whether it is marked. Without its box the line counts only where
 * nothing else stands in the cell: somebody typed it there.
 */
export function readBoxed(
	cell: string,
	labels: readonly string[]
): { cell: string; marked: boolean } {
	const lines = cell.split('\n');
	const at = lines.findLastIndex((line) => {
		const found = optionOf(line, [{ labels: [...labels] }]);
		return found && (isNothing(found.rest) || isMark(found.rest.trim()));
	});
	const line = lines[at];
	const found = line === undefined ? undefined : optionOf(line, [{ labels: [...labels] }]);
	if (!found) return { cell, marked: false };
	const others = lines.filter((_, index) => index !== at).join('\n');
	if (found.marked === undefined && others.trim() !== '') return { cell, marked: false };
	return { cell: others, marked: found.marked !== false || isMark(found.rest.trim()) };
}

const isNothing = (rest: string) => /^[\s.。…_–—-]*$/u.test(rest);
const isMark = (rest: string) =>
	mark.test(rest) || (rest !== '' && [...rest].every((sign) => checked.includes(sign)));

/** The option that a line shows, whether it is marked (unknown without a box), and what stands behind its words. */
function optionOf(
	raw: string,
	options: readonly OfferedOption[]
): { option: number; marked?: boolean; rest: string } | undefined {
	let line: Line = { rest: withoutDirectionMarks(raw).trim() };
	for (let step = 0; step < 5; step += 1) {
		// A box goes first: without its signs the line would read as words that someone typed.
		line = withoutBox(line) ?? line;
		const found = named(line.rest, options);
		if (found) return { ...found, ...(line.marked !== undefined && { marked: line.marked }) };
		const next = withoutMark(line) ?? withoutBox(line);
		if (!next) return undefined;
		line = next;
	}
	return undefined;
}

function named(
	line: string,
	options: readonly OfferedOption[]
): { option: number; rest: string } | undefined {
	const match = /^(\d{1,3})\s*[.)．、:]\s*/.exec(westernDigits(line));
	const number = Number(match?.[1]) - 1;
	const numbered = match && options[number];
	if (numbered) {
		const words = line.slice(match[0].length);
		const rest = longest(words, numbered.labels);
		if (rest !== undefined) return { option: number, rest };
	}
	let best: { option: number; rest: string } | undefined;
	for (const [option, { labels }] of options.entries()) {
		const rest = longest(line, labels);
		if (rest !== undefined && (best === undefined || rest.length < best.rest.length))
			best = { option, rest };
	}
	return best;
}

/** What stands behind the longest of the labels with which a line begins. */
function longest(line: string, labels: readonly string[]): string | undefined {
	let best: string | undefined;
	for (const label of labels) {
		const rest = line.trim() === label.trim() ? '' : after(line, label);
		if (rest !== undefined && (best === undefined || rest.length < best.length)) best = rest;
	}
	return best;
}

/** The line without the bracket or box at its beginning. */
function withoutBox({ marked, rest }: Line): Line | undefined {
	const or = (more: boolean) => (marked ?? false) || more;
	const bracket = /^[[［【]([^[\]［］【】]{0,20})[\]］】]\s*/u.exec(rest);
	if (bracket)
		return { marked: or(/[^\s_.…]/u.test(bracket[1] ?? '')), rest: rest.slice(bracket[0].length) };
	const round = /^[(（]\s*([xXхХ×✓✔√*+]?)\s*[)）]\s*/u.exec(rest);
	if (round) return { marked: or(round[1] !== ''), rest: rest.slice(round[0].length) };
	const [glyph = ''] = rest;
	if (checked.includes(glyph) && glyph !== '')
		return { marked: true, rest: rest.slice(glyph.length).trimStart() };
	if (unchecked.includes(glyph) && glyph !== '')
		return { marked: or(false), rest: rest.slice(glyph.length).trimStart() };
	return undefined;
}

/** The line without the lone mark, or the bullet, at its beginning. */
function withoutMark({ marked, rest }: Line): Line | undefined {
	const lone = /^[xXхХ×*+][\s.:)-]+(?=\S)/u.exec(rest);
	if (lone) return { marked: true, rest: rest.slice(lone[0].length) };
	const bullet = /^(?:[-–—•·]|\d{1,3}[.)]|[\p{L}][.)])\s+(?=\S)/u.exec(rest);
	if (bullet) return { marked, rest: rest.slice(bullet[0].length) };
	return undefined;
}

const numberList =
	/^\s*\d{1,3}(?:\s{0,5}(?:[,;،、.؛&+]|and|et|y|и|و|和)?\s{0,5}\d{1,3}){0,50}\s*\.?\s*$/iu;

/** The numbers of options that a line lists, each one there is; undefined where it says anything else. */
function numbersIn(raw: string, most: number): number[] | undefined {
	const line = westernDigits(withoutDirectionMarks(raw)).replace(/^\s*\[(.*)\]\s*$/, '$1');
	if (line.length > 300 || !numberList.test(line)) return undefined;
	const numbers = (line.match(/\d+/g) ?? []).map(Number);
	return numbers.every((number) => number >= 1 && number <= most) ? numbers : undefined;
}
