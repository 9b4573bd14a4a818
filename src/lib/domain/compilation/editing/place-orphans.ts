import { footnotesOf, paragraphsIn, sectionsOf } from '../findings/walk.ts';
import type { Compilation, Paragraph, Section } from '../model.ts';
import { mapInlines } from './follow-draft.ts';

/** An edited paragraph that the draft does not have any more, with the section in which it stood. */
export type Orphan = { paragraph: Paragraph; section: string };

/**
 * Puts edited paragraphs that the draft lost back where they stood: after the paragraph that they followed, else at the
 * beginning of their section; where that is gone too, at the end of the nearest section around it that is still there.
 */
export function placeOrphans(
	previous: Compilation,
	next: Compilation,
	orphans: readonly Orphan[],
	renamed: (id: string) => string
): Compilation {
	if (orphans.length === 0) return next;
	const ids = new Set([
		...paragraphsIn(next.sections).map(({ paragraph }) => paragraph.id),
		...notesIn(next)
	]);
	const sections = next.sections.map(copy);
	const here = new Map(sectionsOf(sections).map((section) => [section.id, section]));
	const above = parentsOf(previous.sections);
	const siblings = new Map(sectionsOf(previous.sections).map((each) => [each.id, each.children]));
	const placed = new Map<string, string>();
	for (const { paragraph, section } of orphans) {
		const own = withFreeIds(paragraph, ids);
		placed.set(paragraph.id, own.id);
		let home: string | undefined = section;
		while (home !== undefined && !here.has(home)) home = above.get(home);
		const target = home === undefined ? sections[sections.length - 1] : here.get(home);
		if (target === undefined) continue;
		const before = (siblings.get(section) ?? []).map(({ id }) => id);
		const preceding = before
			.slice(0, before.indexOf(paragraph.id))
			.reverse()
			.map((id) => placed.get(id) ?? renamed(id));
		const place = preceding.map((id) => target.children.findIndex((child) => child.id === id));
		const after = place.find((index) => index >= 0);
		const firstSection = target.children.findIndex(({ type }) => type === 'section');
		const end = firstSection < 0 ? target.children.length : firstSection;
		const at = home !== section ? end : after === undefined ? 0 : after + 1;
		target.children.splice(at, 0, own);
	}
	return { ...next, sections };
}

function copy(section: Section): Section {
	return {
		...section,
		children: section.children.map((child) => (child.type === 'section' ? copy(child) : child))
	};
}

function parentsOf(sections: readonly Section[], parent?: string): Map<string, string> {
	const parents = new Map<string, string>();
	for (const section of sections) {
		if (parent !== undefined) parents.set(section.id, parent);
		const below = section.children.filter((child): child is Section => child.type === 'section');
		for (const [id, above] of parentsOf(below, section.id)) parents.set(id, above);
	}
	return parents;
}

function notesIn({ sections }: Compilation): string[] {
	return paragraphsIn(sections).flatMap(({ paragraph }) =>
		footnotesOf(paragraph.content).map(({ id }) => id)
	);
}

/** The paragraph under ids that nothing else has, which are `taken` then. */
function withFreeIds(paragraph: Paragraph, taken: Set<string>): Paragraph {
	const free = (id: string) => {
		let own = id;
		for (let copy = 1; taken.has(own); copy += 1) own = `${id}-kept${copy > 1 ? copy : ''}`;
		taken.add(own);
		return own;
	};
	const id = free(paragraph.id);
	const content = mapInlines(paragraph.content, (inline) =>
		inline.type === 'footnote' ? { ...inline, id: free(inline.id) } : inline
	);
	return { ...paragraph, id, content };
}
