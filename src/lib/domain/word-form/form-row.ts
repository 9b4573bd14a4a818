/** A text that may be in another language than the form; a BCP 47 tag. */
export type Worded = { text: string; language: string };

/** What stands in the cell of an answer: words, or options to be marked with the words that one of them asks for. */
export type FormField =
	| {
			kind: 'words';
			answer: Worded;
			long: boolean;
			/** A box below the words, where one may say that the question does not apply. */
			notApplicable?: { label: Worded; chosen: boolean };
	  }
	| {
			kind: 'choice';
			options: { label: Worded; chosen: boolean }[];
			specify?: { prompt: string; answer: Worded };
	  };

/** A row of the form: its code, the words of the question, what else there is to know, and the cell of the answer. */
export type FormRow = { code: string; label: Worded; notes: Worded[]; field: FormField };
