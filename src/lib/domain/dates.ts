import type { OfficialLanguage } from './language.ts';

const months: Record<Exclude<OfficialLanguage, 'zh'>, readonly string[]> = {
	ar: [
		'كانون الثاني/يناير',
		'شباط/فبراير',
		'آذار/مارس',
		'نيسان/أبريل',
		'أيار/مايو',
		'حزيران/يونيه',
		'تموز/يوليه',
		'آب/أغسطس',
		'أيلول/سبتمبر',
		'تشرين الأول/أكتوبر',
		'تشرين الثاني/نوفمبر',
		'كانون الأول/ديسمبر'
	],
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	],
	fr: [
		'janvier',
		'février',
		'mars',
		'avril',
		'mai',
		'juin',
		'juillet',
		'août',
		'septembre',
		'octobre',
		'novembre',
		'décembre'
	],
	ru: [
		'января',
		'февраля',
		'марта',
		'апреля',
		'мая',
		'июня',
		'июля',
		'августа',
		'сентября',
		'октября',
		'ноября',
		'декабря'
	],
	es: [
		'enero',
		'febrero',
		'marzo',
		'abril',
		'mayo',
		'junio',
		'julio',
		'agosto',
		'septiembre',
		'octubre',
		'noviembre',
		'diciembre'
	]
};

/** The months from January to December as `formatDay` writes them; the Arabic ones carry both names. */
export function monthNames(language: Exclude<OfficialLanguage, 'zh'>): readonly string[] {
	return months[language];
}

/**
 * A day, `YYYY-MM-DD`, as a UN document of the language writes it: `23 November 2011`; `23 novembre 2011`;
 * `23 de noviembre de 2011`; `23 ноября 2011 года`; `2011 年 11 月 23 日`; `23 تشرين الثاني/نوفمبر 2011`.
 * Throws a RangeError where `day` is no day.
 */
export function formatDay(day: string, language: OfficialLanguage): string {
	const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(day);
	const [year, month, date] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
	const real = new Date(Date.UTC(year, month - 1, date));
	if (match === null || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date) {
		throw new RangeError(`${JSON.stringify(day)} is not a day written YYYY-MM-DD`);
	}
	if (language === 'zh') return `${year} 年 ${month} 月 ${date} 日`;
	const name = months[language][month - 1] ?? '';
	if (language === 'es') return `${date} de ${name} de ${year}`;
	if (language === 'ru') return `${date} ${name} ${year} года`;
	if (language === 'fr' && date === 1) return `1er ${name} ${year}`;
	return `${date} ${name} ${year}`;
}

const genevaClock = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Zurich',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** The day in Geneva, `YYYY-MM-DD`, at an ISO 8601 instant. Days of a consultation are those of its secretariat. */
export function genevaDay(instant: string): string {
	const parts = genevaClock.formatToParts(new Date(instant));
	const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The text is a day that the calendar has, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const at = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
