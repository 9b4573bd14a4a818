import { citationsOf, sourcesOf } from './citations.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

/**
 * The same act cited under two dates: not that on which a source was adopted or, for other acts, not the one under which
 * the document cited it before. Source: the dates of adoption in the mandate.
 */
export function actTwoDates(document: CheckedDocument): Finding[] {
	const days = new Map(sourcesOf(document.snapshot).map(({ number, date }) => [number, date]));
	return citationsOf(document).flatMap(({ kind, line, number, day }): Finding[] => {
		if (kind !== 'act' || number === undefined || day === undefined) return [];
		const adopted = days.get(number);
		if (adopted === undefined) {
			days.set(number, day);
			return [];
		}
		if (adopted === day) return [];
		return [
			{
				rule: 'act-two-dates',
				severity: 'blocks',
				where: document.placeOf(line),
				words: number,
				stated: day,
				found: adopted,
				message: 'act-date'
			}
		];
	});
}
