/** What the form itself says, in its language. */
export type FormWords = {
	unitedNations: string;
	office: string;
	questionnaire: string;
	/** How to fill the form in, a point each. */
	howTo: string;
	instructions: string[];
	/** Heads of the two columns. */
	question: string;
	answer: string;
	/** Heading of the rows that ask who replies. */
	who: string;
	whoKind: string;
	whoName: string;
	whoNameHint: string;
	whoCountry: string;
	whoCountryHint: string;
	/** Others that sign, and bodies that speak within the reply in their own name, one on each line. */
	whoOthers: string;
	whoOthersHint: string;
	whoVoices: string;
	whoVoicesHint: string;
	state: string;
	/** Kinds of stakeholder, in order, and the kinds that are none. */
	categories: { key: string; label: string }[];
	unEntity: string;
	other: string;
	/** That a question does not apply. */
	notApplicable: string;
	/** Before the words of an option that asks for them, with its colon. */
	specify: string;
	oneOnly: string;
	several: string;
	dateHint: string;
	stateHint: string;
	fileHint: string;
	/** Asks to leave the line by which the form is known. */
	leaveLine: string;
	/** Deadline of the consultation, as a sentence. */
	deadline: string;
	lengthGuide: (words: number) => string;
	onlyIf: (condition: { question: string; option: string }) => string;
	stateName: (key: string) => string;
};
