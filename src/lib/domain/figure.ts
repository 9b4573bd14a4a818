import type { Completeness } from './completeness.ts';
import type { CompletenessOfKind } from './participation.ts';
import type { RespondentKind, StakeholderCategory } from './respondent.ts';
import { stakeholderCategories } from './respondent.ts';
import type { RegionalGroup } from './states.ts';
import { regionalGroups } from './states.ts';

/** The figures of a consultation's overview. `arrivals` is drawn over time, the others as bars. */
export const figureNames = [
	'completeness',
	'groups',
	'categories',
	'arrivals',
	'channels',
	'languages'
] as const;
export type FigureName = (typeof figureNames)[number];

/** What a figure counts; `none`: respondents that have not answered, `late`: replies after the close. */
export type FigureColumn = Completeness | 'none' | 'replies' | 'in-time' | 'late';

/**
 * One figure: a row for each value, with a count for each column. Keys of rows are kinds, regional groups (`observers` for
 * States in none), categories (`unknown` for stakeholders without), days `YYYY-MM-DD`, channels or BCP 47 tags.
 */
export type Figure = {
	name: FigureName;
	columns: FigureColumn[];
	rows: { key: string; counts: number[] }[];
};

/**
 * How many respondents there are of a kind, regional group and category whose best reply in force is as complete as this;
 * those that signed none are without `answered`. `shares`: they sign a reply together with others, or more than one.
 */
export type RespondentCount = {
	kind: RespondentKind;
	group?: RegionalGroup;
	category?: StakeholderCategory;
	answered?: Completeness;
	shares: boolean;
	count: number;
};

const answers = ['complete', 'incomplete', 'empty'] as const;

/**
 * Figures without the replies that are confidential, for whoever may not read replies: beside the names that are published, a
 * number by group, category, day, channel or language would tell whose they are. What is left to be said of respondents is who
 * answered openly; that the others did not answer would be untrue.
 */
export function openFigure(figure: Figure): Figure {
	const kept = figure.columns.flatMap((column, index) => (column === 'none' ? [] : [index]));
	return {
		...figure,
		columns: kept.map((index) => figure.columns[index] as FigureColumn),
		rows: figure.rows
			.map(({ key, counts }) => ({ key, counts: kept.map((index) => counts[index] as number) }))
			.filter(({ counts }) => counts.some((count) => count > 0))
	};
}

/** Complete, incomplete and empty by kind, counted as participation counts. */
export function completenessFigure(kinds: readonly CompletenessOfKind[]): Figure {
	return withoutVoid({
		name: 'completeness',
		columns: [...answers],
		rows: kinds.map((each) => ({ key: each.kind, counts: answers.map((answer) => each[answer]) }))
	});
}

/** States by regional group: who answered, each State that signs a reply for itself, and who did not. */
export function groupsFigure(counts: readonly RespondentCount[]): Figure {
	const states = counts.filter(({ kind }) => kind === 'state');
	return coverageFigure('groups', [...regionalGroups, 'observers'], states, (each) =>
		each.group === undefined ? 'observers' : each.group
	);
}

/** The stakeholders of the registry by category: who answered and who did not. */
export function categoriesFigure(counts: readonly RespondentCount[]): Figure {
	const stakeholders = counts.filter(({ kind }) => kind === 'stakeholder');
	return coverageFigure(
		'categories',
		[...stakeholderCategories, 'unknown'],
		stakeholders,
		(each) => each.category ?? 'unknown'
	);
}

function coverageFigure(
	name: FigureName,
	keys: readonly string[],
	respondents: readonly RespondentCount[],
	keyOf: (each: RespondentCount) => string
): Figure {
	const columns = [...answers, 'none'] as const;
	return withoutVoid({
		name,
		columns: [...columns],
		rows: keys
			.map((key) => {
				const own = respondents.filter((each) => keyOf(each) === key);
				return {
					key,
					counts: columns.map((column) =>
						sum(own.filter(({ answered = 'none' }) => answered === column))
					)
				};
			})
			.filter(({ counts }) => counts.some((count) => count > 0))
	});
}

/** Replies by one fact of each, the most frequent first. */
export function countsFigure(
	name: 'channels' | 'languages',
	counts: readonly { key: string; count: number }[]
): Figure {
	const sums = new Map<string, number>();
	for (const { key, count } of counts) sums.set(key, (sums.get(key) ?? 0) + count);
	return {
		name,
		columns: ['replies'],
		rows: [...sums]
			.map(([key, count]) => ({ key, counts: [count] }))
			.sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || (a.key < b.key ? -1 : 1))
	};
}

/** A column that counts nothing anywhere is not shown, unless it says that all is complete or answered. */
function withoutVoid(figure: Figure): Figure {
	const isVoid = (index: number) =>
		figure.columns[index] === 'empty' && figure.rows.every(({ counts }) => counts[index] === 0);
	const kept = figure.columns.map((_, index) => index).filter((index) => !isVoid(index));
	return {
		...figure,
		columns: kept.map((index) => figure.columns[index] as FigureColumn),
		rows: figure.rows.map(({ key, counts }) => ({
			key,
			counts: kept.map((index) => counts[index] as number)
		}))
	};
}

function sum(counts: readonly { count: number }[]): number {
	return counts.reduce((total, { count }) => total + count, 0);
}
