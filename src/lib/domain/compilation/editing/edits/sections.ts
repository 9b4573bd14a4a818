import { sectionsOf } from '../../findings/walk.ts';
import type { Compilation, Inline, Section } from '../../model.ts';
import { referringTo } from '../references.ts';
import type { Edited } from './edit.ts';
import { gone, noPlace } from './edit.ts';
import { findParagraph, parentOf, placed, putIn, withChildren } from './places.ts';

const movedHere = (child: Section['children'][number]) =>
	child.type === 'section' || child.type === 'paragraph' ? placed(child) : child;

/**
 * Puts a heading before a paragraph: those that follow stand under it, up to the next heading. It is of the `same` level as
 * the heading above, or `below` it.
 */
export function addHeading(
	model: Compilation,
	{
		before,
		id,
		heading,
		level
	}: { before: string; id: string; heading: Inline[]; level: 'same' | 'below' }
): Edited {
	const place = findParagraph(model, before);
	if (!place) return gone;
	const { section, index } = place;
	const rest = section.children.slice(index);
	const next = rest.findIndex(({ type }) => type === 'section');
	const under = level === 'same' || next < 0 ? rest : rest.slice(0, next);
	const added: Section = {
		type: 'section',
		id,
		heading,
		placed: 'added',
		children: under.map(movedHere)
	};
	const shorter = withChildren(model, section.id, (list) => [
		...list.slice(0, index),
		...(level === 'below' ? [added, ...rest.slice(under.length)] : [])
	]);
	if (level === 'below') return { ok: true, model: shorter };
	const parent = parentOf(model, section.id);
	return {
		ok: true,
		model: withChildren(shorter, parent?.id, (list) =>
			putIn(list, list.findIndex((each) => each.id === section.id) + 1, added)
		)
	};
}

/** Moves a section with all that stands in it past the one before or after it under the same heading. */
export function moveSection(model: Compilation, id: string, way: 'up' | 'down'): Edited {
	const section = sectionsOf(model.sections).find((each) => each.id === id);
	if (!section) return gone;
	const parent = parentOf(model, id);
	const list = parent?.children ?? model.sections;
	const at = list.findIndex((each) => each.id === id) + (way === 'up' ? -1 : 1);
	if (list[at]?.type !== 'section') return noPlace;
	return {
		ok: true,
		model: withChildren(model, parent?.id, (all) =>
			putIn(
				all.filter((each) => each.id !== id),
				at,
				placed(section)
			)
		)
	};
}

/** Takes a heading out: what stands under it goes on under the one before it, or that around it. */
export function removeHeading(model: Compilation, id: string): Edited {
	const section = sectionsOf(model.sections).find((each) => each.id === id);
	if (!section) return gone;
	const by = referringTo(model, new Set([id]));
	if (by.length > 0) return { ok: false, reason: 'referred-to', by };
	const parent = parentOf(model, id);
	const list = parent?.children ?? model.sections;
	const at = list.findIndex((each) => each.id === id);
	const before = list[at - 1];
	const children = section.children.map(movedHere);
	const without = withChildren(model, parent?.id, (all) => all.filter((each) => each.id !== id));
	if (before?.type === 'section')
		return {
			ok: true,
			model: withChildren(without, before.id, (all) => [...all, ...children])
		};
	if (children.length === 0) return { ok: true, model: without };
	if (!parent) return noPlace;
	return {
		ok: true,
		model: withChildren(without, parent.id, (all) => putIn(all, at, ...children))
	};
}
