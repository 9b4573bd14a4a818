import type { OfficialLanguage } from '../language.ts';

/** The languages in which the box with distribution, date and languages is printed. */
export type FactsLanguage = 'en' | 'fr' | 'es';

/** The language of that box: Arabic, Chinese and Russian editions of UN documents print it in English. */
export function factsLanguageOf(language: OfficialLanguage): FactsLanguage {
	return language === 'fr' || language === 'es' ? language : 'en';
}

/** The lines of the masthead as a UN document of the Council prints them, in the language of the edition. */
export type MastheadLines = {
	unitedNations: string;
	symbol: string;
	generalAssembly: string;
	/**
	 * Distribution, date, languages that it concerns or that of the edition where it is a translation, original language:
	 * each in the language of that box, or of the edition where it is still to come.
	 */
	facts: { text: string; language: OfficialLanguage }[];
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
