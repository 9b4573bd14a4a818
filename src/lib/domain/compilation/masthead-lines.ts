/** The lines of the masthead as a UN document of the Council prints them, in the language of the edition. */
export type MastheadLines = {
	unitedNations: string;
	symbol: string;
	generalAssembly: string;
	/** Distribution, date, languages that it concerns or that of the edition where it is a translation, original language. */
	facts: string[];
	organ: string;
	session: string;
	agendaItem: string;
	/** What the items are called. */
	agendaTitles: string[];
	title: string;
	subtitle: string;
	submittedBy: string;
	/** Notes on the whole document, below the subtitle. */
	notes: string[];
	/** At the foot of the first page, or nothing. */
	jobNumber: string;
};
