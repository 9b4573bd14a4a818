import type { Compilation, Paragraph, Section } from '../model.ts';
import { sectionsOf } from '../findings/walk.ts';
import { idsOf, withFreeIds } from './free-ids.ts';

/** A paragraph or section that stands where an editor had it, with the section in which it stood; none is a chapter's. */
export type Kept = { node: Paragraph | Section; was: string; section: string | undefined };

/**
 * Puts what editors placed, and edited paragraphs that the draft lost, back where they stood: after what they followed, else
 * at the beginning of their section; where that is gone too, at the end of the nearest section around it that is still
 * there. `kept` is in document order; `was` is the id under which each stood in `previous`.
 */
export function placeKept(
	previous: Compilation,
	next: Compilation,
	kept: readonly Kept[],
	renamed: (id: string) => string
): Compilation {
	if (kept.length === 0) return next;
	const ids = idsOf(next);
	const sections = next.sections.map(copy);
	const here = new Map(sectionsOf(sections).map((section) => [section.id, section]));
	const above = parentsOf(previous.sections);
	const siblings = new Map<string | undefined, readonly { id: string }[]>(
		sectionsOf(previous.sections).map((each) => [each.id, each.children])
	);
	siblings.set(undefined, previous.sections);
	const placed = new Map<string, string>();
	for (const { node, was, section } of kept) {
		const own = node.type === 'paragraph' ? withFreeIds(node, ids) : copy(node);
		placed.set(was, own.id);
		let home = section;
		while (home !== undefined && !here.has(home)) home = above.get(home);
		const lost = home === undefined && section !== undefined && own.type === 'paragraph';
		const target = lost ? sections[sections.length - 1] : here.get(home ?? '');
		const list: Section['children'] | undefined =
			target?.children ?? (own.type === 'section' ? sections : undefined);
		if (list === undefined) continue;
		const before = (siblings.get(section) ?? []).map(({ id }) => id);
		const preceding = before
			.slice(0, before.indexOf(was))
			.reverse()
			.map((id) => placed.get(id) ?? renamed(id));
		const place = preceding.map((id) => list.findIndex((child) => child.id === id));
		const after = place.find((index) => index >= 0);
		const firstSection = list.findIndex(({ type }) => type === 'section');
		const end = firstSection < 0 || own.type === 'section' ? list.length : firstSection;
		const at = target?.id !== section ? end : after === undefined ? 0 : after + 1;
		list.splice(at, 0, own);
		if (own.type === 'section') for (const each of sectionsOf([own])) here.set(each.id, each);
	}
	return { ...next, sections };
}

function copy(section: Section): Section {
	return {
		...section,
		children: section.children.map((child) => (child.type === 'section' ? copy(child) : child))
	};
}

/** For each section the one in which it stands. */
function parentsOf(sections: readonly Section[], parent?: string): Map<string, string> {
	const parents = new Map<string, string>();
	for (const section of sections) {
		if (parent !== undefined) parents.set(section.id, parent);
		const below = section.children.filter((child): child is Section => child.type === 'section');
		for (const [id, above] of parentsOf(below, section.id)) parents.set(id, above);
	}
	return parents;
}
