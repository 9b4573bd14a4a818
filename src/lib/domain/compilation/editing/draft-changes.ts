import { footnotesOf, paragraphsIn } from '../findings/walk.ts';
import type { Compilation, Paragraph } from '../model.ts';
import { basisOf } from './basis.ts';

/** What differs between two drafts, by paragraph id: for the page that says what a redraft did. */
export type DraftChanges = { added: string[]; gone: number; changed: string[] };

/** Paragraphs that are new in `next`, that are gone from `previous`, and whose drafted words are others. */
export function changesBetween(previous: Compilation, next: Compilation): DraftChanges {
	const wordsOf = (paragraph: Paragraph) => {
		const content = paragraph.drafted ?? paragraph.content;
		return `${basisOf({ content })} ${footnotesOf(content).length}`;
	};
	const before = new Map(
		paragraphsIn(previous.sections).map(({ paragraph }) => [paragraph.id, wordsOf(paragraph)])
	);
	const changes: DraftChanges = { added: [], gone: 0, changed: [] };
	for (const { paragraph } of paragraphsIn(next.sections)) {
		const known = before.get(paragraph.id);
		before.delete(paragraph.id);
		if (known === undefined) changes.added.push(paragraph.id);
		else if (known !== wordsOf(paragraph)) changes.changed.push(paragraph.id);
	}
	changes.gone = before.size;
	return changes;
}
