import { paragraphsIn, sectionsOf, tablesOf } from '../findings/walk.ts';
import type { Compilation } from '../model.ts';

/** An editor changed something in this draft, so that drafting in another language no longer gives the same document. */
export function isEdited(model: Compilation): boolean {
	const { sections, annexes, takenOut } = model;
	return (
		takenOut !== undefined ||
		paragraphsIn(sections).some(({ paragraph }) => paragraph.edited || paragraph.placed) ||
		sectionsOf(sections).some((each) => each.placed || each.rewritten) ||
		tablesOf(model).some(({ table }) => table.rewritten) ||
		annexes.some(
			(annex) =>
				annex.rewritten || annex.children.some((child) => child.type === 'plain' && child.rewritten)
		)
	);
}
