import type { AnsweredFilter } from '#lib/domain/answered-list.ts';
import { answerStates } from '#lib/domain/answered-list.ts';
import { respondentKinds, stakeholderCategories } from '#lib/domain/respondent.ts';
import { regionalGroups } from '#lib/domain/states.ts';

export const groupChoices = [...regionalGroups, 'observers'] as const;
export const categoryChoices = [...stakeholderCategories, 'unknown'] as const;

/** Which respondents the address asks for: States unless it says otherwise. What it asks wrongly it does not ask. */
export function readAnsweredAddress(parameters: URLSearchParams): AnsweredFilter {
	const oneOf = <T extends string>(name: string, known: readonly T[]): T | undefined =>
		known.find((value) => value === parameters.get(name));
	const kind = oneOf('kind', respondentKinds) ?? 'state';
	const group = kind === 'state' ? oneOf('group', groupChoices) : undefined;
	const category = kind === 'stakeholder' ? oneOf('category', categoryChoices) : undefined;
	const answer = oneOf('answer', answerStates);
	return {
		kind,
		...(group && { group }),
		...(category && { category }),
		...(answer && { answer })
	};
}

/** The query of the address that goes on after a respondent's key, without `?`. */
export function answeredQuery(filter: AnsweredFilter, after: string): string {
	return String(new URLSearchParams({ ...filter, after }));
}
