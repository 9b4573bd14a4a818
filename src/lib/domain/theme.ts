import type { Texts } from './language.ts';

/**
 * A heading of the compilation to which passages belong. The list of a consultation's themes is its codebook: each theme
 * followed by its sub-themes, in the order in which the compilation tells them.
 */
export type Theme = {
	key: string;
	name: Texts;
	description?: Texts;
	/** Key of the theme that a sub-theme stands under; sub-themes have none of their own. */
	parent?: string;
};

/** A theme with the sub-themes under it, in their order. */
export type ThemeBranch = { theme: Theme; subthemes: Theme[] };

/** The themes that stand under no other, each with its sub-themes, in their order. */
export function themeTree(themes: readonly Theme[]): ThemeBranch[] {
	const keys = new Set(themes.map(({ key }) => key));
	return themes
		.filter(({ parent }) => parent === undefined || !keys.has(parent))
		.map((theme) => ({ theme, subthemes: themes.filter(({ parent }) => parent === theme.key) }));
}

/** The codebook in its order: each theme followed by its sub-themes. */
export function inCodebookOrder(themes: readonly Theme[]): Theme[] {
	return themeTree(themes).flatMap(({ theme, subthemes }) => [theme, ...subthemes]);
}

/**
 * The codebook with one theme moved one place up or down among its like: a theme past the next theme and all that stands
 * under it, a sub-theme past the next of its theme. At the end of the way, and for an unknown key, nothing moves.
 */
export function moveTheme(themes: readonly Theme[], key: string, way: 'up' | 'down'): Theme[] {
	const ordered = inCodebookOrder(themes);
	const moved = ordered.find((theme) => theme.key === key);
	if (moved === undefined) return ordered;
	const like = ordered.filter(({ parent }) => parent === moved.parent);
	const at = like.indexOf(moved);
	const other = like[way === 'up' ? at - 1 : at + 1];
	if (other === undefined) return ordered;
	return inCodebookOrder(
		ordered.map((theme) => (theme === moved ? other : theme === other ? moved : theme))
	);
}

/** A key that the codebook does not hold: a letter for a theme, `A-1` for a sub-theme of A. */
export function newThemeKey(themes: readonly Theme[], parent?: string): string {
	const taken = new Set(themes.map(({ key }) => key));
	for (let number = 1; ; number += 1) {
		const own =
			parent !== undefined
				? `${parent}-${number}`
				: number <= 26
					? String.fromCharCode(64 + number)
					: `T${number}`;
		if (!taken.has(own)) return own;
	}
}
