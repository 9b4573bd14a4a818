import type { Part } from './difference.ts';
import type { OfficialLanguage } from './language.ts';

/** Words with their BCP 47 language; without one they are in the language of the document. */
export type PrintedWords = { text: string; language?: string };

/**
 * One paragraph of an answer. Of an item, `list` numbers the lists of the receipt from 0: items with the same number are of
 * one list, which begins with `first`; `level` 0 is the outermost.
 */
export type PrintedAnswer = PrintedWords & {
	/** The text in parts, with what was taken out and put in since the sending before. */
	parts?: Part[];
	list?: { number: number; marks: 'bullets' | 'numbers' | 'letters'; first: number; level: number };
};

/** A receipt as it is printed: facts, then everything that was sent, each part in words. */
export type ReceiptDocument = {
	language: OfficialLanguage;
	title: string;
	/** Printed at the head of every page and in the name of the file. */
	reference: string;
	/** Day of sending in Geneva, `YYYY-MM-DD`. */
	day: string;
	lead: string;
	facts: { term: string; lines: PrintedWords[] }[];
	/** What this sending changed, marked, where it was not the first. */
	changed?: {
		heading: string;
		questions: { label: PrintedWords; answer: PrintedAnswer[] }[];
	};
	/** Heading of what was sent. */
	sent: string;
	sections: {
		heading: string;
		questions: {
			label: PrintedWords;
			/** In whose name it is answered, where that is not those who sign. */
			voice?: string;
			/** Paragraphs; what says that it was not answered where it was not. */
			answer: PrintedAnswer[];
		}[];
	}[];
};
