import type { OfficialLanguage } from '../language.ts';
import type { Theme, ThemeBranch } from '../theme.ts';
import type { SectionDraft } from './planned.ts';
import { wordsIn } from './wording.ts';

/** What is told of a theme; `place` is the id of the section that holds it. */
export type TellTheme = (theme: string, place: string) => SectionDraft['children'];

/** A theme with what stands under its heading. */
export type ToldTheme = { theme: Theme; place: string; children: SectionDraft['children'] };

/**
 * What stands under a theme: its own paragraphs, then a heading for each sub-theme of which something is told. Where that
 * would be one heading alone, the paragraphs of the sub-theme stand under the theme itself, as there is no 1 without a 2.
 */
export function underTheme(
	{ theme, subthemes }: ThemeBranch,
	place: string,
	tell: TellTheme,
	scope: string,
	language: OfficialLanguage
): SectionDraft['children'] {
	const own = tell(theme.key, place);
	const told = subthemes
		.map((subtheme): ToldTheme => {
			const inside = placeOfTheme(subtheme, scope);
			return { theme: subtheme, place: inside, children: tell(subtheme.key, inside) };
		})
		.filter(({ children }) => children.length > 0);
	if (told.length === 1) return [...own, ...told.flatMap(({ theme: { key } }) => tell(key, place))];
	return [...own, ...told.map((each) => headed(each, language))];
}

/** A theme under its own heading. */
export function headed({ theme, place, children }: ToldTheme, language: OfficialLanguage) {
	return {
		type: 'section' as const,
		id: place,
		theme: theme.key,
		heading: wordsIn(theme.name, language),
		children
	};
}

/** Id of the section that tells a theme; `scope` begins the ids of the section around it. */
export function placeOfTheme({ key }: Pick<Theme, 'key'>, scope: string): string {
	return `${scope}theme-${key}`;
}
