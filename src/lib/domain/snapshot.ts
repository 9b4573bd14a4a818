import type { AcceptedFinding } from './compilation/findings/accepted-finding.ts';
import type { Consultation } from './consultation.ts';
import type { Ledger } from './ledger.ts';
import type { Mandate } from './mandate.ts';
import type { Panel } from './panel.ts';
import type { Position } from './position.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Respondent, RespondentKind } from './respondent.ts';
import type { SecondReply } from './second-reply-decision.ts';
import type { SameTerms } from './similar/same-terms.ts';
import { findState, stateAsRespondent } from './states.ts';
import type { Submission } from './submission.ts';
import type { Theme } from './theme.ts';

/**
 * A whole consultation at one moment: all that drafting, checking, counting and the bundle read.
 * `respondents` holds every respondent that a signatory, a country or a ledger entry names, States included.
 */
export type Snapshot = {
	mandate: Mandate;
	consultation: Consultation;
	questionnaire: Questionnaire;
	themes: Theme[];
	ledger?: Ledger;
	respondents: Respondent[];
	submissions: Submission[];
	/** Decisions that findings on its compilation may stand. */
	acceptedFindings?: AcceptedFinding[];
	/** Positions of several respondents, in the order in which each theme tells them. */
	positions?: Position[];
	/** Decisions on second replies in the name of one State. */
	secondReplies?: SecondReply[];
	/** Replies told as in the same terms as another; not in a bundle. */
	sameTerms?: SameTerms[];
	/** Aliases in the registry, in any language, by key of the respondent who has some; not in a bundle. */
	aliases?: Record<string, string[]>;
	/** Sessions at which statements were made. */
	panels?: Panel[];
};

/** A respondent as a bundle holds it: a State by its key alone, any other with its names. */
export type BundledRespondent =
	Respondent | { key: string; kind: Extract<RespondentKind, 'state'> };

/**
 * The respondents of a bundle with the names of their States from the registry, those of `day` (`YYYY-MM-DD` or an
 * instant) where it is given. Throws a RangeError for a State without a name that the registry does not know.
 */
export function hydrateRespondents(
	respondents: readonly BundledRespondent[],
	day?: string
): Respondent[] {
	return respondents.map((respondent) => {
		if ('name' in respondent) return respondent;
		const state = findState(respondent.key);
		if (state === undefined) throw new RangeError(`No State has the key ${respondent.key}`);
		return stateAsRespondent(state, day);
	});
}
