import type { OfficialLanguage } from '../language.ts';
import type { Part } from './phrases/phrases.ts';
import type { Inline } from './model.ts';

/**
 * The words of a statement of income and expenditure in one language, after the tables on the financial situation of the
 * funds for the universal periodic review (A/HRC/29/21). Days are written out already.
 */
export type StatementWords = {
	heading: string;
	/** Heading of the column of lines. */
	item: string;
	period(from: string, to: string): string;
	income: string;
	totalIncome: string;
	expenditure: string;
	totalExpenditure: string;
	net: string;
	opening(day: string): string;
	adjustments: string;
	closing(day: string): string;
	/** The sentence of the introduction that mentions the annex. */
	mention(days: { from: string; to: string }, annex: Inline): Part[];
};

export const statementWords: Record<OfficialLanguage, StatementWords> = {
	ar: {
		heading: 'بيان الإيرادات والنفقات',
		item: 'البند',
		period: (from, to) => `الفترة من ${from} إلى ${to}`,
		income: 'الإيرادات',
		totalIncome: 'مجموع الإيرادات',
		expenditure: 'النفقات',
		totalExpenditure: 'مجموع النفقات',
		net: 'صافي زيادة (نقص) الإيرادات عن النفقات',
		opening: (day) => `الرصيد الافتتاحي في ${day}`,
		adjustments: 'التسويات',
		closing: (day) => `الرصيد الختامي في ${day}`,
		mention: ({ from, to }, annex) => [
			`ويرد بيان إيرادات الصندوق ونفقاته عن الفترة من ${from} إلى ${to} في `,
			annex,
			'.'
		]
	},
	zh: {
		heading: '收支表',
		item: '项目',
		period: (from, to) => `${from}至 ${to}`,
		income: '收入',
		totalIncome: '收入共计',
		expenditure: '支出',
		totalExpenditure: '支出共计',
		net: '收入超出(少于)支出净额',
		opening: (day) => `${day}期初余额`,
		adjustments: '调整',
		closing: (day) => `${day}期末余额`,
		mention: ({ from, to }, annex) => [`基金 ${from}至 ${to}期间的收支表见`, annex, '。']
	},
	en: {
		heading: 'Statement of income and expenditure',
		item: 'Item',
		period: (from, to) => `For the period from ${from} to ${to}`,
		income: 'Income',
		totalIncome: 'Total income',
		expenditure: 'Expenditure',
		totalExpenditure: 'Total expenditure',
		net: 'Net excess (shortfall) of income over expenditure',
		opening: (day) => `Opening balance, ${day}`,
		adjustments: 'Adjustments',
		closing: (day) => `Closing balance, ${day}`,
		mention: ({ from, to }, annex) => [
			`The income and expenditure of the Fund for the period from ${from} to ${to} are set out in `,
			annex,
			'.'
		]
	},
	fr: {
		heading: 'État des recettes et des dépenses',
		item: 'Rubrique',
		period: (from, to) => `Période du ${from} au ${to}`,
		income: 'Recettes',
		totalIncome: 'Total des recettes',
		expenditure: 'Dépenses',
		totalExpenditure: 'Total des dépenses',
		net: 'Excédent (déficit) net des recettes par rapport aux dépenses',
		opening: (day) => `Solde d’ouverture au ${day}`,
		adjustments: 'Ajustements',
		closing: (day) => `Solde de clôture au ${day}`,
		mention: ({ from, to }, annex) => [
			`L’état des recettes et des dépenses du Fonds pour la période du ${from} au ${to} figure à l’`,
			annex,
			'.'
		]
	},
	ru: {
		heading: 'Ведомость поступлений и расходов',
		item: 'Статья',
		period: (from, to) => `За период с ${from} по ${to}`,
		income: 'Поступления',
		totalIncome: 'Итого, поступления',
		expenditure: 'Расходы',
		totalExpenditure: 'Итого, расходы',
		net: 'Чистое превышение (недобор) поступлений по отношению к расходам',
		opening: (day) => `Остаток средств на начало периода, ${day}`,
		adjustments: 'Корректировки',
		closing: (day) => `Остаток средств на конец периода, ${day}`,
		mention: ({ from, to }, annex) => [
			`Ведомость поступлений и расходов Фонда за период с ${from} по ${to} приводится ниже (см. `,
			annex,
			').'
		]
	},
	es: {
		heading: 'Estado de ingresos y gastos',
		item: 'Concepto',
		period: (from, to) => `Período comprendido entre el ${from} y el ${to}`,
		income: 'Ingresos',
		totalIncome: 'Total de ingresos',
		expenditure: 'Gastos',
		totalExpenditure: 'Total de gastos',
		net: 'Superávit (déficit) neto de los ingresos respecto de los gastos',
		opening: (day) => `Saldo inicial al ${day}`,
		adjustments: 'Ajustes',
		closing: (day) => `Saldo final al ${day}`,
		mention: ({ from, to }, annex) => [
			`El estado de ingresos y gastos del Fondo correspondiente al período comprendido entre el ${from} y el ${to} figura en el `,
			annex,
			'.'
		]
	}
};
