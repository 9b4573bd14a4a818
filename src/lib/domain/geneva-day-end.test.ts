import { expect, test } from 'vitest';
import { endOfGenevaDay, startOfGenevaDay } from './geneva-day-end.ts';

test.each([
	['2026-01-15', '2026-01-15T22:59:00.000Z'],
	['2026-07-15', '2026-07-15T21:59:00.000Z'],
	['2026-03-29', '2026-03-29T21:59:00.000Z'],
	['2026-10-25', '2026-10-25T22:59:00.000Z'],
	['2026-02-30', undefined],
	['15.1.2026', undefined],
	['', undefined]
])('the day %s ends in Geneva at %s', (day, instant) => {
	expect(endOfGenevaDay(day)).toBe(instant);
});

test.each([
	['2026-01-15', '2026-01-14T23:00'],
	['2026-07-15', '2026-07-14T22:00'],
	['2026-03-30', '2026-03-29T22:00'],
	['2026-10-26', '2026-10-25T23:00'],
	['2026-02-30', undefined],
	['', undefined]
])('the day %s begins in Geneva at %s', (day, instant) => {
	expect(startOfGenevaDay(day)).toBe(instant);
});
