import { citationsOf, sourcesOf } from './citations.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { isSlipOf } from './slip.ts';

/**
 * The same act cited under two numbers: a number that no source has and that looks like a slip of one, or the title of a
 * source beside another number. In the words of a reply an unknown number is its author's, and only the title tells.
 * Source: A/HRC/19/50, annex II, which cites resolution 6/17 as 16/17 and 16/7.
 */
export function actTwoNumbers(document: CheckedDocument): Finding[] {
	const sources = sourcesOf(document.snapshot);
	const numbers = new Set(sources.map(({ number }) => number));
	const titled = new Map<string, string>();
	for (const { number, title } of sources)
		for (const words of Object.values(title)) titled.set(plain(words), number);
	return citationsOf(document).flatMap(({ kind, line, number, title }): Finding[] => {
		if (kind !== 'act' || number === undefined) return [];
		const about = {
			rule: 'act-two-numbers',
			severity: 'blocks',
			where: document.placeOf(line),
			stated: number
		} as const;
		const meant = title === undefined ? undefined : titled.get(plain(title));
		if (meant !== undefined && meant !== number)
			return [{ ...about, found: meant, message: 'act-title-number' }];
		if (numbers.has(number) || line.reports) return [];
		const slips = sources.filter((source) => isSlipOf(number, source.number));
		const [source] = slips;
		return source === undefined ? [] : [{ ...about, found: source.number, message: 'act-slip' }];
	});
}

function plain(title: string): string {
	return title
		.toLowerCase()
		.replace(/['’‘“”«»"]/g, '')
		.replace(/[\s\u00a0]+/g, ' ')
		.trim();
}
