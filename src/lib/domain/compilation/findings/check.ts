import type { Snapshot } from '../../snapshot.ts';
import type { Compilation } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { brokenCrossReference } from './broken-cross-reference.ts';
import { completeRespondentUnspoken } from './complete-respondent-unspoken.ts';
import type { Finding } from './finding.ts';
import { participationMismatch } from './participation-mismatch.ts';
import { respondentNotListed } from './respondent-not-listed.ts';
import { staleSource } from './stale-source.ts';
import { tableTotal } from './table-total.ts';

const rules = [
	respondentNotListed,
	completeRespondentUnspoken,
	participationMismatch,
	tableTotal,
	brokenCrossReference,
	staleSource
];

/** What the rules say of a compilation, held against the consultation that it reports; rule by rule, in document order. */
export function checkCompilation(compilation: Compilation, snapshot: Snapshot): Finding[] {
	const numbers = numberCompilation(compilation);
	return rules.flatMap((rule) => rule(compilation, snapshot, numbers));
}
