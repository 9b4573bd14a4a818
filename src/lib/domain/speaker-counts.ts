import type { CountingRule } from './consultation.ts';
import { countedGroups } from './participation.ts';
import type { RespondentKind } from './respondent.ts';
import { respondentKinds } from './respondent.ts';
import type { Speaker } from './speaker.ts';
import { isEmbedded } from './speaker.ts';

/**
 * How a reply in the name of these speakers will be counted, by kind, under the counting rule of its consultation: a joint
 * reply once, with the kind of its lead, or once for each who signs. A voice inside the reply is not counted apart.
 */
export function countsOfSpeakers(
	speakers: readonly Speaker[],
	rule: CountingRule
): { number: number; noun: RespondentKind }[] {
	const signing = speakers.filter((each) => !isEmbedded(each));
	const kinds = countedGroups(signing, rule).flatMap(([first]) => first?.kind ?? []);
	return respondentKinds
		.map((noun) => ({ noun, number: kinds.filter((kind) => kind === noun).length }))
		.filter(({ number }) => number > 0);
}
