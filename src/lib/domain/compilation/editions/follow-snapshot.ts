import type { Snapshot } from '../../snapshot.ts';
import { draftCompilation } from '../draft.ts';
import type { DraftPolicy } from '../draft.ts';
import type { Provenance } from '../model.ts';
import type { EditionText } from './edition-text.ts';
import type { Followed } from './follow-original.ts';
import { followOriginal } from './follow-original.ts';

/**
 * The edition that follows the original, with what drafting gives of the consultation as it stands. An original may have
 * been drafted before the close: what drafting said then counts where it leaves less to translate.
 */
export function followSnapshot<Kept extends EditionText>(
	given: Pick<Followed<Kept>, 'original' | 'language' | 'previous' | 'texts'> & {
		snapshot: Snapshot;
		policy?: DraftPolicy;
	}
): ReturnType<typeof followOriginal<Kept>> {
	const { snapshot, policy = {}, ...rest } = given;
	const { original, language } = rest;
	const isMachine = machineFinder(snapshot, language);
	const follow = (closed: boolean) =>
		followOriginal({
			...rest,
			isMachine,
			drafted: {
				original: draftCompilation(snapshot, original.language, { ...policy, closed }),
				edition: draftCompilation(snapshot, language, { ...policy, closed })
			}
		});
	const missing = ({ units }: ReturnType<typeof follow>) =>
		units.filter(({ state }) => state === 'missing').length;
	const closed = policy.closed ?? true;
	const first = follow(closed);
	if (missing(first) === 0) return first;
	const second = follow(!closed);
	return missing(second) < missing(first) ? second : first;
}

/** Whether the words of a reply stand in `language` in a translation that no person has revised. */
function machineFinder(
	{ submissions }: Snapshot,
	language: Followed['language']
): (source: Provenance) => boolean {
	const machine = new Set(
		submissions.flatMap(({ key, answers }) =>
			answers
				.filter(({ translations }) => translations?.[language]?.state === 'machine')
				.map(({ question }) => `${key}\n${question}`)
		)
	);
	return ({ submission, question }) => machine.has(`${submission}\n${question}`);
}
