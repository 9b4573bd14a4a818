import { describe, expect, test } from 'vitest';
import type { RespondentCount } from './figure.ts';
import { categoriesFigure, completenessFigure, countsFigure, groupsFigure } from './figure.ts';

const counts: RespondentCount[] = [
	{ kind: 'state', group: 'african', shares: false, count: 50 },
	{ kind: 'state', group: 'african', answered: 'complete', shares: false, count: 3 },
	{ kind: 'state', group: 'african', answered: 'complete', shares: true, count: 1 },
	{ kind: 'state', answered: 'incomplete', shares: false, count: 1 },
	{ kind: 'stakeholder', category: 'academic', answered: 'complete', shares: false, count: 2 },
	{ kind: 'stakeholder', shares: false, count: 4 },
	{ kind: 'un-entity', answered: 'complete', shares: false, count: 9 }
];

describe('a figure of the overview', () => {
	test('counts the States of each regional group, whether they sign alone or with others', () => {
		expect(groupsFigure(counts)).toEqual({
			name: 'groups',
			columns: ['complete', 'incomplete', 'none'],
			rows: [
				{ key: 'african', counts: [4, 0, 50] },
				{ key: 'observers', counts: [0, 1, 0] }
			]
		});
	});

	test('counts stakeholders alone by category, those without one too', () => {
		expect(categoriesFigure(counts).rows).toEqual([
			{ key: 'academic', counts: [2, 0, 0] },
			{ key: 'unknown', counts: [0, 0, 4] }
		]);
	});

	test('has a column for empty replies where there is one', () => {
		const kind = { kind: 'state', total: 3, complete: 1, incomplete: 2, empty: 0 } as const;
		expect(completenessFigure([kind]).columns).toEqual(['complete', 'incomplete']);
		expect(completenessFigure([{ ...kind, incomplete: 1, empty: 1 }])).toMatchObject({
			columns: ['complete', 'incomplete', 'empty'],
			rows: [{ key: 'state', counts: [1, 1, 1] }]
		});
	});

	test('puts the most frequent channel first', () => {
		const figure = countsFigure('channels', [
			{ key: 'web', count: 2 },
			{ key: 'post', count: 3 },
			{ key: 'web', count: 4 }
		]);
		expect(figure.rows).toEqual([
			{ key: 'web', counts: [6] },
			{ key: 'post', counts: [3] }
		]);
	});
});
