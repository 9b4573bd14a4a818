import { sectionsOf } from '../../findings/walk.ts';
import type { Compilation, Paragraph, Section } from '../../model.ts';

export type Child = Section['children'][number];

/** A paragraph with the section in which it stands, and its place there. */
export type PlacedParagraph = { paragraph: Paragraph; section: Section; index: number };

export function findParagraph(model: Compilation, id: string): PlacedParagraph | undefined {
	for (const section of sectionsOf(model.sections)) {
		const index = section.children.findIndex((each) => each.id === id);
		const paragraph = section.children[index];
		if (paragraph?.type === 'paragraph') return { paragraph, section, index };
	}
	return undefined;
}

/** The document with `change` made of each section of these ids; a section that `change` leaves out is gone. */
export function changeSections(
	model: Compilation,
	changes: ReadonlyMap<string, (section: Section) => Section>
): Compilation {
	const inside = (section: Section): Section => {
		const changed = changes.get(section.id)?.(section) ?? section;
		const children = changed.children.map((each) =>
			each.type === 'section' ? inside(each) : each
		);
		return children.every((each, index) => each === changed.children[index])
			? changed
			: { ...changed, children };
	};
	return { ...model, sections: model.sections.map(inside) };
}

/** The document with other children in a section; of the document itself where there is no section. */
export function withChildren(
	model: Compilation,
	section: string | undefined,
	children: (children: readonly Child[]) => Child[]
): Compilation {
	if (section === undefined)
		return {
			...model,
			sections: children(model.sections).filter((each): each is Section => each.type === 'section')
		};
	const change = (each: Section) => ({ ...each, children: children(each.children) });
	return changeSections(model, new Map([[section, change]]));
}

/** The section in which another stands; undefined for a chapter. */
export function parentOf(model: Compilation, id: string): Section | undefined {
	return sectionsOf(model.sections).find(({ children }) =>
		children.some((each) => each.type === 'section' && each.id === id)
	);
}

/** A list with `item` put in at `index`. */
export const putIn = <T>(list: readonly T[], index: number, ...items: T[]): T[] => [
	...list.slice(0, index),
	...items,
	...list.slice(index)
];

/** A node that an editor puts where it stands. */
export const placed = <T extends { placed?: 'moved' | 'added' }>(node: T): T => ({
	...node,
	placed: node.placed ?? 'moved'
});
