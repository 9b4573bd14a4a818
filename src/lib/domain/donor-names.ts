import { foldForSearch } from './fold.ts';
import type { Texts } from './language.ts';
import type { Respondent } from './respondent.ts';
import { states } from './states.ts';

/** Letters and digits alone count: `Côte d’Ivoire` and `cote d'ivoire` are one name. */
const folded = (name: string) =>
	foldForSearch(name)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const stateKeys = new Map<string, Set<string>>();
const add = (keys: Map<string, Set<string>>, name: string | undefined, key: string) => {
	const word = name === undefined ? '' : folded(name);
	if (word !== '') keys.set(word, (keys.get(word) ?? new Set()).add(key));
};
for (const state of states) {
	for (const code of [state.key, state.iso2]) add(stateKeys, code, state.key);
	for (const naming of [state, ...(state.former ?? [])])
		for (const names of [naming.short, naming.editorial, naming.formal] as (Texts | undefined)[])
			for (const name of Object.values(names ?? {})) add(stateKeys, name, state.key);
}

/**
 * Finds donors by what a spreadsheet calls them: the key of a respondent, the ISO 3166 code of a State (two letters or
 * three), or a name in any of the six languages, short, formal or former. Gives all keys that the words fit, sorted:
 * none where nobody is called so, more than one where it must be asked who is meant.
 */
export function donorFinder(others: readonly Respondent[]): (called: string) => string[] {
	const keys = new Map<string, Set<string>>();
	for (const { key, name, formalName } of others) {
		add(keys, key, key);
		for (const each of [...Object.values(name), ...Object.values(formalName ?? {})])
			add(keys, each, key);
	}
	return (called) => {
		const word = folded(called);
		return [...new Set([...(stateKeys.get(word) ?? []), ...(keys.get(word) ?? [])])].sort();
	};
}
