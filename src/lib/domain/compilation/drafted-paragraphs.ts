import { allInlines, paragraphsIn } from './findings/walk.ts';
import type { Compilation } from './model.ts';
import { numberCompilation } from './numbering.ts';

/** The numbers of the paragraphs that rest on a submission under a theme, by `draftedKey`. */
export type DraftedParagraphs = ReadonlyMap<string, number[]>;

export function draftedKey(submission: string, theme: string): string {
	return `${theme} ${submission}`;
}

/** Where each submission is drafted under each theme, in the order of the document. */
export function draftedParagraphs(compilation: Compilation): DraftedParagraphs {
	const numbers = numberCompilation(compilation);
	const drafted = new Map<string, number[]>();
	for (const { paragraph, theme } of paragraphsIn(compilation.sections)) {
		const number = numbers.get(paragraph.id)?.number;
		if (theme === undefined || number === undefined) continue;
		const submissions = new Set(
			allInlines(paragraph.content).flatMap((inline) =>
				inline.type === 'text' ? (inline.provenance ?? []).map(({ submission }) => submission) : []
			)
		);
		for (const submission of submissions) {
			const key = draftedKey(submission, theme);
			const known = drafted.get(key);
			if (known) known.push(number);
			else drafted.set(key, [number]);
		}
	}
	return drafted;
}
