import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bar } from './bars.ts';
import { layBars } from './bars.ts';
import { curveOf } from './curve.ts';
import { linesOf } from './lines.ts';

const bar = (name: string, ...counts: number[]): Bar => ({
	name,
	total: '',
	parts: counts.map((count, index) => ({
		tone: (['good', 'warn', 'none'] as const)[index] ?? 'plain',
		count,
		says: ''
	}))
});

describe('bars', () => {
	test('are on one scale, their parts one after the other', () => {
		const { bars } = layBars([bar('a', 1, 1, 2), bar('b', 2, 0, 6)], { rtl: false });
		expect(bars.map(({ parts }) => parts.map(({ x, width }) => [x, width]))).toEqual([
			[
				[0, 12.5],
				[12.5, 12.5],
				[25, 25]
			],
			[
				[0, 25],
				[25, 75]
			]
		]);
	});

	test('begin at the right where people read from right to left', () => {
		const [laid] = layBars([bar('a', 1, 3)], { rtl: true }).bars;
		expect(laid?.parts.map(({ x, width }) => [x, width])).toEqual([
			[75, 25],
			[0, 75]
		]);
	});

	test('stay in their box and cover it no more than once, whatever they count', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(20_000), fc.nat(20_000), fc.nat(20_000)), { minLength: 1 }),
				fc.boolean(),
				(rows, rtl) => {
					const { bars, height } = layBars(
						rows.map((counts) => bar('A name of some length that takes two lines', ...counts)),
						{ rtl }
					);
					for (const { parts, y } of bars) {
						expect(y).toBeLessThan(height);
						expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(100.1);
						for (const { x, width } of parts) {
							expect(x).toBeGreaterThanOrEqual(-0.01);
							expect(x + width).toBeLessThanOrEqual(100.02);
						}
					}
				}
			)
		);
	});

	test('that count nothing have no part', () => {
		expect(layBars([bar('a', 0)], { rtl: false }).bars[0]?.parts).toEqual([]);
	});
});

describe('the name of a bar', () => {
	test('is broken at spaces, and between Chinese characters', () => {
		expect(linesOf('Western European and other States', 20)).toEqual([
			'Western European and',
			'other States'
		]);
		expect(linesOf('拉丁美洲和加勒比国家组', 12)).toEqual(['拉丁美洲和加', '勒比国家组']);
		expect(linesOf('Заинтересованные', 5)).toEqual(['Заинтересованные']);
	});

	test('loses nothing but spaces', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.integer({ min: 1, max: 40 }),
				(text, most) => {
					const bare = (of: string) => of.replace(/\s+/gu, '');
					expect(bare(linesOf(text, most).join(' '))).toBe(bare(text));
				}
			)
		);
	});
});

describe('the curve of replies over time', () => {
	const days = { from: '2011-10-05', to: '2011-11-16', until: '2011-11-16', closes: '2011-11-04' };
	const points = [
		{ day: '2011-10-11', total: 1 },
		{ day: '2011-11-04', total: 20 },
		{ day: '2011-11-16', total: 21 }
	];

	test('marks the close where the day ends, and what comes after it', () => {
		const { closes, after, steps } = curveOf(points, days, { rtl: false });
		expect(closes).toBeCloseTo((31 / 43) * 100, 0);
		expect(after.x).toBe(closes);
		expect(after.x + after.width).toBeCloseTo(100, 0);
		expect(steps.map(({ total }) => total)).toEqual([0, 5, 10, 15, 20, 25]);
	});

	test('runs from right to left in Arabic', () => {
		const { closes, after, line } = curveOf(points, days, { rtl: true });
		expect(closes).toBeCloseTo((12 / 43) * 100, 0);
		expect(after).toEqual({ x: 0, width: closes });
		expect(line.startsWith('M1000,1000')).toBe(true);
	});

	test('ends with the day that has begun', () => {
		const { line } = curveOf(points.slice(0, 1), { ...days, until: '2011-10-25' }, { rtl: false });
		const ends = Number(/([\d.]+),[\d.]+$/.exec(line)?.[1] ?? /H([\d.]+)$/.exec(line)?.[1]);
		expect(ends).toBeCloseTo((21 / 43) * 1000, -1);
	});
});
