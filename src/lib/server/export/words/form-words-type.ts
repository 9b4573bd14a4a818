import type { OfficialLanguage } from '#lib/domain/language.ts';

/** The words of the form itself: masthead, notes and marks. What the compilation says is not here. */
export type FormWords = {
	unitedNations: string;
	/** The principal organ to which the Council reports, beside the symbol. */
	generalAssembly: string;
	/** Names of the official languages as they follow a label such as “Original:”. */
	languages: Record<OfficialLanguage, string>;
	/** `{item}` stands for the number. */
	agendaItem: string;
	/** The line for two items; `{first}` and `{second}` stand for the numbers. */
	agendaItems: string;
	/** Heading of the contents, and of the columns for the numbers of paragraphs and pages. */
	contents: { title: string; paragraphs: string; page: string };
	/** Heading of the notes where they stand together. */
	notes: string;
	/** Label of the link from a note to its mark; `{mark}` is the mark. */
	backToText: string;
	/** Label of the link that a paragraph's number is; `{number}` is the number. */
	paragraph: string;
	/** After words that still are in another language; `{language}` is its name. */
	translationNeeded: string;
	/** After words in the first person, once a paragraph. */
	firstPersonNote: string;
	/** Says why words in the first person are marked. */
	firstPerson: string;
};
