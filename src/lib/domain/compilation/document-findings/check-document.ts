import { actDates, actsCitedTwoWays, symbolsCutShort } from './act-findings.ts';
import { brokenReferences } from './broken-references.ts';
import type { DocumentFinding } from './document-finding.ts';
import { footnoteMarks } from './footnote-marks.ts';
import { listedAndSpoken } from './listed-and-spoken.ts';
import { numberingBreaks } from './numbering-breaks.ts';
import type { ReadDocument } from './read-document.ts';
import { amountFindings } from './stated-amounts.ts';
import { countFindings } from './stated-counts.ts';
import { tableTotals } from './table-totals.ts';

const rules = [
	tableTotals,
	countFindings,
	amountFindings,
	listedAndSpoken,
	actsCitedTwoWays,
	actDates,
	symbolsCutShort,
	brokenReferences,
	footnoteMarks,
	numberingBreaks
];

/** What the rules that need no database say of a published document, rule by rule, in document order. */
export function checkDocument(document: ReadDocument): DocumentFinding[] {
	return rules.flatMap((rule) => rule(document));
}
