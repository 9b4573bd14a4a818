import type { LineKind } from '../change.ts';

/**
 * How a corrigendum speaks in one language. What stands between asterisks is set apart (*For*); `{from}`, `{to}`, `{mark}`, `{row}`,
 * `{words}` and `{place}` are filled in. Sources: UN corrigenda of the language in the Official Document System, and the
 * editorial manuals: `For … read …`, `Au lieu de … lire …`, `Donde dice … debe decir …`, `Вместо … читать …`,
 * `将……改为……`, `يستعاض عن … بعبارة …`.
 */
export type CorrigendumPhrases = {
	corrigendum: string;
	addendum: string;
	/** Where a line stands, as a heading. */
	places: Record<Exclude<LineKind, 'title' | 'row'>, string> & {
		title: string;
		subtitle: string;
		row: string;
		/** Before the first line. */
		start: string;
	};
	/** Where something stands that follows a place. */
	after: { [kind in 'paragraph' | 'heading']: string } & { other: string; words: string };
	words: string;
	/** Sentences are added. */
	end: string;
	/** The whole text is replaced. */
	text: string;
	/** New lines follow: of one, and of several. */
	insert: Record<'paragraph' | 'heading' | 'text' | 'row' | 'footnote' | 'annex', [string, string]>;
	delete: Record<'paragraph' | 'heading' | 'text' | 'row' | 'footnote' | 'annex', string>;
	move: string;
	/** A new paragraph begins with these words. */
	split: string;
	/** A paragraph, by its number, is joined to this one. */
	join: string;
	renumber: string;
};
