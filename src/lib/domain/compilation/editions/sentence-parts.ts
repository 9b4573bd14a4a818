import type { OfficialLanguage } from '../../language.ts';
import { anyMark } from '../editing/read-typed-paragraph.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import { splitSentences } from '../sentences.ts';

/** A line of typed words: how deep an item of a list it is, 0 for none, and its sentences. */
export type LineInSentences = { depth: number; sentences: string[] };

/** The typed words of a unit, line by line, in sentences without the spaces between them. */
export function sentencesOf(words: string, language: OfficialLanguage): LineInSentences[] {
	return words.split('\n').map((line) => {
		const item = /^(-{1,9})[ \t]+/.exec(line);
		const text = line.slice(item?.[0].length ?? 0);
		return { depth: item?.[1]?.length ?? 0, sentences: sentencesIn(text, language) };
	});
}

/** A number or a mark alone belongs to the sentence after it; at the end of a line, to the one before. */
function sentencesIn(text: string, language: OfficialLanguage): string[] {
	const starts: number[] = [];
	let from = 0;
	for (const { end } of splitSentences(text, language)) {
		const hasWords = /\p{L}/u.test(text.slice(from, end).replace(anyMark, ''));
		if (!hasWords && (end < text.length || starts.length > 0)) continue;
		starts.push(from);
		from = end;
	}
	return starts
		.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim())
		.filter((sentence) => sentence !== '');
}

/** The typed words that the sentences make together. */
export function wordsOfSentences(
	lines: readonly LineInSentences[],
	language: OfficialLanguage
): string {
	const { gap } = phrasesOf(language);
	return lines
		.map(({ depth, sentences }) => {
			const mark = depth === 0 ? '' : `${'-'.repeat(depth)} `;
			return mark + sentences.map((each) => each.trim()).join(gap);
		})
		.join('\n');
}

/** Whether two texts have the same lines and as many sentences in each, so that they stand for each other one by one. */
export function areParallel(
	one: readonly LineInSentences[],
	other: readonly LineInSentences[]
): boolean {
	return (
		one.length === other.length &&
		one.every(
			({ depth, sentences }, index) =>
				depth === other[index]?.depth && sentences.length === other[index]?.sentences.length
		)
	);
}
