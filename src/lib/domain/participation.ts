import type { Completeness } from './completeness.ts';
import { completenessOfSubmission } from './completeness.ts';
import type { CountingRule } from './consultation.ts';
import { byEnglishOrder, englishSortKey } from './english-order.ts';
import type { Respondent, RespondentKind } from './respondent.ts';
import { respondentKinds } from './respondent.ts';
import type { SecondReply } from './second-reply-decision.ts';
import { decisionOn } from './second-reply-decision.ts';
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
 * A second reply of the same respondents does not add to the count, and one complete reply makes them complete. Under the
 * rule `once`, replies that share a State count together until staff decide that they stand apart: no State counts twice.
 */
export type CountedUnit = {
	respondents: string[];
	kind: RespondentKind;
	complete: boolean;
	/** Something was answered in one of its replies. */
	said: boolean;
	/** It may be named: at least one of its replies is attributed. */
	named: boolean;
};

/** What counting needs of a reply: its completeness is the one that counts, that of staff where they decided. */
export type CountedReply = Pick<
	Submission,
	'key' | 'status' | 'panel' | 'consent' | 'receivedAt' | 'signatories'
> & { completeness: Completeness };

/** What is counted of a consultation. Of respondents, those who sign. */
export type Counted = {
	consultation: { countingRule: CountingRule; closesAt: string };
	respondents: readonly Pick<Respondent, 'key' | 'kind' | 'name' | 'sortKey'>[];
	replies: readonly CountedReply[];
	secondReplies: readonly SecondReply[];
};

type Countable = Pick<
	Snapshot,
	'consultation' | 'questionnaire' | 'respondents' | 'submissions' | 'secondReplies'
>;

/** A snapshot as it is counted. */
function countedOf(snapshot: Countable): Counted {
	return {
		consultation: snapshot.consultation,
		respondents: snapshot.respondents,
		replies: snapshot.submissions.map((submission) => ({
			...submission,
			completeness: completenessOfSubmission(snapshot.questionnaire, submission).completeness
		})),
		secondReplies: snapshot.secondReplies ?? []
	};
}

/** The submissions in force reduced to what counts, under the consultation's counting rule. */
export function countedUnits(snapshot: Countable): CountedUnit[] {
	return unitsOf(countedOf(snapshot));
}

/** The replies in force reduced to what counts. */
function unitsOf(counted: Counted): CountedUnit[] {
	const kinds = new Map(counted.respondents.map(({ key, kind }) => [key, kind]));
	const units = new Map<string, CountedUnit & { replies: string[] }>();
	for (const reply of counted.replies.filter(isCounted)) {
		const groups = countedGroups(signingKeys(reply), counted.consultation.countingRule);
		for (const group of groups) {
			const id = [...group].sort().join(' ');
			const unit = {
				respondents: group,
				kind: kinds.get(group[0] ?? '') ?? 'other',
				complete: reply.completeness === 'complete',
				said: reply.completeness !== 'empty',
				named: reply.consent === 'attributed',
				replies: [reply.key]
			};
			const known = units.get(id);
			units.set(id, known ? together(known, unit) : unit);
		}
	}
	return withoutDoubles([...units.values()], counted, kinds).map(({ replies: _, ...unit }) => unit);
}

type Unit = CountedUnit & { replies: string[] };

function together(a: Unit, b: Unit): Unit {
	return {
		respondents: [...new Set([...a.respondents, ...b.respondents])],
		kind: a.kind,
		complete: a.complete || b.complete,
		said: a.said || b.said,
		named: a.named || b.named,
		replies: [...a.replies, ...b.replies]
	};
}

/** Units that share a State become one, unless every reply of the one was put apart from every reply of the other. */
function withoutDoubles(
	units: readonly Unit[],
	{ secondReplies }: Counted,
	kinds: ReadonlyMap<string, RespondentKind>
): Unit[] {
	const isApart = (a: Unit, b: Unit) =>
		a.replies.every((one) =>
			b.replies.every((other) => decisionOn(secondReplies, one, other) === 'apart')
		);
	const byState = new Map<string, Unit[]>();
	const joined = new Map<Unit, Unit>();
	const rootOf = (unit: Unit): Unit => {
		const next = joined.get(unit);
		return next === undefined ? unit : rootOf(next);
	};
	for (const unit of units)
		for (const key of unit.respondents) {
			if (kinds.get(key) !== 'state') continue;
			for (const earlier of byState.get(key) ?? []) {
				if (isApart(earlier, unit)) continue;
				const [into, from] = [rootOf(earlier), rootOf(unit)];
				if (into !== from) joined.set(from, into);
			}
			byState.set(key, [...(byState.get(key) ?? []), unit]);
		}
	const roots = new Map<Unit, Unit>();
	for (const unit of units) {
		const root = rootOf(unit);
		const known = roots.get(root);
		roots.set(root, known ? together(known, unit) : unit);
	}
	return [...roots.values()];
}

/** How many units there are of each kind, by completeness: those of the same kind add up to the count of participation. */
export type CompletenessOfKind = {
	kind: RespondentKind;
	total: number;
	complete: number;
	incomplete: number;
	empty: number;
};

/** Units of one kind that stand by themselves, counted elsewhere: each is one respondent with one reply that it signs alone. */
export type UnitsAlone = { kind: RespondentKind; completeness: Completeness; count: number };

/** The units of `counted`, and those that were counted `alone` and are not among them. */
export function completenessByKind(
	counted: Counted,
	alone: readonly UnitsAlone[] = []
): CompletenessOfKind[] {
	const units = [
		...unitsOf(counted).map(({ kind, complete, said }) => ({ kind, complete, said, count: 1 })),
		...alone.map(({ kind, completeness, count }) => ({
			kind,
			complete: completeness === 'complete',
			said: completeness !== 'empty',
			count
		}))
	];
	const sum = (of: readonly { count: number }[]) => of.reduce((all, { count }) => all + count, 0);
	return respondentKinds
		.map((kind) => {
			const own = units.filter((unit) => unit.kind === kind);
			const total = sum(own);
			const complete = sum(own.filter((unit) => unit.complete));
			const empty = sum(own.filter((unit) => !unit.said));
			return { kind, total, complete, incomplete: total - complete - empty, empty };
		})
		.filter(({ total }) => total > 0);
}

/** Counts of participation. Confidential and unattributed replies are counted and never named. */
export function participationOf(snapshot: Countable): Participation {
	return participationIn(countedOf(snapshot));
}

/** The same of what is counted, without the words of the replies. */
export function participationIn(snapshot: Counted): Participation {
	const units = unitsOf(snapshot);
	const count = (kind: RespondentKind) => units.filter((unit) => unit.kind === kind).length;
	const incomplete = units.filter((unit) => !unit.complete);
	const order = inEnglishOrder(snapshot.respondents);
	const attributed = snapshot.replies.filter(
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

/** The same counts, with nobody named who is not among the keys of `named`; a joint reply only where all who sign it are. */
export function onlyNaming(
	{ incomplete, late, joint, ...counts }: Participation,
	named: ReadonlySet<string>
): Participation {
	const only = (keys: readonly string[]) => keys.filter((key) => named.has(key));
	return {
		...counts,
		incomplete: { ...incomplete, states: only(incomplete.states) },
		late: only(late),
		joint: joint.filter((keys) => keys.every((key) => named.has(key)))
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

function inEnglishOrder(respondents: Counted['respondents']): (keys: string[]) => string[] {
	const places = new Map(respondents.map((each) => [each.key, englishSortKey(each)]));
	return (keys) =>
		[...new Set(keys)].sort((a, b) => byEnglishOrder(places.get(a) ?? a, places.get(b) ?? b));
}
