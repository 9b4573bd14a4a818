import { formatDay } from '#lib/domain/dates.ts';
import { formatGenevaDay, genevaTime } from '#lib/domain/geneva-time.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Translate } from './translator.ts';

/**
 * An ISO 8601 instant as people of the language write day and time, on the clock of Geneva or in UTC; which of the two
 * it is, the sentence around it says. Digits are Western in Arabic, as in UN documents.
 */
export function formatInstant(
	instant: string,
	language: OfficialLanguage,
	zone: 'geneva' | 'utc'
): string {
	const utc = new Date(instant).toISOString();
	const day =
		zone === 'geneva' ? formatGenevaDay(instant, language) : formatDay(utc.slice(0, 10), language);
	const time = zone === 'geneva' ? genevaTime(instant) : utc.slice(11, 16);
	return dayAndTime(day, time, language);
}

/** The same on the clock of an IANA time zone such as `Asia/Dhaka`, with its distance from UTC: `UTC+06:00`. */
export function formatInstantIn(
	instant: string,
	language: OfficialLanguage,
	timeZone: string
): { instant: string; zone: string } {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZoneName: 'longOffset'
	}).formatToParts(new Date(instant));
	const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
	const day = formatDay(`${part('year')}-${part('month')}-${part('day')}`, language);
	return {
		instant: dayAndTime(day, `${part('hour')}:${part('minute')}`, language),
		zone: part('timeZoneName').replace('GMT', 'UTC')
	};
}

/** The time of day on the clock of Geneva, as people of the language write it. */
export function formatGenevaClock(instant: string, language: OfficialLanguage): string {
	const time = genevaTime(instant);
	const [hour = '', minute = ''] = time.split(':');
	if (language === 'fr') return `${Number(hour)}\u00a0h\u00a0${minute}`;
	return language === 'es' ? `${Number(hour)}.${minute} horas` : time;
}

function dayAndTime(day: string, time: string, language: OfficialLanguage): string {
	const [hour = '', minute = ''] = time.split(':');
	switch (language) {
		case 'ar':
			return `${day}، الساعة ${time}`;
		case 'zh':
			return `${day} ${time}`;
		case 'fr':
			return `${day} à ${Number(hour)}\u00a0h\u00a0${minute}`;
		case 'es':
			return `${day}, a las ${Number(hour)}.${minute} horas`;
		case 'ru':
			return `${day} в ${time}`;
		default:
			return `${day}, ${time}`;
	}
}

/** The time left to reply in words: "3 days are left to reply.". `t` knows the namespace `public`. */
export function timeLeftInWords(end: string, now: string, t: Translate): string {
	const { unit, count } = timeLeft(end, now);
	return count === 0 ? t('public:left.moment') : t(`public:left.${unit}`, { count });
}

/** How long it is from `now` until `end`, both ISO instants, in the largest unit that still says something. */
export function timeLeft(
	end: string,
	now: string
): { unit: 'days' | 'hours' | 'minutes'; count: number } {
	const minutes = Math.max(0, Math.floor((Date.parse(end) - Date.parse(now)) / 60_000));
	if (minutes >= 2 * 24 * 60) return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
	if (minutes >= 2 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
	return { unit: 'minutes', count: minutes };
}
