import { foldForSearch } from './fold.ts';
import type { OfficialLanguage } from './language.ts';
import { officialLanguages } from './language.ts';
import type { LedgerEntry } from './ledger.ts';

/** Columns of a ledger in a spreadsheet, in the order in which they are written. `key` is that of the donor. */
export const ledgerColumns = [
	'period',
	'key',
	'donor',
	'amount',
	'currency',
	'kind',
	'date'
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

const columnWords: Record<OfficialLanguage, Record<LedgerColumn, string>> = {
	ar: {
		period: 'الفترة',
		key: 'رمز الجهة المانحة',
		donor: 'الجهة المانحة',
		amount: 'المبلغ',
		currency: 'العملة',
		kind: 'الحالة',
		date: 'التاريخ'
	},
	zh: {
		period: '期间',
		key: '捐助方代码',
		donor: '捐助方',
		amount: '金额',
		currency: '币种',
		kind: '状态',
		date: '日期'
	},
	en: {
		period: 'Period',
		key: 'Donor code',
		donor: 'Donor',
		amount: 'Amount',
		currency: 'Currency',
		kind: 'Paid or pledged',
		date: 'Date'
	},
	fr: {
		period: 'Période',
		key: 'Code du donateur',
		donor: 'Donateur',
		amount: 'Montant',
		currency: 'Monnaie',
		kind: 'Versé ou annoncé',
		date: 'Date'
	},
	ru: {
		period: 'Период',
		key: 'Код донора',
		donor: 'Донор',
		amount: 'Сумма',
		currency: 'Валюта',
		kind: 'Внесено или объявлено',
		date: 'Дата'
	},
	es: {
		period: 'Período',
		key: 'Código del donante',
		donor: 'Donante',
		amount: 'Monto',
		currency: 'Moneda',
		kind: 'Pagada o prometida',
		date: 'Fecha'
	}
};

const kindWords: Record<OfficialLanguage, Record<LedgerEntry['kind'], string>> = {
	ar: { contribution: 'مدفوع', pledge: 'متعهد به' },
	zh: { contribution: '已支付', pledge: '认捐' },
	en: { contribution: 'paid', pledge: 'pledged' },
	fr: { contribution: 'versé', pledge: 'annoncé' },
	ru: { contribution: 'внесено', pledge: 'объявлено' },
	es: { contribution: 'pagada', pledge: 'prometida' }
};

/** Heading of a column in a spreadsheet of the language. */
export function columnWord(column: LedgerColumn, language: OfficialLanguage): string {
	return columnWords[language][column];
}

/** What the column `kind` says of an entry in a spreadsheet of the language. */
export function kindWord(kind: LedgerEntry['kind'], language: OfficialLanguage): string {
	return kindWords[language][kind];
}

const columnsByWord = new Map<string, LedgerColumn>(
	ledgerColumns.flatMap((column) =>
		[column, ...officialLanguages.map((language) => columnWord(column, language))].map(
			(word) => [foldForSearch(word), column] as const
		)
	)
);
const kindsByWord = new Map<string, LedgerEntry['kind']>(
	(['contribution', 'pledge'] as const).flatMap((kind) =>
		[kind, ...officialLanguages.map((language) => kindWord(kind, language))].map(
			(word) => [foldForSearch(word), kind] as const
		)
	)
);

/** The column that a heading names, in any of the six languages or by its name here. */
export function columnNamed(heading: string): LedgerColumn | undefined {
	return columnsByWord.get(foldForSearch(heading));
}

/** Paid or pledged, as a word of any of the six languages says it. */
export function kindNamed(word: string): LedgerEntry['kind'] | undefined {
	return kindsByWord.get(foldForSearch(word));
}
