import type { OfficialLanguage } from '../../language.ts';
import type { Masthead } from '../model.ts';

/** What a masthead can lack while the document is drafted, in the order in which it prints them. */
export const toCome = [
	'symbol',
	'distribution',
	'date',
	'agendaItem'
] as const satisfies (keyof Masthead)[];
export type ToCome = (typeof toCome)[number];

/** What the masthead prints, in square brackets, in place of what is not known yet. */
export const toComeWords: Record<OfficialLanguage, Record<ToCome, string>> = {
	ar: {
		symbol: '[يحدد رمز الوثيقة لاحقاً]',
		distribution: '[يحدد نوع التوزيع لاحقاً]',
		date: '[يحدد التاريخ لاحقاً]',
		agendaItem: '[يحدد بند جدول الأعمال لاحقاً]'
	},
	zh: {
		symbol: '[文号待定]',
		distribution: '[分发类别待定]',
		date: '[日期待定]',
		agendaItem: '[议程项目待定]'
	},
	en: {
		symbol: '[symbol to be assigned]',
		distribution: '[distribution to be decided]',
		date: '[date to be set]',
		agendaItem: '[agenda item to be set]'
	},
	fr: {
		symbol: '[cote à attribuer]',
		distribution: '[distribution à déterminer]',
		date: '[date à fixer]',
		agendaItem: '[point de l’ordre du jour à préciser]'
	},
	ru: {
		symbol: '[условное обозначение будет присвоено]',
		distribution: '[порядок распространения будет определен]',
		date: '[дата будет указана]',
		agendaItem: '[пункт повестки дня будет указан]'
	},
	es: {
		symbol: '[signatura por asignar]',
		distribution: '[distribución por determinar]',
		date: '[fecha por determinar]',
		agendaItem: '[tema de la agenda por determinar]'
	}
};
