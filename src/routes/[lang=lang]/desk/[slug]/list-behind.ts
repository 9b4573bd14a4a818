import type { FigureColumn, FigureName } from '#lib/domain/figure.ts';
import { listQuery } from './replies/address.ts';

/** Days `YYYY-MM-DD`; the first period has no first, since it counts what came before the opening. */
export type Days = { from?: string; to?: string };

/** The address, under that of the consultation, of the list that a number of a figure counts; `days`: those of a period. */
export function listBehind(
	figure: FigureName,
	key: string,
	column: FigureColumn,
	days: Days = {}
): string {
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
			return `replies?${repliesIn(days, column === 'late')}`;
	}
}

/** The late replies, or all, that came in a period, in the order of arrival. */
function repliesIn({ from, to }: Days, late: boolean): string {
	return listQuery({
		filter: { from, to, late },
		order: { column: 'received', descending: false }
	});
}
