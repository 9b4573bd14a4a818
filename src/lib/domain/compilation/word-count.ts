import type { OfficialLanguage } from '../language.ts';
import { segmenterOf } from '../segmenters.ts';
import { sectionsOf } from './findings/walk.ts';
import type { Compilation, Inline, Section, Table } from './model.ts';

/** Length of a text. `characters` are Chinese characters, with every word in another script as one. */
export type TextLength = { words: number; characters: number };

/** The words of a text in an official language, in lower case, by Intl.Segmenter. */
export function wordsOfText(text: string, language: OfficialLanguage): string[] {
	const words: string[] = [];
	for (const { segment, isWordLike } of segmenterOf('word', language).segment(text)) {
		if (isWordLike) words.push(segment.toLocaleLowerCase(language));
	}
	return words;
}

/** A word by the rules of Unicode (UAX 29) where words are letters between spaces: apostrophes and points inside join. */
const alphabetic =
	/[\p{L}\p{M}\p{N}_]+(?:(?:(?<=\p{L}\p{M}*)['’.:·](?=\p{L})|(?<=\p{N})['’.,;](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*/gu;
const otherScripts =
	/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;
const han = /\p{Script=Han}/gu;
const runs = /[\p{L}\p{N}]+/gu;

/**
 * How long a text is. Words are those that `Intl.Segmenter` counts: numbers count, punctuation does not. Latin, Cyrillic
 * and Arabic texts are counted by the rules that it follows, which is many times as fast.
 */
export function lengthOfText(text: string, language: OfficialLanguage): TextLength {
	const alphabets = language !== 'zh' && !otherScripts.test(text);
	let words = 0;
	if (alphabets) words = text.match(alphabetic)?.length ?? 0;
	else
		for (const { isWordLike } of segmenterOf('word', language).segment(text))
			if (isWordLike) words += 1;
	const inRuns = text.match(runs) ?? [];
	if (alphabets) return { words, characters: inRuns.length };
	const others = inRuns.filter((run) => !/\p{Script=Han}/u.test(run));
	return { words, characters: (text.match(han)?.length ?? 0) + others.length };
}

/** The length of a line of text, its footnotes and lists included; numbers and marks are not counted. */
export function lengthOfLine(line: readonly Inline[], language: OfficialLanguage): TextLength {
	const texts: string[] = [];
	addLine(line, texts);
	return sumOfLengths(texts.map((text) => lengthOfText(text, language)));
}

/** Each line by itself: words of two lines never join. */
function addLine(line: readonly Inline[], texts: string[]): void {
	let text = '';
	for (const inline of line) {
		if (inline.type === 'text') text += inline.text;
		else if (inline.type === 'reference') text += ' 1 ';
		else if (inline.type === 'list') for (const item of inline.items) addLine(item.content, texts);
		else addLine(inline.content, texts);
	}
	texts.push(text);
}

export function sumOfLengths(lengths: readonly TextLength[]): TextLength {
	return lengths.reduce(
		(sum, { words, characters }) => ({
			words: sum.words + words,
			characters: sum.characters + characters
		}),
		{ words: 0, characters: 0 }
	);
}

/** The length of what stands in a section, without those in it. */
export function lengthOfSection(section: Section, language: OfficialLanguage): TextLength {
	const ofTable = (table: Table) =>
		sumOfLengths(
			[
				...table.columns.map(({ heading }) => heading),
				...table.rows.flatMap(({ cells }) => cells.map(({ content }) => content))
			].map((line) => lengthOfLine(line, language))
		);
	return sumOfLengths([
		lengthOfLine(section.heading, language),
		...section.children.flatMap((child) => {
			if (child.type === 'section') return [];
			return [child.type === 'table' ? ofTable(child) : lengthOfLine(child.content, language)];
		})
	]);
}

/**
 * The length of the body as the limit of UN documents counts it: headings, paragraphs, tables and footnotes;
 * masthead, numbers and annexes are not counted.
 */
export function countWords({
	language,
	sections
}: Pick<Compilation, 'language' | 'sections'>): TextLength {
	return sumOfLengths(sectionsOf(sections).map((section) => lengthOfSection(section, language)));
}
