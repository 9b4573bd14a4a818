import type { Snapshot } from '../../snapshot.ts';
import type { Compilation } from '../model.ts';
import { abbreviationUnexplained } from './abbreviation.ts';
import type { AcceptedFinding } from './accepted-finding.ts';
import { actNotAmongSources } from './act-not-among-sources.ts';
import { actTwoDates } from './act-two-dates.ts';
import { actTwoNumbers } from './act-two-numbers.ts';
import { annexNotMentioned } from './annex-not-mentioned.ts';
import { arrivalNote } from './arrival-note.ts';
import { brackets } from './brackets.ts';
import { brokenCrossReference } from './broken-cross-reference.ts';
import type { CheckedDocument, Rule } from './checked-document.ts';
import { readForChecks } from './checked-document.ts';
import type { CheckedFinding } from './checked-finding.ts';
import { completeRespondentUnspoken } from './complete-respondent-unspoken.ts';
import { confidentialPublished } from './confidential.ts';
import { contributorsDiffer } from './contributors-differ.ts';
import { dateForm } from './date-form.ts';
import type { EditionException } from './editions-differ.ts';
import type { FollowedUnit } from '../editions/follow-original.ts';
import { editionText } from './edition-text.ts';
import { editionsDiffer } from './editions-differ.ts';
import type { Finding, KnownFinding } from './finding.ts';
import { firstPerson } from './first-person.ts';
import { footnoteMark } from './footnote-mark.ts';
import { headingAlone } from './heading-alone.ts';
import { identify, idOfFinding } from './identify.ts';
import { mayStand } from './may-stand.ts';
import { numberForm } from './number-form.ts';
import { numberingBroken } from './numbering-broken.ts';
import { overLength } from './over-length.ts';
import { participationMismatch } from './participation-mismatch.ts';
import { percentForm } from './percent-form.ts';
import { placeholder } from './placeholder.ts';
import { quotationMarks } from './quotation-marks.ts';
import { quotationNotVerbatim } from './quotation.ts';
import { repliesToldTwice } from './replies-told-twice.ts';
import { respondentNotListed } from './respondent-not-listed.ts';
import { respondentOffTheme } from './respondent-off-theme.ts';
import { secondReply } from './second-reply.ts';
import { spacing } from './spacing.ts';
import { staleSource } from './stale-source.ts';
import { stateNameForm } from './state-name.ts';
import { symbolCutShort } from './symbol-cut-short.ts';
import { tableTotal } from './table-total.ts';
import { translationNeeded } from './translation-needed.ts';
import { editorsFigure } from './editors-figure.ts';
import { withoutProvenance } from './without-provenance.ts';

/** Every rule that reads one edition; of two findings on one node the rule that stands first here says the first. */
const rules: readonly Rule[] = [
	respondentNotListed,
	completeRespondentUnspoken,
	respondentOffTheme,
	secondReply,
	participationMismatch,
	tableTotal,
	contributorsDiffer,
	brokenCrossReference,
	footnoteMark,
	actNotAmongSources,
	actTwoNumbers,
	actTwoDates,
	symbolCutShort,
	staleSource,
	withoutProvenance,
	editorsFigure,
	quotationNotVerbatim,
	confidentialPublished,
	arrivalNote,
	headingAlone,
	numberingBroken,
	annexNotMentioned,
	repliesToldTwice,
	placeholder,
	overLength,
	firstPerson,
	stateNameForm,
	translationNeeded,
	abbreviationUnexplained,
	dateForm,
	numberForm,
	percentForm,
	quotationMarks,
	spacing,
	brackets
];

/**
 * What the rules say of a compilation, held against the consultation that it reports and, where it is not in the language
 * of the original and `original` is given, against that edition, which `isOlder` says was drafted later; in document order, each with its id. Findings that
 * `snapshot.acceptedFindings` accepts say so. `units` are those of an edition that follows an original with edits, with the
 * states of their translations. Deterministic.
 */
export function checkCompilation(
	compilation: Compilation,
	snapshot: Snapshot,
	{
		original,
		isOlder = false,
		units = []
	}: { original?: Compilation; isOlder?: boolean; units?: readonly FollowedUnit[] } = {}
): CheckedFinding[] {
	const document = readForChecks(compilation, snapshot);
	const accepted = acceptedFor(document);
	const alone = identify(rules.flatMap((rule) => rule(document)));
	const compared =
		original === undefined || original.language === compilation.language
			? []
			: identify(
					editionsDiffer(readForChecks(original, snapshot), document, {
						exceptions: exceptionsIn(alone, accepted),
						isOlder
					})
				);
	const texts = identify(editionText(units, document));
	return inDocumentOrder([...alone, ...compared, ...texts], document).map((finding) => {
		const decision = accepted(finding);
		return decision === undefined ? finding : { ...finding, accepted: decision };
	});
}

type DecisionOn = (finding: KnownFinding) => AcceptedFinding | undefined;

/**
 * The decision that a finding may stand: its own, or the one on the same words elsewhere, as where a question is printed
 * in the annex and again over each reply as received.
 */
function acceptedFor({ compilation, snapshot, lines }: CheckedDocument): DecisionOn {
	const decisions = (snapshot.acceptedFindings ?? []).filter(
		(each) => each.language === compilation.language && mayStand(each)
	);
	const own = new Map(decisions.map((each) => [idOfFinding({ ...each, node: each.where }), each]));
	const texts = new Map<string, string>();
	for (const { node, style, text } of lines)
		if (style === 'question' && !texts.has(node)) texts.set(node, text);
	return ({ id, rule, facts, where }) => {
		const text = texts.get(where.node);
		return (
			own.get(id) ??
			decisions.find(
				(each) =>
					text !== undefined &&
					each.rule === rule &&
					each.facts === facts &&
					texts.get(each.where) === text
			)
		);
	};
}

function exceptionsIn(findings: readonly KnownFinding[], accepted: DecisionOn): EditionException[] {
	return findings.flatMap((finding) => {
		const { where, stated, found } = finding;
		return accepted(finding) !== undefined && stated !== undefined && found !== undefined
			? [{ node: where.node, stated: String(stated), found: String(found) }]
			: [];
	});
}

function inDocumentOrder(
	findings: readonly KnownFinding[],
	{ lines }: CheckedDocument
): KnownFinding[] {
	const places = new Map<string, number>();
	lines.forEach(({ node, holder }, index) => {
		if (!places.has(holder)) places.set(holder, index);
		if (!places.has(node)) places.set(node, index);
	});
	const placeOf = ({ where, message }: Finding) =>
		message === 'edition-older'
			? -2
			: where.node === 'document'
				? -1
				: (places.get(where.node) ?? lines.length);
	return findings
		.map((finding, index) => ({ finding, place: placeOf(finding), index }))
		.sort((a, b) => a.place - b.place || a.index - b.index)
		.map(({ finding }) => finding);
}
