import { agendaTitles } from '#lib/domain/agenda.ts';
import { toComeWords } from '#lib/domain/compilation/phrases/to-come.ts';
import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { sessionName } from '#lib/domain/session-name.ts';
import { formWords } from './form-words.ts';
import type { FormWords } from './form-words-type.ts';
import { onlyLine } from './only-line.ts';

/** What is not known yet is said in square brackets. */
export function mastheadLines(
	{ masthead, language }: Pick<Compilation, 'masthead' | 'language'>,
	words: FormWords = formWords(language)
): MastheadLines {
	const { distribution, date, originalLanguage, agendaItem, only } = masthead;
	const isTranslation = language !== originalLanguage;
	const isOnlyOriginal = only?.length === 1 && only[0] === originalLanguage;
	const toCome = toComeWords[language];
	return {
		unitedNations: words.unitedNations,
		symbol: masthead.symbol ?? toCome.symbol,
		generalAssembly: words.generalAssembly,
		facts: [
			distribution === undefined ? toCome.distribution : distributionLine(distribution, words),
			date === undefined ? toCome.date : formatDay(date, language),
			...(only ? [onlyLine(only, language, words)] : isTranslation ? [words.edition] : []),
			...(isOnlyOriginal ? [] : [words.originalLabel + words.languages[originalLanguage]])
		],
		organ: masthead.organ,
		session: sessionName(masthead.session, language),
		agendaItem: agendaItem === undefined ? toCome.agendaItem : agendaLine(agendaItem, words),
		agendaTitles: agendaTitles(agendaItem, language),
		title: masthead.title,
		subtitle: masthead.subtitle,
		submittedBy: masthead.submittedBy,
		notes: masthead.notes ?? [],
		jobNumber: masthead.jobNumber ?? ''
	};
}

/** A number, two numbers divided by a comma, or the line as it is. */
function agendaLine(item: string, words: FormWords): string {
	const [, first, second] = /^(\d+), ?(\d+)$/.exec(item) ?? [];
	if (first !== undefined && second !== undefined)
		return words.agendaItems.replace('{first}', first).replace('{second}', second);
	return /^\d/.test(item) ? words.agendaItem.replace('{item}', item) : item;
}

function distributionLine(distribution: string, words: FormWords): string {
	if (distribution === 'general' || distribution === 'limited' || distribution === 'restricted') {
		return words.distribution[distribution];
	}
	return words.distributionLabel + distribution;
}
