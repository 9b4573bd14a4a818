import type { Consultation } from './consultation.ts';
import type { Ledger } from './ledger.ts';
import type { Mandate } from './mandate.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Respondent } from './respondent.ts';
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
};
