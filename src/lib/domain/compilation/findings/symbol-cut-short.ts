import { citationsOf } from './citations.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

/**
 * The symbol of a document without its beginning, such as 72/351 for A/72/351 or HRC/19/50 for A/HRC/19/50.
 * Source: the symbols of the United Nations, which begin with the organ.
 */
export function symbolCutShort(document: CheckedDocument): Finding[] {
	return citationsOf(document).flatMap(({ kind, line, printed }): Finding[] =>
		kind === 'cut'
			? [
					{
						rule: 'symbol-cut-short',
						severity: 'look',
						where: document.placeOf(line),
						words: printed,
						message: 'symbol-cut-short'
					}
				]
			: []
	);
}
