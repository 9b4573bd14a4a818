import type { OfficialLanguage } from '../../../language.ts';
import type { RespondentKind } from '../../../respondent.ts';
import type { TranslationState } from '../../../submission.ts';
import type { Subject } from '../phrases.ts';

/**
 * What the modes beyond the summary say in one language: positions of several, replies as received, panels.
 * Days are written out already, names carry their articles, sentences end with their full stop.
 */
export type ModePhrases = {
	/** On the cover of a document that reproduces replies: whose the designations are. */
	designations: string;
	/** Language of a reply, as the note under its heading says it. */
	languages: Record<OfficialLanguage, string>;
	original(language: string): string;
	translation: Record<TranslationState | 'stale', string>;
	/** The reply stands in its own language because there is no translation. */
	submittedOnly: string;
	/** Heading over a reply that may not be named. */
	nameWithheld: Record<RespondentKind, string>;
	nothingReceived: string;
	panel: {
		/** `title` of the session, quoted. */
		held(session: { day: string; title: string }): string;
		/** `subject` says how the verb agrees with the person. */
		chaired(person: string, subject: Subject): string;
		/** `subject` is the first of them. */
		panellists(persons: string[], subject: Subject): string;
		/** A person with the function in which they speak. */
		person(name: string, post: string): string;
		contributions: string;
		discussion: string;
		/** Who took the floor: the names of each kind, joined in the language; `many` where there are several. */
		speakers(groups: { kind: RespondentKind; names: string; many: boolean }[]): string;
		/** Words before what the `index`-th speaker, from 0, said first. */
		reports(subject: Subject, index: number, next: { words: string } | 'following'): string;
	};
};
