import { genevaDay } from '../dates.ts';
import { endOfGenevaDay } from '../geneva-day-end.ts';

export type ReminderState = 'planned' | 'sent' | 'skipped' | 'dropped';

/** Distances from the deadline at which reminders usually go, in days. */
export const usualDistances = [14, 7, 2] as const;
export const mostDays = 365;

const hour = 3_600_000;
const day = 24 * hour;

/**
 * When the reminder `days` before the deadline `closesAt` goes: at nine in the morning, Geneva time, of that day in Geneva.
 * ISO 8601 instants in UTC.
 */
export function reminderDue(closesAt: string, days: number): string {
	const closing = new Date(`${genevaDay(closesAt)}T12:00:00Z`);
	const morning = new Date(closing.getTime() - days * day).toISOString().slice(0, 10);
	// A day in Geneva ends at 23:59; fifteen hours before, less one minute, is nine on any day but those on which the clock changes.
	const end = endOfGenevaDay(morning);
	if (end === undefined) throw new RangeError(`${morning} is no day`);
	return new Date(Date.parse(end) - 15 * hour + 60_000).toISOString();
}

/**
 * What to do with a planned reminder now: wait, send it, or skip it because its day has passed while the server did not run, or
 * because the consultation has closed.
 */
export function reminderTurn(due: string, closesAt: string, now: string): 'wait' | 'send' | 'skip' {
	const late = Date.parse(now) - Date.parse(due);
	if (late < 0) return 'wait';
	return late <= day && Date.parse(now) <= Date.parse(closesAt) ? 'send' : 'skip';
}
