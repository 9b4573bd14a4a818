import { stateCalled } from '../registry/read-registry.ts';
import type { RegistryEntry } from '../registry/registry-entry.ts';
import { namesOf } from '../registry/registry-entry.ts';
import { nameKeyOf } from '../speaker.ts';
import type { PastedLine } from './recipient-list.ts';

export type MatchedNames = {
	/** Keys of those who were recognised, each once, in the order of the lines. */
	keys: string[];
	unrecognised: (PastedLine & { why: 'unknown' | 'several' })[];
	emails: { key: string; email: string }[];
};

/**
 * Finds in the registry whom lines name: States by any of their names, by code or key; others by key or by any name exactly,
 * whatever its case and marks. A name that several bodies have names none.
 */
export function matchNames(
	lines: readonly PastedLine[],
	entries: readonly RegistryEntry[]
): MatchedNames {
	const called = new Map<string, Set<string>>();
	for (const entry of entries)
		for (const name of [entry.key, ...namesOf(entry)]) {
			const filed = nameKeyOf(name);
			called.set(filed, (called.get(filed) ?? new Set()).add(entry.key));
		}
	const keys = new Set<string>();
	const found: MatchedNames = { keys: [], unrecognised: [], emails: [] };
	for (const line of lines) {
		const state = line.name === '' ? undefined : stateCalled(line.name);
		const bodies = state ? [state] : [...(called.get(nameKeyOf(line.name)) ?? [])];
		const [key] = bodies;
		if (key === undefined || bodies.length > 1) {
			found.unrecognised.push({ ...line, why: key === undefined ? 'unknown' : 'several' });
			continue;
		}
		keys.add(key);
		if (line.email) found.emails.push({ key, email: line.email });
	}
	return { ...found, keys: [...keys] };
}
