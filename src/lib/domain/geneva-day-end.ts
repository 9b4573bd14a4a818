import { genevaDay } from './dates.ts';
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
