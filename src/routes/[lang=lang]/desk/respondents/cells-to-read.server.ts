import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { RegistryColumn } from '#lib/domain/registry/registry-columns.ts';
import { languageOfColumn, registryColumns } from '#lib/domain/registry/registry-columns.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { registryTable } from '#lib/domain/registry/registry-table.ts';
import { stateName } from '#lib/domain/states.ts';
import { languageIn } from '#lib/i18n/language-in.ts';
import { translatorOf } from '#lib/i18n/words.ts';

/** A cell of the registry as a person reads it: `text` is empty where the entry says nothing. */
export type CellToRead = { column: RegistryColumn; label: string; text: string };

/** An entry of the registry, column by column, in the words of the page. */
export function cellsToRead(entry: RegistryEntry, language: OfficialLanguage): CellToRead[] {
	const t = translatorOf(language);
	const row = registryTable([entry])[1] ?? [];
	const labelOf = (column: RegistryColumn): string => {
		const named = languageOfColumn(column);
		return named
			? `${t('registry:name')} · ${languageIn(t, language, named)}`
			: t(`registry:${column === 'key' ? 'code' : column}`);
	};
	const textOf = (column: RegistryColumn, value: string): string => {
		if (value === '') return '';
		if (column === 'kind') return t(`desk:kind.${value}`);
		if (column === 'category') return t(`common:category.${value}`);
		if (column === 'country') return stateName(value, language);
		return column === 'accreditation' ? t(`registry:status.${value}`) : value;
	};
	return registryColumns.map((column, index) => ({
		column,
		label: labelOf(column),
		text: textOf(column, row[index] ?? '')
	}));
}
