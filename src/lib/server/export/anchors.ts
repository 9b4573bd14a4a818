import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import { annexNotes, tableNotes } from './notes.ts';

/**
 * Where a link to a node leads, by node id: `para-5`, `section-2-1` (the first heading under the second chapter),
 * `annex-1`, `note-3`, `note-annex-1-2`, `note-table-1-2`. Throws where a note cannot be found among the numbers.
 */
export function anchorsOf(compilation: Compilation, numbers: Numbers): ReadonlyMap<string, string> {
	const anchors = new Map<string, string>();
	const sectionPath: number[] = [];
	for (const [id, { kind, number, depth }] of numbers) {
		if (kind === 'section') {
			sectionPath.length = depth;
			sectionPath[depth] = number;
			anchors.set(id, `section-${sectionPath.join('-')}`);
		} else if (kind === 'paragraph') {
			anchors.set(id, `para-${number}`);
		} else {
			anchors.set(id, kind === 'footnote' ? `note-${number}` : `annex-${number}`);
		}
	}
	const lettered = (place: string, notes: { id: string }[]) => {
		for (const { id } of notes) anchors.set(id, `note-${place}-${numbers.get(id)?.number}`);
	};
	let tables = 0;
	const visit = (section: Compilation['sections'][number]) => {
		for (const child of section.children) {
			if (child.type === 'section') visit(child);
			if (child.type !== 'table') continue;
			tables += 1;
			lettered(`table-${tables}`, tableNotes(child));
		}
	};
	compilation.sections.forEach(visit);
	compilation.annexes.forEach((annex, index) => {
		const place = `annex-${index + 1}`;
		lettered(place, annexNotes(annex));
		for (const child of annex.children) {
			if (child.type === 'table') lettered(place, tableNotes(child));
		}
	});
	return anchors;
}
