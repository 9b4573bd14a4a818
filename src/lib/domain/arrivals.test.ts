import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalsOf, drawnTo } from './arrivals.ts';

const autumn = {
	opensAt: '2011-10-05T00:00:00Z',
	closesAt: '2011-11-04T22:59:00Z',
	now: '2011-10-20T10:00:00Z'
};

describe('replies over time', () => {
	test('stand at their day in Geneva, which begins before that of UTC', () => {
		const { figure, period } = arrivalsOf(
			[
				{ hour: '2011-10-09T22', late: false, count: 2 },
				{ hour: '2011-10-10T21', late: false, count: 1 },
				{ hour: '2011-11-09T23', late: true, count: 4 }
			],
			autumn
		);
		expect(period).toBe('day');
		expect(figure.rows.filter(({ counts }) => counts.some((count) => count > 0))).toEqual([
			{ key: '2011-10-10', counts: [3, 0] },
			{ key: '2011-11-10', counts: [0, 4] }
		]);
	});

	test('span the consultation, and longer where one came after the close', () => {
		expect(arrivalsOf([], autumn)).toMatchObject({
			from: '2011-10-05',
			to: '2011-11-04',
			closes: '2011-11-04',
			until: '2011-10-20'
		});
		const late = arrivalsOf([{ hour: '2011-11-16T10', late: true, count: 1 }], autumn);
		expect(late.to).toBe('2011-11-16');
		expect(late.figure.rows.at(-1)).toEqual({ key: '2011-11-16', counts: [0, 1] });
	});

	test('that came before the opening stand on its first day', () => {
		const { figure } = arrivalsOf([{ hour: '2011-09-30T10', late: false, count: 1 }], autumn);
		expect(figure.rows[0]).toEqual({ key: '2011-10-05', counts: [1, 0] });
	});

	test('of a long consultation stand by weeks, of a very long one by months', () => {
		const weeks = arrivalsOf([], {
			...autumn,
			closesAt: '2012-04-30T12:00:00Z',
			now: '2012-03-30T12:00:00Z'
		});
		expect(weeks.period).toBe('week');
		expect(weeks.figure.rows.slice(0, 2).map(({ key }) => key)).toEqual([
			'2011-10-05',
			'2011-10-12'
		]);
		const months = arrivalsOf([], {
			...autumn,
			closesAt: '2014-04-30T12:00:00Z',
			now: '2014-03-30T12:00:00Z'
		});
		expect(months.period).toBe('month');
		expect(months.figure.rows.slice(0, 3).map(({ key }) => key)).toEqual([
			'2011-10-05',
			'2011-11-01',
			'2011-12-01'
		]);
	});

	test('of a long consultation that has begun lately stand by days, as far as they are drawn', () => {
		const { period, to, figure } = arrivalsOf([{ hour: '2011-10-06T10', late: false, count: 2 }], {
			...autumn,
			closesAt: '2012-10-04T12:00:00Z',
			now: '2011-10-07T12:00:00Z'
		});
		expect([period, to]).toEqual(['day', '2012-10-04']);
		expect(figure.rows).toHaveLength(14);
		expect(figure.rows[1]).toEqual({ key: '2011-10-06', counts: [2, 0] });
	});

	test('are drawn over all their time, or over twice what has passed while that is little', () => {
		const year = { from: '2026-01-01', to: '2026-12-31' };
		expect(drawnTo({ ...year, until: '2026-01-02' })).toBe('2026-01-14');
		expect(drawnTo({ ...year, until: '2026-02-09' })).toBe('2026-03-21');
		expect(drawnTo({ ...year, until: '2026-06-30' })).toBe('2026-12-31');
		expect(drawnTo({ ...year, to: '2026-01-10', until: '2026-01-01' })).toBe('2026-01-10');
	});

	test('are all counted, each once, whenever they came', () => {
		const hour = fc
			.date({ min: new Date('2009-01-01'), max: new Date('2015-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 13));
		fc.assert(
			fc.property(
				fc.array(fc.record({ hour, late: fc.boolean(), count: fc.integer({ min: 1, max: 9 }) })),
				(hours) => {
					const { figure } = arrivalsOf(hours, autumn);
					const sum = (of: number[]) => of.reduce((all, count) => all + count, 0);
					expect(sum(figure.rows.flatMap(({ counts }) => counts))).toBe(
						sum(hours.map(({ count }) => count))
					);
					const keys = figure.rows.map(({ key }) => key);
					expect([...new Set(keys)].sort()).toEqual(keys);
				}
			)
		);
	});
});
