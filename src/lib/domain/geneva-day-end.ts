import { genevaDay, isDay } from './dates.ts';
import { genevaTime } from './geneva-time.ts';

/**
 * The last minute of a day in Geneva, as an ISO 8601 instant in UTC; nothing where `day` is no day of the form `YYYY-MM-DD`.
 * Geneva is one hour ahead of UTC in winter and two in summer.
 */
export function endOfGenevaDay(day: string): string | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
	for (const hour of ['21', '22']) {
		const instant = new Date(`${day}T${hour}:59:00.000Z`);
		if (Number.isNaN(instant.getTime())) return undefined;
		const iso = instant.toISOString();
		if (genevaDay(iso) === day && genevaTime(iso) === '23:59') return iso;
	}
	return undefined;
}

/** The day after another, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
	return new Date(Date.parse(day) + dayLong).toISOString().slice(0, 10);
}

/** The day before another, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
	return new Date(Date.parse(day) - dayLong).toISOString().slice(0, 10);
}

/**
 * The first minute of a day in Geneva in UTC, `YYYY-MM-DDTHH:MM`: as text it comes before every ISO 8601 instant of that day
 * and after every earlier one. Nothing where `day` is no day.
 */
export function startOfGenevaDay(day: string): string | undefined {
	const end = isDay(day) ? endOfGenevaDay(dayBefore(day)) : undefined;
	return end && new Date(Date.parse(end) + 60_000).toISOString().slice(0, 16);
}

const dayLong = 24 * 60 * 60 * 1000;
