import { westernDigits } from '#lib/domain/amounts.ts';

/**
 * A day as a spreadsheet writes it, as `YYYY-MM-DD`: year first, or day first with points; with strokes or hyphens
 * only where one of the two numbers cannot be a month, since half the world reads them the other way round.
 */
export function readDay(
	cell: string
): { ok: true; day: string } | { ok: false; reason: 'date-wrong' | 'date-ambiguous' } {
	const text = westernDigits(cell)
		.replace(/[\u200e\u200f\u061c]/g, '')
		.trim();
	const yearFirst = /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/.exec(text);
	if (yearFirst !== null) return realDay(yearFirst[1], yearFirst[2], yearFirst[3]);
	const yearLast = /^([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})$/.exec(text);
	if (yearLast === null) return { ok: false, reason: 'date-wrong' };
	const [, first, divider, second, year] = yearLast;
	if (divider === '.' || Number(first) > 12 || first === second)
		return realDay(year, second, first);
	if (Number(second) > 12) return realDay(year, first, second);
	return { ok: false, reason: 'date-ambiguous' };
}

function realDay(year = '', month = '', date = ''): ReturnType<typeof readDay> {
	const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	const at = new Date(`${day}T00:00:00Z`);
	const real = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
	return real ? { ok: true, day } : { ok: false, reason: 'date-wrong' };
}
