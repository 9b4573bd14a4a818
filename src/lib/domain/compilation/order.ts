import { byEnglishOrder, englishSortKey } from '../english-order.ts';
import { respondentKinds } from '../respondent.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Submission } from '../submission.ts';
import { isInForce } from '../submission.ts';
import { signatoryKeys } from './subject.ts';

/**
 * The submissions that a compilation reports, in its order: States, stakeholders, United Nations entities, others;
 * within each in English alphabetical order in every edition, by the submission's own sort key or its lead's.
 * Unattributed ones follow, so that their place says nothing of their name. Confidential ones are never reported.
 */
export function reportedSubmissions(
	snapshot: Pick<Snapshot, 'submissions' | 'respondents'>
): Submission[] {
	const respondents = new Map(snapshot.respondents.map((each) => [each.key, each]));
	return snapshot.submissions
		.filter((submission) => isInForce(submission) && submission.consent !== 'confidential')
		.map((submission) => {
			const lead = respondents.get(signatoryKeys(submission)[0] ?? '');
			const named = submission.consent === 'attributed';
			return {
				submission,
				kind: respondentKinds.indexOf(lead?.kind ?? 'other'),
				named,
				place: named
					? (submission.sortKey ?? (lead === undefined ? submission.key : englishSortKey(lead)))
					: submission.key
			};
		})
		.sort(
			(a, b) =>
				a.kind - b.kind ||
				Number(b.named) - Number(a.named) ||
				byEnglishOrder(a.place, b.place) ||
				byEnglishOrder(a.submission.key, b.submission.key)
		)
		.map(({ submission }) => submission);
}
