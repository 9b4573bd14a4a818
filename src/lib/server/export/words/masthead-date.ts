import type { OfficialLanguage } from '#lib/domain/language.ts';

const months: Record<Exclude<OfficialLanguage, 'zh'>, string> = {
	ar:
		'كانون الثاني/يناير|شباط/فبراير|آذار/مارس|نيسان/أبريل|أيار/مايو|حزيران/يونيه|' +
		'تموز/يوليه|آب/أغسطس|أيلول/سبتمبر|تشرين الأول/أكتوبر|تشرين الثاني/نوفمبر|كانون الأول/ديسمبر',
	en: 'January|February|March|April|May|June|July|August|September|October|November|December',
	fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
	ru: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
	es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'
};

/** A `YYYY-MM-DD` date in the UN form of `language`. Throws when it is no such date. */
export function mastheadDate(date: string, language: OfficialLanguage): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
	const [year, month, day] = (match?.slice(1) ?? []).map(Number);
	if (!year || !month || !day || month > 12 || day > 31) throw new Error(`no date: ${date}`);
	if (language === 'zh') return `${year} 年 ${month} 月 ${day} 日`;
	const name = months[language].split('|')[month - 1];
	if (language === 'es') return `${day} de ${name} de ${year}`;
	if (language === 'ru') return `${day} ${name} ${year} года`;
	if (language === 'fr' && day === 1) return `1er ${name} ${year}`;
	return `${day} ${name} ${year}`;
}
