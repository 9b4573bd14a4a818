import type { OfficialLanguage } from '../language.ts';

/**
 * A note verbale to a permanent mission, or a letter to another body, as it is printed: a note ends with its date and addressee,
 * a letter begins with them.
 */
export type PaperLetter = {
	kind: 'note' | 'letter';
	language: OfficialLanguage;
	/** The organization and the office, one line each. */
	head: string[];
	reference?: string;
	title: string;
	/** `Geneva, 5 October 2011`. */
	place: string;
	addressee: string;
	paragraphs: string[];
	/** The private link, the recovery code, and where it is entered. */
	access: { term: string; value: string }[];
	/** After the private link: the closing formula of a note. */
	closing: string[];
	/** `YYYY-MM-DD`. */
	day: string;
};
