import { genevaDay } from './dates.ts';
import type { Figure } from './figure.ts';

/** Replies that came within one hour: `hour` is the beginning of an ISO 8601 instant in UTC, `2011-11-04T16`. */
export type ArrivedInHour = { hour: string; late: boolean; count: number };

/**
 * Replies over time: a row for each period, by its first day in Geneva, without gaps; of a long consultation a period is a
 * week or a month. `from` and `to` are the days that it spans, `until` the last of them that has begun, all `YYYY-MM-DD`.
 * Replies that came before the opening, such as a note verbale that was early, stand in the first period.
 */
export type Arrivals = {
	figure: Figure;
	period: 'day' | 'week' | 'month';
	from: string;
	to: string;
	until: string;
	closes: string;
};

const milliseconds = 24 * 60 * 60 * 1000;
/** Days up to which each has a row, and up to which each week has. */
const spans = { day: 92, week: 750 };

/** `now`, `opensAt` and `closesAt` are instants. */
export function arrivalsOf(
	hours: readonly ArrivedInHour[],
	{ opensAt, closesAt, now }: { opensAt: string; closesAt: string; now: string }
): Arrivals {
	const days = hours.map(({ hour, late, count }) => ({
		day: genevaDay(`${hour}:00:00Z`),
		late,
		count
	}));
	const [opens, closes, today] = [opensAt, closesAt, now].map(genevaDay) as [
		string,
		string,
		string
	];
	const last =
		days
			.map(({ day }) => day)
			.sort()
			.at(-1) ?? closes;
	const to = last > closes ? last : closes;
	const from = opens < to ? opens : to;
	const until = today < from ? from : today < to ? today : to;
	const end = drawnTo({ from, to, until });
	const length = daysFrom(from, end);
	const period = length <= spans.day ? 'day' : length <= spans.week ? 'week' : 'month';
	const starts = startsOf(from, end, period);
	const rows = starts.map((key) => ({ key, counts: [0, 0] as [number, number] }));
	for (const { day, late, count } of days) {
		const at = rows.findLastIndex(({ key }) => key <= day);
		const row = rows[Math.max(0, at)];
		if (row) row.counts[late ? 1 : 0] += count;
	}
	return {
		figure: { name: 'arrivals', columns: ['in-time', 'late'], rows },
		period,
		from,
		to,
		until,
		closes
	};
}

/**
 * The day up to which replies over time are drawn: the last, or, while little of the time has passed, about twice what has
 * passed, so that what came is not one stroke at the edge.
 */
export function drawnTo({ from, to, until }: Pick<Arrivals, 'from' | 'to' | 'until'>): string {
	const passed = daysFrom(from, until) + 1;
	const drawn = Math.max(2 * passed, 14);
	return drawn < (daysFrom(from, to) + 1) / 2 ? plusDays(from, drawn - 1) : to;
}

function startsOf(from: string, to: string, period: Arrivals['period']): string[] {
	const starts: string[] = [];
	for (let day = from; day <= to; day = next(day, period)) starts.push(day);
	return starts;
}

function next(day: string, period: Arrivals['period']): string {
	if (period !== 'month') return plusDays(day, period === 'day' ? 1 : 7);
	const [year, month] = day.split('-').map(Number) as [number, number];
	return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function plusDays(day: string, days: number): string {
	return new Date(Date.parse(day) + days * milliseconds).toISOString().slice(0, 10);
}

/** How many days lie from one day to another, both `YYYY-MM-DD`. */
function daysFrom(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / milliseconds);
}
