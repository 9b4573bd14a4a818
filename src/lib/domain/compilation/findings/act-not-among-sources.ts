import type { Citation } from './citations.ts';
import { citationsOf, sourcesOf } from './citations.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { isSlipOf } from './slip.ts';

/**
 * A resolution, decision or document cited that is not among the consultation's sources: the acts of its mandate, those
 * that their operative words name, and the document itself. What looks like a slip of one of the sources is told by the
 * rule of two numbers. Source: editorial practice of the Council's documents, which list the acts they rest on.
 */
export function actNotAmongSources(document: CheckedDocument): Finding[] {
	const { snapshot, compilation } = document;
	const sources = sourcesOf(snapshot);
	const numbers = new Set(sources.map(({ number }) => number));
	const symbols = new Set(sources.map(({ symbol }) => symbol));
	for (const { operative } of sources)
		for (const words of [
			...Object.values(operative?.words ?? {}),
			...Object.values(operative?.lead ?? {})
		])
			for (const [number] of words.matchAll(/[0-9]{1,3}\/[0-9]{1,4}/g)) numbers.add(number);
	const own = bare(compilation.masthead.symbol ?? '');
	const isKnown = ({ kind, number, printed }: Citation) =>
		kind === 'act'
			? numbers.has(number ?? '') || symbols.has(printed)
			: bare(printed) === own || symbols.has(printed);
	return citationsOf(document).flatMap((citation): Finding[] => {
		const { kind, line, printed, number = '' } = citation;
		if (kind === 'cut' || isKnown(citation)) return [];
		const slip = kind === 'act' && sources.some((source) => isSlipOf(number, source.number));
		if (slip && !line.reports) return [];
		return [
			{
				rule: 'act-not-among-sources',
				severity: 'look',
				where: document.placeOf(line),
				words: printed,
				message: kind === 'act' ? 'act-unknown' : 'document-unknown'
			}
		];
	});
}

/** A symbol without its suffixes and asterisk. */
function bare(symbol: string): string {
	return symbol.replace(/\*$/, '').replace(/\/(?:Add|Corr|Rev)\.[0-9]+/g, '');
}
