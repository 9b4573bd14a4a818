import { formatDay } from '#lib/domain/dates.ts';
import type { FigureColumn, FigureName } from '#lib/domain/figure.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { languageIn } from './language-in.ts';
import type { Translate } from './translator.ts';

/** The name of a row of a figure. `t` knows `overview`, `desk`, `registry` and `common`. */
export function rowName(
	t: Translate,
	language: OfficialLanguage,
	figure: FigureName,
	key: string
): string {
	switch (figure) {
		case 'completeness':
			return t(`desk:kinds.${key}`);
		case 'groups':
			return key === 'observers' ? t('overview:row.observers') : t(`registry:groups.${key}`);
		case 'categories':
			return key === 'unknown' || key === 'other'
				? t(`overview:row.${key}`)
				: t(`common:category.${key}`);
		case 'arrivals':
			return formatDay(key, language);
		case 'channels':
			return t(`desk:channel.${key}`);
		case 'languages':
			return languageIn(t, language, key);
	}
}

export function columnName(t: Translate, column: FigureColumn): string {
	return column === 'complete' || column === 'incomplete' || column === 'empty'
		? t(`common:completeness.${column}`)
		: t(`overview:column.${column}`);
}

/** What the rows of a figure are; `period` is that of replies over time. */
export function rowsHead(
	t: Translate,
	figure: FigureName,
	period: 'day' | 'week' | 'month'
): string {
	return t(`overview:head.${figure === 'arrivals' ? period : figure}`);
}
