import { sectionsOf } from '../findings/walk.ts';
import { numberCompilation } from '../numbering.ts';
import type { ReadDocument } from './read-document.ts';

/** Ids of all that a page shows of a document as read: what a finding can lead to. */
export function nodeIdsOf({ compilation, notesWithoutMark }: ReadDocument): Set<string> {
	return new Set([
		...numberCompilation(compilation).keys(),
		...[...sectionsOf(compilation.sections), ...compilation.annexes].flatMap(({ children }) =>
			(children as { id: string }[]).map(({ id }) => id)
		),
		...notesWithoutMark.map(({ node }) => node)
	]);
}
