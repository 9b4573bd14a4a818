import type { Completeness } from './completeness.ts';
import type { Texts } from './language.ts';
import type { RespondentKind, StakeholderCategory } from './respondent.ts';
import type { RegionalGroup } from './states.ts';

/** How a respondent of the registry answered: how complete the best of its replies in force is, or not at all. */
export const answerStates = ['complete', 'incomplete', 'empty', 'none'] as const;
export type AnswerState = Completeness | 'none';

/** Which respondents of one kind are listed; `observers` are States in no regional group, `unknown` those without a category. */
export type AnsweredFilter = {
	kind: RespondentKind;
	group?: RegionalGroup | 'observers';
	category?: StakeholderCategory | 'unknown';
	answer?: AnswerState;
};

/** One respondent; `replies` are the ids of those in force that it signs. */
export type AnsweredEntry = {
	key: string;
	kind: RespondentKind;
	name: Texts;
	group?: RegionalGroup;
	category?: StakeholderCategory;
	answer: AnswerState;
	replies: string[];
};
