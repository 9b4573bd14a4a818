import type { OfficialLanguage } from './language.ts';

type Words = Record<OfficialLanguage, string>;

/** Names of currencies over a column of amounts, as financial tables of the United Nations head it. */
const currencies: Record<string, Words> = {
	USD: {
		ar: 'بدولارات الولايات المتحدة',
		zh: '美元',
		en: 'United States dollars',
		fr: 'Dollars des États-Unis',
		ru: 'Долл. США',
		es: 'Dólares de los Estados Unidos'
	},
	EUR: { ar: 'باليورو', zh: '欧元', en: 'Euros', fr: 'Euros', ru: 'Евро', es: 'Euros' },
	CHF: {
		ar: 'بالفرنكات السويسرية',
		zh: '瑞士法郎',
		en: 'Swiss francs',
		fr: 'Francs suisses',
		ru: 'Швейцарские франки',
		es: 'Francos suizos'
	},
	GBP: {
		ar: 'بالجنيهات الإسترلينية',
		zh: '英镑',
		en: 'Pounds sterling',
		fr: 'Livres sterling',
		ru: 'Фунты стерлингов',
		es: 'Libras esterlinas'
	}
};

/** The heading of a column of amounts in a currency, ISO 4217; its code where we have no words for it. */
export function currencyWord(currency: string, language: OfficialLanguage): string {
	return currencies[currency]?.[language] ?? currency;
}
