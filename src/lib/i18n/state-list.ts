import type { OfficialLanguage } from '#lib/domain/language.ts';
import { states } from '#lib/domain/states.ts';

export type ListedState = { key: string; name: string };

const lists = new Map<OfficialLanguage, ListedState[]>();

/** The 195 States by their UN short names, in the alphabetical order of the language. Server only: the names are many. */
export function statesInOrder(language: OfficialLanguage): ListedState[] {
	let list = lists.get(language);
	if (!list) {
		const { compare } = new Intl.Collator(language);
		list = states
			.map(({ key, short }) => ({ key, name: short[language] }))
			.sort((a, b) => compare(a.name, b.name));
		lists.set(language, list);
	}
	return list;
}
