import { joinNames } from '../joined-names.ts';
import type { OfficialLanguage } from '../language.ts';
import type { Respondent } from '../respondent.ts';
import { respondentName } from '../respondent.ts';
import type { Snapshot } from '../snapshot.ts';
import { findState, nameInSentence } from '../states.ts';
import type { Submission } from '../submission.ts';
import type { Phrases, Subject } from './phrases/phrases.ts';

/** Keys of all signatories, the lead first, then co-signatories, then embedded voices. */
export function signatoryKeys(submission: Pick<Submission, 'signatories'>): string[] {
	const place = { lead: 0, 'co-signatory': 1, embedded: 2 };
	return submission.signatories
		.map(({ respondent, role }, index) => ({ respondent, rank: place[role], index }))
		.sort((a, b) => a.rank - b.rank || a.index - b.index)
		.map(({ respondent }) => respondent);
}

/** The day whose names of States a document uses: its own date, else that of the close. */
export function namingDay(snapshot: Pick<Snapshot, 'consultation'>): string {
	return snapshot.consultation.document.date ?? snapshot.consultation.closesAt;
}

/** The name as it stands inside a sentence of the language, with its article where the language has one. */
export function nameOf(respondent: Respondent, language: OfficialLanguage, day: string): string {
	if (respondent.kind === 'state' && findState(respondent.key) !== undefined) {
		return nameInSentence(respondent.key, language, { date: day });
	}
	return respondentName(respondent, language);
}

/** In whose name a submission speaks: that of the respondents with `keys`, or nobody's where it is not attributed. */
export function subjectOfKeys(
	submission: Pick<Submission, 'consent'>,
	keys: readonly string[],
	respondents: ReadonlyMap<string, Respondent>,
	language: OfficialLanguage,
	day: string,
	phrases: Phrases
): Subject {
	const speaking = keys.flatMap((key) => respondents.get(key) ?? []);
	const lead = speaking[0];
	if (submission.consent !== 'attributed' || lead === undefined) {
		return phrases.unnamed[lead?.kind ?? 'other'];
	}
	return {
		name: joinNames(
			speaking.map((each) => nameOf(each, language, day)),
			language
		),
		plural: speaking.length > 1,
		grammar: lead.grammar ?? {}
	};
}
