import type { OfficialLanguage } from '../language.ts';
import type { Respondent } from '../respondent.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Submission } from '../submission.ts';
import { reportedSubmissions } from './order.ts';
import type { ModePhrases } from './phrases/modes/mode-phrases.ts';
import { modePhrasesOf } from './phrases/modes/mode-phrases-of.ts';
import type { Phrases } from './phrases/phrases.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import type { Voice } from './planned.ts';
import { namingDay } from './subject.ts';

/** What every part of a draft reads. */
export type Drafting = {
	snapshot: Snapshot;
	language: OfficialLanguage;
	/** The consultation is closed: no more replies are expected. */
	closed: boolean;
	phrases: Phrases;
	modes: ModePhrases;
	respondents: ReadonlyMap<string, Respondent>;
	/** The day whose names of States the document uses. */
	day: string;
	/** All that is reported, statements at panels included, in the order of the document. */
	submissions: readonly Submission[];
	/** Voices that were looked up before, by submission and embedded voice. */
	voices: Map<string, Voice>;
};

/** Looks up once what the draft of a consultation in one language reads many times. */
export function startDrafting(
	snapshot: Snapshot,
	language: OfficialLanguage,
	closed = true
): Drafting {
	return {
		snapshot,
		language,
		closed,
		phrases: phrasesOf(language),
		modes: modePhrasesOf(language),
		respondents: new Map(snapshot.respondents.map((each) => [each.key, each])),
		day: namingDay(snapshot),
		submissions: reportedSubmissions(snapshot),
		voices: new Map()
	};
}
