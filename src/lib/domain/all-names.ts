import { informalStateNames } from './compilation/findings/informal-state-names.ts';
import type { Respondent } from './respondent.ts';
import { allNamesOfState } from './states.ts';

/**
 * Every name by which a respondent may be known, in all languages, each once: its names, its `aliases` in the registry, and of a
 * State also those that it had and those that people say instead (`Iran`).
 */
export function allNamesOf(
	{ key, kind, name, formalName }: Pick<Respondent, 'key' | 'kind' | 'name' | 'formalName'>,
	aliases: readonly string[] = []
): string[] {
	const ofState =
		kind === 'state'
			? [
					...allNamesOfState(key),
					...Object.values(informalStateNames).flatMap((names) => names[key] ?? [])
				]
			: [];
	return [
		...new Set([...Object.values(name), ...Object.values(formalName ?? {}), ...aliases, ...ofState])
	];
}
