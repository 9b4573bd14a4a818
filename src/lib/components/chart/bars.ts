import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { linesOf } from './lines.ts';

/** What a part of a bar says: done, half done, nothing in it, not there, or a plain count. */
export type BarTone = 'good' | 'warn' | 'empty' | 'none' | 'plain';

/** One bar: its name, its number in words, and its parts from the beginning. */
export type Bar = {
	name: string;
	total: string;
	parts: { tone: BarTone; count: number; says: string; href?: string }[];
};

/** Bars laid out: heights in pixels, widths and places from the left in percent. */
export type LaidBars = {
	height: number;
	bars: {
		lines: { text: string; y: number }[];
		total: string;
		y: number;
		parts: { tone: BarTone; x: number; width: number; says: string; href?: string }[];
	}[];
};

/** Pixels. */
export const barSizes = { line: 18, bar: 14, gap: 16 };
/** What fits beside the number on a telephone. */
const mostColumns = 28;

/** All bars on one scale; from right to left they begin at the right. What counts nothing has no part. */
export function layBars(bars: readonly Bar[], { rtl }: { rtl: boolean }): LaidBars {
	const totals = bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
	const scale = scaleLinear()
		.domain([0, Math.max(1, ...totals)])
		.range([0, 100]);
	let y = 0;
	const laid = bars.map(({ name, total, parts }) => {
		const lines = linesOf(name, mostColumns).map((text) => ({ text, y: (y += barSizes.line) }));
		const top = y + 6;
		y = top + barSizes.bar + barSizes.gap;
		return { lines, total, y: top, parts: stacked(parts, scale, rtl) };
	});
	return { height: Math.max(0, y - barSizes.gap + 2), bars: laid };
}

function stacked(parts: Bar['parts'], scale: (count: number) => number, rtl: boolean) {
	const row = Object.fromEntries(parts.map(({ count }, index) => [String(index), count]));
	const series = stack<Record<string, number>>().keys(Object.keys(row))([row]);
	return parts.flatMap(({ tone, count, says, href }, index) => {
		const [start = 0, end = 0] = (series[index]?.[0] ?? []).map((value) => scale(value));
		if (count === 0) return [];
		const width = end - start;
		return [
			{
				tone,
				x: percent(rtl ? 100 - end : start),
				width: percent(width),
				says,
				...(href !== undefined && { href })
			}
		];
	});
}

const percent = (value: number) => Math.round(value * 100) / 100;
