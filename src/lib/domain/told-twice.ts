import type { PlannedSection } from './document-plan.ts';
import { plannedSections } from './document-plan.ts';
import type { Theme } from './theme.ts';

/** Two sections of a plan, by their keys, that tell the same replies in the same way. */
export type ToldTwice = { first: string; second: string; of: 'replies' | 'panel' };

type RepliesSection = Extract<PlannedSection, { kind: 'replies' }>;

/**
 * Sections of replies that tell what an earlier one tells: two by theme, or two word for word, that share a theme, and two
 * of one panel. A summary and the same replies word for word after it are not the same telling.
 */
export function toldTwice(
	sections: readonly PlannedSection[],
	themes: readonly Theme[]
): ToldTwice[] {
	const replies = plannedSections(sections).filter((each) => each.kind === 'replies');
	return replies.flatMap((second, index) => {
		const first = replies.slice(0, index).find((each) => isSame(each, second, themes));
		if (first === undefined) return [];
		return {
			first: first.key,
			second: second.key,
			of: second.mode === 'panel' ? 'panel' : 'replies'
		};
	});
}

const wayOf = ({ mode }: RepliesSection) => (mode === 'grouped' ? 'summary' : mode);

function isSame(first: RepliesSection, second: RepliesSection, themes: readonly Theme[]): boolean {
	if (wayOf(first) !== wayOf(second)) return false;
	if (second.mode === 'panel') return first.panel !== undefined && first.panel === second.panel;
	if (first.themes === undefined && second.themes === undefined) return true;
	const told = keysOf(first, themes);
	return [...keysOf(second, themes)].some((key) => told.has(key));
}

/** The themes that a section tells; a theme brings its sub-themes. */
function keysOf({ themes: wanted }: RepliesSection, themes: readonly Theme[]): Set<string> {
	return new Set(
		themes
			.filter(
				({ key, parent }) =>
					wanted === undefined ||
					wanted.includes(key) ||
					(parent !== undefined && wanted.includes(parent))
			)
			.map(({ key }) => key)
	);
}
