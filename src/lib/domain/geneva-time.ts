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

const hours = new Map<string, string>();
const mostHours = 10_000;

/** The clock of Geneva at an ISO 8601 instant in UTC, as `YYYY-MM-DDTHH:MM`; quick where many instants share an hour. */
export function genevaMoment(instant: string): string {
	const hour = instant.slice(0, 13);
	let local = hours.get(hour);
	if (local === undefined) {
		if (hours.size >= mostHours) hours.clear();
		const at = `${hour}:00:00Z`;
		hours.set(hour, (local = `${genevaDay(at)}T${genevaTime(at).slice(0, 2)}`));
	}
	return `${local}:${instant.slice(14, 16)}`;
}
