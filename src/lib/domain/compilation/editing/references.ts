import { allInlines, footnotesOf, linesOf } from '../findings/walk.ts';
import type { Compilation, Inline } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { mapInlines } from './follow-draft.ts';

/** Cross-references of a document, each with the numbered node that holds it. */
function referencesIn(model: Compilation): { holder: string; target: string }[] {
	return linesOf(model).flatMap(({ holder, line }) =>
		allInlines(line).flatMap((each) =>
			each.type === 'reference' ? [{ holder, target: each.target }] : []
		)
	);
}

/** Those of which nothing bears the number any more. */
export function referencesToNothing(model: Compilation): { holder: string; target: string }[] {
	const numbers = numberCompilation(model);
	return referencesIn(model).filter(({ target }) => !numbers.has(target));
}

/** The nodes that refer to one of `targets` and are none of them, each once. */
export function referringTo(model: Compilation, targets: ReadonlySet<string>): string[] {
	const found = referencesIn(model).filter(
		({ holder, target }) => targets.has(target) && !targets.has(holder)
	);
	return [...new Set(found.map(({ holder }) => holder))];
}

/** Ids of a paragraph and of the footnotes in it. */
export function idsOfParagraph({ id, content }: { id: string; content: Inline[] }): Set<string> {
	return new Set([id, ...footnotesOf(content).map((note) => note.id)]);
}

/** A line in which what referred to `from` refers to `to`, in its footnotes too. */
export function referringElsewhere(content: readonly Inline[], from: string, to: string): Inline[] {
	return mapInlines(content, (inline) => {
		if (inline.type === 'footnote')
			return { ...inline, content: referringElsewhere(inline.content, from, to) };
		return inline.type === 'reference' && inline.target === from
			? { ...inline, target: to }
			: inline;
	});
}
