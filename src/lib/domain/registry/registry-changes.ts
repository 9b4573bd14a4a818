import type { RegistryEntry } from './registry-entry.ts';
import { sameEntry } from './registry-entry.ts';

export type RegistryChanges = {
	added: RegistryEntry[];
	changed: { before: RegistryEntry; after: RegistryEntry }[];
	unchanged: number;
};

/** What entries of a spreadsheet would do to the registry. What the file does not name stays as it is. */
export function changesOfRegistry(
	now: readonly RegistryEntry[],
	entries: readonly RegistryEntry[]
): RegistryChanges {
	const known = new Map(now.map((entry) => [entry.key, entry]));
	const changes: RegistryChanges = { added: [], changed: [], unchanged: 0 };
	for (const after of entries) {
		const before = known.get(after.key);
		if (before === undefined) changes.added.push(after);
		else if (sameEntry(before, after)) changes.unchanged += 1;
		else changes.changed.push({ before, after });
	}
	return changes;
}
