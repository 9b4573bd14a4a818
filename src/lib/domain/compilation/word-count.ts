import type { OfficialLanguage } from '../language.ts';
import type { Compilation, Inline, Plain, Section, Table } from './model.ts';

/** Length of a text. `characters` are Chinese characters, with every word in another script as one. */
export type TextLength = { words: number; characters: number };

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
	const known = segmenters.get(language);
	if (known !== undefined) return known;
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	segmenters.set(language, segmenter);
	return segmenter;
}

/** The words of a text in an official language, in lower case, by Intl.Segmenter. */
export function wordsOfText(text: string, language: OfficialLanguage): string[] {
	const words: string[] = [];
	for (const { segment, isWordLike } of segmenterFor(language).segment(text)) {
		if (isWordLike) words.push(segment.toLocaleLowerCase(language));
	}
	return words;
}

/** How long a text is. */
export function lengthOfText(text: string, language: OfficialLanguage): TextLength {
	let words = 0;
	for (const { isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) words += 1;
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const others = text.match(/[\p{L}\p{N}]+/gu)?.filter((run) => !/\p{Script=Han}/u.test(run));
	return { words, characters: han + (others?.length ?? 0) };
}

/**
 * The length of the body as the limit of UN documents counts it: headings, paragraphs, tables and footnotes;
 * masthead, numbers and annexes are not counted.
 */
export function countWords(compilation: Pick<Compilation, 'language' | 'sections'>): TextLength {
	const texts: string[] = [];
	const addLine = (line: readonly Inline[]) => {
		let text = '';
		for (const inline of line) {
			if (inline.type === 'text') text += inline.text;
			else if (inline.type === 'reference') text += ' 1 ';
			else if (inline.type === 'list') for (const item of inline.items) addLine(item.content);
			else addLine(inline.content);
		}
		texts.push(text);
	};
	const addTable = (table: Table) => {
		for (const { heading } of table.columns) addLine(heading);
		for (const { cells } of table.rows) for (const { content } of cells) addLine(content);
	};
	const addPlain = (plain: Plain) => addLine(plain.content);
	const addSection = (section: Section) => {
		addLine(section.heading);
		for (const child of section.children) {
			if (child.type === 'section') addSection(child);
			else if (child.type === 'table') addTable(child);
			else if (child.type === 'plain') addPlain(child);
			else addLine(child.content);
		}
	};
	compilation.sections.forEach(addSection);
	return lengthOfText(texts.join('\n'), compilation.language);
}
