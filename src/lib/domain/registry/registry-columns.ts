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

/** Columns of a spreadsheet beside them: how a respondent, a State too, is written to. */
export const writingColumns = ['language', 'email'] as const;
export type SheetColumn = RegistryColumn | (typeof writingColumns)[number];
export const sheetColumns: readonly SheetColumn[] = [...registryColumns, ...writingColumns];

/** The language of a column that holds names. */
export function languageOfColumn(column: SheetColumn): OfficialLanguage | undefined {
	return column.startsWith('name-') ? (column.slice(5) as OfficialLanguage) : undefined;
}

/** Headings are the columns' own names, in English: one file serves everybody, whatever language they read. */
export function columnCalled(heading: string): SheetColumn | undefined {
	const asked = foldForSearch(heading).replace(/[\s_]+/g, '-');
	return sheetColumns.find((each) => each === asked);
}
