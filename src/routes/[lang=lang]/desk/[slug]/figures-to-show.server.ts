import type { Bar, BarTone } from '#lib/components/chart/bars.ts';
import type { CurvePoint } from '#lib/components/chart/curve.ts';
import { drawnTo } from '#lib/domain/arrivals.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { dayBefore } from '#lib/domain/geneva-day-end.ts';
import type { Figure, FigureColumn, FigureName } from '#lib/domain/figure.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { columnName, rowName, rowsHead } from '#lib/i18n/figure-words.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import type { Overview } from '#lib/server/usecases/get-overview.ts';
import type { Days } from './list-behind.ts';
import { listBehind } from './list-behind.ts';

type Cell = { text: string; href?: string; says?: string };

/** A figure with its words: what is drawn, and the table with the same numbers. */
export type ShownFigure = {
	name: FigureName;
	title: string;
	description: string;
	note?: string;
	legend: { tone: BarTone; text: string }[];
	bars: Bar[];
	curve?: {
		points: CurvePoint[];
		days: Pick<Overview['arrivals'], 'from' | 'to' | 'until' | 'closes'>;
		words: { from: string; to: string; close: string };
	};
	table: { head: string; columns: string[]; rows: { name: string; cells: Cell[] }[] };
};

type Page = { t: Translate; language: OfficialLanguage; at: string; linked: boolean };

const tones: Record<FigureColumn, BarTone> = {
	complete: 'good',
	incomplete: 'warn',
	empty: 'empty',
	none: 'none',
	replies: 'plain',
	'in-time': 'plain',
	late: 'warn'
};
const withNote = new Set<FigureName>(['completeness', 'groups', 'categories', 'languages']);

/** The figures in the order in which they stand; those without a row are left out. `at` is the consultation's address. */
export function figuresToShow(
	{ figures, arrivals, openOnly }: Overview,
	page: Page
): ShownFigure[] {
	return figures
		.filter(({ rows }) => rows.length > 0)
		.map((figure) => ({
			...shown(figure, arrivals, page),
			...(openOnly && figure.name !== 'completeness' && { note: page.t('overview:note.open-only') })
		}));
}

function shown(figure: Figure, arrivals: Overview['arrivals'], page: Page): ShownFigure {
	const { t, language } = page;
	const { name } = figure;
	const isCurve = name === 'arrivals';
	const to = drawnTo(arrivals);
	const words = {
		from: formatDay(arrivals.from, language),
		to: formatDay(to, language),
		close: formatDay(arrivals.closes, language)
	};
	return {
		name,
		title: t(`overview:figure.${name}`),
		description: isCurve ? t('overview:describe.curve', words) : t('overview:describe.bars'),
		...(withNote.has(name) && { note: t(`overview:note.${name}`) }),
		legend:
			isCurve || figure.columns.length < 2
				? []
				: figure.columns.map((column) => ({ tone: tones[column], text: columnName(t, column) })),
		bars: isCurve ? [] : figure.rows.map((row) => barOf(figure, row, page)),
		...(isCurve && {
			curve: {
				points: pointsOf(figure, arrivals.to),
				days: { ...arrivals, to },
				words: { ...words, close: t('overview:close', { day: words.close }) }
			}
		}),
		table: tableOf(figure, arrivals, page)
	};
}

function barOf(figure: Figure, { key, counts }: Figure['rows'][number], page: Page): Bar {
	const { t, language } = page;
	const row = rowName(t, language, figure.name, key);
	const total = sumOf(counts);
	const missing = counts[figure.columns.indexOf('none')];
	return {
		name: row,
		total:
			missing === undefined
				? String(total)
				: t('overview:of', { answered: total - missing, total }),
		parts: figure.columns.map((column, index) => {
			const count = counts[index] ?? 0;
			return {
				tone: tones[column],
				count,
				says: t('overview:part', { row, column: columnName(t, column), count }),
				...hrefOf(figure.name, key, column, page)
			};
		})
	};
}

/** Periods in which nothing came have no line, since a consultation has many; the running total says all. */
function tableOf(figure: Figure, arrivals: Overview['arrivals'], page: Page): ShownFigure['table'] {
	const { t, language } = page;
	const isCurve = figure.name === 'arrivals';
	const several = figure.columns.length > 1;
	let soFar = 0;
	const rows = figure.rows.map(({ key, counts }, place) => {
		const next = figure.rows[place + 1]?.key;
		const days = isCurve
			? { ...(place > 0 && { from: key }), to: next === undefined ? arrivals.to : dayBefore(next) }
			: {};
		const name = rowName(t, language, figure.name, key);
		soFar += sumOf(counts);
		const cells = figure.columns.map((column, index): Cell => {
			const count = counts[index] ?? 0;
			return {
				text: String(count),
				...(count > 0 && hrefOf(figure.name, key, column, page, days)),
				says: t('overview:part', { row: name, column: columnName(t, column), count })
			};
		});
		return {
			name,
			isVoid: isCurve && sumOf(counts) === 0,
			cells: several ? [...cells, { text: String(isCurve ? soFar : sumOf(counts)) }] : cells
		};
	});
	return {
		head: rowsHead(t, figure.name, arrivals.period),
		columns: [
			...figure.columns.map((column) => columnName(t, column)),
			...(several ? [t(isCurve ? 'overview:column.so-far' : 'desk:total')] : [])
		],
		rows: rows.filter(({ isVoid }) => !isVoid).map(({ name, cells }) => ({ name, cells }))
	};
}

function hrefOf(figure: FigureName, key: string, column: FigureColumn, page: Page, days?: Days) {
	return page.linked ? { href: `${page.at}/${listBehind(figure, key, column, days)}` } : {};
}

/** A period counts at its end; the last one ends with the time that is drawn. */
function pointsOf(figure: Figure, to: string): CurvePoint[] {
	let total = 0;
	return figure.rows.map(({ counts }, index) => {
		total += sumOf(counts);
		const next = figure.rows[index + 1]?.key;
		return { day: next === undefined ? to : dayBefore(next), total };
	});
}

function sumOf(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0);
}
