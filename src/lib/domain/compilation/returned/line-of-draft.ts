import { sectionsOf, tablesOf } from '../findings/walk.ts';
import type { Compilation, Inline } from '../model.ts';

/** The words of a heading, of a text of an annex or section, or of a cell; undefined where there is none. */
export function lineOfDraft(
	model: Compilation,
	{ node, cell }: { node: string; cell?: { row: number; column: number } }
): readonly Inline[] | undefined {
	if (cell) {
		const found = tablesOf(model).find(({ table }) => table.id === node)?.table;
		return found?.rows[cell.row]?.cells[cell.column]?.content;
	}
	const holders = [...sectionsOf(model.sections), ...model.annexes];
	for (const holder of holders) {
		if (holder.id === node) return holder.heading;
		for (const child of holder.children)
			if (child.type === 'plain' && child.id === node) return child.content;
	}
	return undefined;
}
