import { foldForSearch } from '../fold.ts';
import type { OfficialLanguage } from '../language.ts';

/** Columns of the registry as a spreadsheet, in their order; `name` has one for each language. */
export const registryColumns = [
	'key',
	'kind',
	'category',
	'name-ar',
	'name-zh',
	'name-en',
	'name-fr',
	'name-ru',
	'name-es',
	'aliases',
	'country',
	'accreditation'
] as const;
export type RegistryColumn = (typeof registryColumns)[number];

/** The language of a column that holds names. */
export function languageOfColumn(column: RegistryColumn): OfficialLanguage | undefined {
	return column.startsWith('name-') ? (column.slice(5) as OfficialLanguage) : undefined;
}

/** Headings are the columns' own names, in English: one file serves everybody, whatever language they read. */
export function columnCalled(heading: string): RegistryColumn | undefined {
	const asked = foldForSearch(heading).replace(/[\s_]+/g, '-');
	return registryColumns.find((each) => each === asked);
}
