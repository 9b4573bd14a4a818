import { officialLanguages } from '../language.ts';
import { states } from '../states.ts';
import { languageOfColumn, registryColumns, writingColumns } from './registry-columns.ts';
import type { RegistryEntry } from './registry-entry.ts';
import type { Writing } from './writing.ts';

/** The registry as a table of texts, headings first; `readRegistry` reads it back without a change. */
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

/**
 * The same with the States first, and with the language in which each is written to; with addresses too where `written` has
 * them.
 */
export function registrySheet(
	entries: readonly RegistryEntry[],
	written: ReadonlyMap<string, Omit<Writing, 'key'>>
): string[][] {
	const [head = [], ...rows] = registryTable(entries);
	const ofStates = states.map(({ key, short }) => [
		...[key, 'state', ''],
		...officialLanguages.map((language) => short[language]),
		...['', '', '']
	]);
	return [
		[...head, ...writingColumns],
		...[...ofStates, ...rows].map((row) => {
			const { language = '', emails = [] } = written.get(row[0] ?? '') ?? {};
			return [...row, language, emails.join('; ')];
		})
	];
}
