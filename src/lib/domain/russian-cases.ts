import { informalStateNames } from './compilation/findings/informal-state-names.ts';
import { foldName } from './fold.ts';
import { states } from './states.ts';

/** The last letters of a name, with those of its other cases. */
const endings: [last: RegExp, others: string[]][] = [
	[/ия$/, ['ии', 'ию', 'ией']],
	[/(?<=[бн])а$/, ['ы', 'е', 'у', 'ой', 'ою']],
	[/й$/, ['я', 'ю', 'ем', 'е']],
	[/(?<=[днс])$/, ['а', 'у', 'ом', 'е']]
];

/** Letters of the longest name whose stem has fewer than four. */
const longest = 5;

/**
 * The other cases of the Russian names of States that are so short that their stem begins other words too (Дания: Дании,
 * Данию, Данией), folded, by the folded name.
 */
export const casesOfShortNames: ReadonlyMap<string, string[]> = new Map(
	states
		.flatMap(({ key, short, editorial, former }) => [
			...[{ short, editorial }, ...(former ?? [])].flatMap((each) => [
				each.short.ru,
				each.editorial?.ru ?? each.short.ru
			]),
			...(informalStateNames.ru[key] ?? [])
		])
		.filter((name) => name.length <= longest && /^\p{Lu}\p{Ll}+$/u.test(name))
		.flatMap((name) => {
			const [last, others] = endings.find(([last]) => last.test(name)) ?? [];
			if (!last || !others) return [];
			const cases = others.map((other) => foldName(name.replace(last, other)));
			return [[foldName(name), cases] as const];
		})
);
