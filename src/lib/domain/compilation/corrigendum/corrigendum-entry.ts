/** An entry of a corrigendum as it is read: where, and what is to be done there. */
export type CorrigendumEntry = {
	id: string;
	where: string;
	/** What is printed: the words of an author where they hold, or what the entry says by itself. */
	what: string;
	/** What it says by itself. */
	machine: string;
	/** `what` is an author's. */
	own: boolean;
	/** Words that an author wrote for a change that is another now. */
	lapsed?: string;
	/** It is about an annex, or text without a number. */
	inAnnex: boolean;
};

/**
 * Why an entry of a corrigendum cannot be issued. `words`: it repeats a sentence of a confidential reply; `name`: it names one
 * who replied confidentially or without attribution; `contact`: it gives an e-mail address or a telephone number.
 */
export type EntryFault = 'words' | 'name' | 'contact';
