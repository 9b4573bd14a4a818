import { completenessOfSubmission } from './completeness.ts';
import type { CountingRule } from './consultation.ts';
import { byEnglishOrder, englishSortKey } from './english-order.ts';
import type { Respondent, RespondentKind } from './respondent.ts';
import type { Snapshot } from './snapshot.ts';
import type { Submission } from './submission.ts';
import { isInForce, isJoint, isLate } from './submission.ts';

/** The counts that the compilation states. Lists hold keys of respondents in English alphabetical order. */
export type Participation = {
	states: number;
	stakeholders: number;
	unEntities: number;
	others: number;
	/** Who returned an incomplete or empty questionnaire: States by key, stakeholders by number. */
	incomplete: { states: string[]; stakeholders: number };
	late: string[];
	/** Signatories of each joint reply, the lead first. */
	joint: string[][];
};

/**
 * What counts once: a reply of one respondent or, under the rule `once`, a joint reply.
 * A second reply of the same respondents does not add to the count, and one complete reply makes them complete.
 */
export type CountedUnit = {
	respondents: string[];
	kind: RespondentKind;
	complete: boolean;
	/** It may be named: at least one of its replies is attributed. */
	named: boolean;
};

type Counted = Pick<Snapshot, 'consultation' | 'questionnaire' | 'respondents' | 'submissions'>;

/** The submissions in force reduced to what counts, under the consultation's counting rule. */
export function countedUnits(snapshot: Counted): CountedUnit[] {
	const respondents = new Map(snapshot.respondents.map((each) => [each.key, each]));
	const units = new Map<string, CountedUnit>();
	for (const submission of snapshot.submissions.filter(isCounted)) {
		const signing = signingKeys(submission);
		const groups = countedGroups(signing, snapshot.consultation.countingRule);
		const { completeness } = completenessOfSubmission(snapshot.questionnaire, submission);
		for (const group of groups) {
			const id = [...group].sort().join(' ');
			const known = units.get(id);
			const complete = completeness === 'complete';
			const named = submission.consent === 'attributed';
			if (known === undefined) {
				const kind = respondents.get(group[0] ?? '')?.kind ?? 'other';
				units.set(id, { respondents: group, kind, complete, named });
			} else {
				known.complete ||= complete;
				known.named ||= named;
			}
		}
	}
	return [...units.values()];
}

/** Counts of participation. Confidential and unattributed replies are counted and never named. */
export function participationOf(snapshot: Counted): Participation {
	const units = countedUnits(snapshot);
	const count = (kind: RespondentKind) => units.filter((unit) => unit.kind === kind).length;
	const incomplete = units.filter((unit) => !unit.complete);
	const order = inEnglishOrder(snapshot.respondents);
	const attributed = snapshot.submissions.filter(
		(submission) => isCounted(submission) && submission.consent === 'attributed'
	);
	return {
		states: count('state'),
		stakeholders: count('stakeholder'),
		unEntities: count('un-entity'),
		others: count('other'),
		incomplete: {
			states: order(
				incomplete
					.filter((unit) => unit.kind === 'state' && unit.named)
					.flatMap((unit) => unit.respondents)
			),
			stakeholders: incomplete.filter((unit) => unit.kind === 'stakeholder').length
		},
		late: order(
			attributed
				.filter((submission) => isLate(submission, snapshot.consultation))
				.flatMap(signingKeys)
		),
		joint: attributed
			.filter(isJoint)
			.map(signingKeys)
			.sort((a, b) => byEnglishOrder(a.join(' '), b.join(' ')))
	};
}

/** What of a reply counts once, under the counting rule: all who sign together, or each for itself. The lead comes first. */
export function countedGroups<T>(signing: readonly T[], rule: CountingRule): T[][] {
	return rule === 'once' ? [[...signing]] : signing.map((each) => [each]);
}

/** A return of the questionnaire that is in force; a statement at a panel is none. */
function isCounted(submission: Pick<Submission, 'status' | 'panel'>): boolean {
	return isInForce(submission) && submission.panel === undefined;
}

/** Keys of those who sign, the lead first; an embedded voice speaks in the reply and does not sign it. */
export function signingKeys(submission: Pick<Submission, 'signatories'>): string[] {
	const signing = submission.signatories.filter(({ role }) => role !== 'embedded');
	const lead = signing.filter(({ role }) => role === 'lead');
	return [...lead, ...signing.filter(({ role }) => role !== 'lead')].map(
		({ respondent }) => respondent
	);
}

function inEnglishOrder(respondents: readonly Respondent[]): (keys: string[]) => string[] {
	const places = new Map(respondents.map((each) => [each.key, englishSortKey(each)]));
	return (keys) =>
		[...new Set(keys)].sort((a, b) => byEnglishOrder(places.get(a) ?? a, places.get(b) ?? b));
}
