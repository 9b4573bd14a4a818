import { languageOfColumn, registryColumns } from './registry-columns.ts';
import type { RegistryEntry } from './registry-entry.ts';

/** The registry as a table of texts, headings first; `readRegistry` reads it back without a change. Contacts are not in it. */
export function registryTable(entries: readonly RegistryEntry[]): string[][] {
	return [
		[...registryColumns],
		...entries.map((entry) =>
			registryColumns.map((column) => {
				const language = languageOfColumn(column);
				if (language) return entry.name[language] ?? '';
				if (column === 'aliases') return entry.aliases.join('; ');
				return entry[column as 'key' | 'kind' | 'category' | 'country' | 'accreditation'] ?? '';
			})
		)
	];
}
