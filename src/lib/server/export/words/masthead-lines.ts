import type { Compilation } from '#lib/domain/compilation/model.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { formWords } from './form-words.ts';
import type { FormWords } from './form-words-type.ts';

import { sessionName } from '#lib/domain/session-name.ts';

/** The lines of the masthead as a UN document of the Council prints them, in the language of the edition. */
export type MastheadLines = {
	unitedNations: string;
	symbol: string;
	generalAssembly: string;
	/** Distribution, date, language of the edition where it is a translation, original language. */
	facts: string[];
	organ: string;
	session: string;
	agendaItem: string;
	title: string;
	subtitle: string;
	submittedBy: string;
	/** Notes on the whole document, below the subtitle. */
	notes: string[];
};

/** What is not known yet is said in square brackets. */
export function mastheadLines(
	{ masthead, language }: Pick<Compilation, 'masthead' | 'language'>,
	words: FormWords = formWords(language)
): MastheadLines {
	const { distribution, date, originalLanguage, agendaItem } = masthead;
	return {
		unitedNations: words.unitedNations,
		symbol: masthead.symbol ?? words.toCome.symbol,
		generalAssembly: words.generalAssembly,
		facts: [
			distributionLine(distribution, words),
			date === undefined ? words.toCome.date : formatDay(date, language),
			...(language === originalLanguage ? [] : [words.edition]),
			words.originalLabel + words.languages[originalLanguage]
		],
		organ: masthead.organ,
		session: sessionName(masthead.session, language),
		agendaItem:
			agendaItem === undefined
				? words.toCome.agendaItem
				: /^\d/.test(agendaItem)
					? words.agendaItem.replace('{item}', agendaItem)
					: agendaItem,
		title: masthead.title,
		subtitle: masthead.subtitle,
		submittedBy: masthead.submittedBy,
		notes: masthead.notes ?? []
	};
}

function distributionLine(distribution: string | undefined, words: FormWords): string {
	if (distribution === undefined) return words.toCome.distribution;
	if (distribution === 'general' || distribution === 'limited' || distribution === 'restricted') {
		return words.distribution[distribution];
	}
	return words.distributionLabel + distribution;
}
