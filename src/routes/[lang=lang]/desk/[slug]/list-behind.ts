import type { FigureColumn, FigureName } from '#lib/domain/figure.ts';
import { endOfGenevaDay } from '#lib/domain/geneva-day-end.ts';
import { listQuery } from './replies/address.ts';

/** The address, under that of the consultation, of the list that a number of a figure counts. */
export function listBehind(figure: FigureName, key: string, column: FigureColumn): string {
	switch (figure) {
		case 'completeness':
			return `replies?${new URLSearchParams({ kind: key, completeness: column })}`;
		case 'groups':
			return `answered?${new URLSearchParams({ kind: 'state', group: key, answer: column })}`;
		case 'categories':
			return `answered?${new URLSearchParams({ kind: 'stakeholder', category: key, answer: column })}`;
		case 'channels':
			return `replies?${new URLSearchParams({ channel: key })}`;
		case 'languages':
			return `replies?${new URLSearchParams({ language: key })}`;
		case 'arrivals':
			return `replies?${repliesFrom(key, column === 'late')}`;
	}
}

/** The list in the order of arrival, from the beginning of a day in Geneva on. */
function repliesFrom(day: string, late: boolean): string {
	const eve = new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
	const value = endOfGenevaDay(eve);
	return listQuery({
		filter: late ? { late } : {},
		order: { column: 'received', descending: false },
		...(value !== undefined && { after: { id: 'z', value } })
	});
}
