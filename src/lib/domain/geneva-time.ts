import { formatDay, genevaDay } from './dates.ts';
import type { OfficialLanguage } from './language.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/Zurich',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** The time of day in Geneva at an ISO 8601 instant, `16:05`. */
export function genevaTime(instant: string): string {
	return clock.format(new Date(instant));
}

/** The day in Geneva at an ISO 8601 instant, as the language writes it. */
export function formatGenevaDay(instant: string, language: OfficialLanguage): string {
	return formatDay(genevaDay(instant), language);
}
