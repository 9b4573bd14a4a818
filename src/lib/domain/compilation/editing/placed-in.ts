import { sectionsOf } from '../findings/walk.ts';
import type { Compilation, Paragraph, Section } from '../model.ts';
import type { Kept } from './place-kept.ts';

/**
 * What editors placed in `previous`, in document order, and the draft without it: `kept` holds the paragraphs, by the id
 * under which they stood. A section that an editor moved brings what is drafted under it now.
 */
export function placedIn(
	previous: Compilation,
	draft: Compilation,
	kept: ReadonlyMap<string, Paragraph>
): { rest: Compilation; nodes: Kept[] } {
	const drafted = new Map(sectionsOf(draft.sections).map((section) => [section.id, section]));
	const nodes: Kept[] = [];
	const taken = new Set<string>();
	const walk = (children: readonly Section['children'][number][], section: string | undefined) => {
		for (const child of children) {
			if (child.type === 'paragraph') {
				const node = kept.get(child.id);
				if (node) nodes.push({ node, was: child.id, section });
			} else if (child.type === 'section') {
				const now = drafted.get(child.id);
				if (child.placed === 'added') {
					nodes.push({ node: { ...child, children: [] }, was: child.id, section });
				} else if (child.placed && now) {
					taken.add(child.id);
					nodes.push({ node: { ...now, placed: 'moved' }, was: child.id, section });
				}
				walk(child.children, child.id);
			}
		}
	};
	walk(previous.sections, undefined);
	if (taken.size === 0) return { rest: draft, nodes };
	const without = (children: readonly Section['children'][number][]) =>
		children.flatMap((child): Section['children'] => {
			if (child.type !== 'section') return [child];
			return taken.has(child.id) ? [] : [{ ...child, children: without(child.children) }];
		});
	const sections = without(draft.sections) as Section[];
	return {
		rest: { ...draft, sections },
		nodes: nodes.map((each) =>
			each.node.type === 'section'
				? { ...each, node: { ...each.node, children: without(each.node.children) } }
				: each
		)
	};
}

/** Without the headings that an editor took out, of which nothing is drafted that does not stand elsewhere. */
export function withoutEmptied(
	previous: Compilation,
	draft: Compilation,
	whole: Compilation
): Compilation {
	const known = new Set(sectionsOf(previous.sections).map(({ id }) => id));
	const full = new Set(
		sectionsOf(draft.sections).flatMap(({ id, children }) => (children.length > 0 ? [id] : []))
	);
	const left = (children: readonly Section['children'][number][]): Section['children'] =>
		children.flatMap((child): Section['children'] => {
			if (child.type !== 'section') return [child];
			const own = { ...child, children: left(child.children) };
			const isEmptied = own.children.length === 0 && !known.has(child.id) && full.has(child.id);
			return isEmptied ? [] : [own];
		});
	return { ...whole, sections: left(whole.sections) as Section[] };
}
