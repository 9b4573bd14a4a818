import { sectionsOf } from '../../findings/walk.ts';
import type { Compilation, Section } from '../../model.ts';
import type { Edited } from './edit.ts';
import { gone, noPlace } from './edit.ts';
import type { Child } from './places.ts';
import { findParagraph, placed, putIn, withChildren } from './places.ts';

/** Moves a paragraph one place up or down, past the edge of its section into the section before or after it. */
export function moveParagraph(model: Compilation, id: string, way: 'up' | 'down'): Edited {
	const place = findParagraph(model, id);
	if (!place) return gone;
	const { section, index } = place;
	const paragraph = placed(place.paragraph);
	const beside = section.children[index + (way === 'up' ? -1 : 1)];
	if (beside && beside.type !== 'section') {
		const moved = (list: readonly Child[]) => {
			const rest = list.filter((each) => each.id !== id);
			return putIn(rest, index + (way === 'up' ? -1 : 1), paragraph);
		};
		return { ok: true, model: withChildren(model, section.id, moved) };
	}
	const sections = sectionsOf(model.sections);
	const next = sections[sections.indexOf(section) + (way === 'up' ? -1 : 1)];
	if (!next) return noPlace;
	const without = withChildren(model, section.id, (list) => list.filter((each) => each.id !== id));
	const at = way === 'down' ? 0 : endOf(next);
	return { ok: true, model: withChildren(without, next.id, (list) => putIn(list, at, paragraph)) };
}

/** After the last paragraph of a section, before those under it. */
function endOf({ children }: Section): number {
	const first = children.findIndex(({ type }) => type === 'section');
	return first < 0 ? children.length : first;
}
