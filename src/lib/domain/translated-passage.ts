import type { Stretch } from './excerpt.ts';
import { paragraphsOf } from './words.ts';

/** The paragraphs of a translation that say what the stretch says; undefined where they do not match the answer's. */
export function translatedPassage(
	answer: string,
	translation: string,
	{ start, end }: Stretch
): string | undefined {
	const originals = paragraphsOf(answer);
	const targets = paragraphsOf(translation);
	if (originals.length !== targets.length) return undefined;
	const said = targets.filter((_, index) => {
		const original = originals[index];
		return original !== undefined && original.start < end && original.end > start;
	});
	return said.length === 0 ? undefined : said.map(({ text }) => text).join('\n\n');
}
