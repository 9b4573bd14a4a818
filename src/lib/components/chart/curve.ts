import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';

/** How many there are at the end of each day, in order; days are `YYYY-MM-DD`. */
export type CurvePoint = { day: string; total: number };

/** A rising line in a box of 1000 by 1000, places in percent from the left and from the top. */
export type Curve = {
	line: string;
	area: string;
	/** Where the close is, and of what comes after it the stretch, both in percent from the left. */
	closes: number;
	after: { x: number; width: number };
	steps: { total: number; y: number }[];
};

const box = 1000;

/**
 * How a number grew from the day `from` on until the day `until`, on a scale of time that ends with the day `to`; the close
 * is at the end of the day `closes`. From right to left time begins at the right.
 */
export function curveOf(
	points: readonly CurvePoint[],
	days: { from: string; to: string; until: string; closes: string },
	{ rtl }: { rtl: boolean }
): Curve {
	const x = scaleUtc()
		.domain([startOf(days.from), endOf(days.to)])
		.range(rtl ? [box, 0] : [0, box]);
	const most = Math.max(1, points.at(-1)?.total ?? 0);
	const y = scaleLinear().domain([0, most]).nice(4).range([box, 0]);
	const until = endOf(days.until);
	const places = [
		{ at: startOf(days.from), total: 0 },
		...points.map(({ day, total }) => ({ at: earlier(middleOf(day), until), total })),
		{ at: until, total: points.at(-1)?.total ?? 0 }
	];
	const xOf = ({ at }: { at: Date }) => Math.round(x(at));
	const yOf = ({ total }: { total: number }) => Math.round(y(total));
	const closes = x(endOf(days.closes)) / 10;
	const end = rtl ? 0 : 100;
	return {
		line: line<(typeof places)[number]>(xOf, yOf).curve(curveStepAfter)(places) ?? '',
		area: area<(typeof places)[number]>(xOf, box, yOf).curve(curveStepAfter)(places) ?? '',
		closes: tenths(closes),
		after: { x: tenths(Math.min(closes, end)), width: tenths(Math.abs(end - closes)) },
		steps: y
			.ticks(4)
			.filter((total) => Number.isInteger(total))
			.map((total) => ({ total, y: tenths(y(total) / 10) }))
	};
}

const earlier = (a: Date, b: Date) => (a < b ? a : b);
const startOf = (day: string) => new Date(`${day}T00:00:00Z`);
const middleOf = (day: string) => new Date(`${day}T12:00:00Z`);
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000);
const tenths = (value: number) => Math.round(value * 10) / 10;
