import { findParagraph, parentOf, placed, putIn, withChildren } from '../editing/edits/places.ts';
import { sectionsOf } from '../findings/walk.ts';
import type { Compilation, Section } from '../model.ts';
import type { ReturnedChange } from './returned-change.ts';

type Moved = Extract<ReturnedChange, { kind: 'moved' }>;

/** The draft with a paragraph, or a section with all that it holds, moved to where the file has it; undefined where it cannot be. */
export function takeMoved(model: Compilation, { node, after }: Moved): Compilation | undefined {
	const from = findParagraph(model, node);
	if (!from) return movedSection(model, node, after);
	const rest = withChildren(model, from.section.id, (list) => list.filter(({ id }) => id !== node));
	const place = placeBehind(rest, after);
	return (
		place &&
		withChildren(rest, place.section, (list) => putIn(list, place.index, placed(from.paragraph)))
	);
}

/** The place behind the nearest of these that is still there, a heading's the first under it; else the first of all. */
export function placeBehind(
	model: Compilation,
	after: readonly string[]
): { section: string; index: number } | undefined {
	const sections = sectionsOf(model.sections);
	for (const id of after) {
		if (sections.some((section) => section.id === id)) return { section: id, index: 0 };
		for (const { id: section, children } of sections) {
			const index = children.findIndex((child) => child.id === id);
			if (index >= 0) return { section, index: index + 1 };
		}
	}
	const [first] = model.sections;
	return first && { section: first.id, index: 0 };
}

/** Behind a section of its own depth, or as the first in one of the depth above it. */
function movedSection(
	model: Compilation,
	node: string,
	after: readonly string[]
): Compilation | undefined {
	const section = sectionsOf(model.sections).find(({ id }) => id === node);
	if (!section) return undefined;
	const depth = depthOf(model, node);
	const rest = withChildren(model, parentOf(model, node)?.id, (list) =>
		list.filter(({ id }) => id !== node)
	);
	const there = new Set(sectionsOf(rest.sections).map(({ id }) => id));
	for (const id of after) {
		if (!there.has(id)) continue;
		const found = depthOf(rest, id);
		if (found === depth)
			return withChildren(rest, parentOf(rest, id)?.id, (list) =>
				putIn(list, list.findIndex((each) => each.id === id) + 1, placed(section))
			);
		if (found === depth - 1) return withChildren(rest, id, (list) => putFirst(list, section));
	}
	return depth === 0 && after.length === 0
		? withChildren(rest, undefined, (list) => putIn(list, 0, placed(section)))
		: undefined;
}

/** Behind the paragraphs and texts of the section. */
function putFirst(list: readonly Section['children'][number][], section: Section) {
	const first = list.findIndex(({ type }) => type === 'section');
	return putIn(list, first < 0 ? list.length : first, placed(section));
}

/** 0 is a chapter. */
function depthOf(model: Compilation, id: string): number {
	const parent = parentOf(model, id);
	return parent ? depthOf(model, parent.id) + 1 : 0;
}
