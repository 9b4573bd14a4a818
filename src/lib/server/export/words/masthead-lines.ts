import { agendaTitles } from '#lib/domain/agenda.ts';
import { toComeWords } from '#lib/domain/compilation/phrases/to-come.ts';
import type { FactsLanguage, MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import { factsLanguageOf } from '#lib/domain/compilation/masthead-lines.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { formatDay } from '#lib/domain/dates.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { sessionName } from '#lib/domain/session-name.ts';
import type { FactsWords } from './facts-words.ts';
import { factsWords } from './facts-words.ts';
import { formWords } from './form-words.ts';
import type { FormWords } from './form-words-type.ts';
import { onlyLine } from './only-line.ts';

/** What is not known yet is said in square brackets. */
export function mastheadLines(
	{ masthead, language }: Pick<Compilation, 'masthead' | 'language'>,
	words: FormWords = formWords(language)
): MastheadLines {
	const { distribution, date, agendaItem } = masthead;
	const toCome = toComeWords[language];
	const inFacts = factsLanguageOf(language);
	return {
		unitedNations: words.unitedNations,
		symbol: masthead.symbol ?? toCome.symbol,
		generalAssembly: words.generalAssembly,
		facts: [
			distribution === undefined
				? { text: toCome.distribution, language }
				: { text: distributionLine(distribution, factsWords[inFacts]), language: inFacts },
			date === undefined
				? { text: toCome.date, language }
				: { text: formatDay(date, inFacts), language: inFacts },
			...languageLines(masthead, language, inFacts).map((text) => ({ text, language: inFacts }))
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

/** The languages that a document concerns, or that of the edition where it is a translation; and that of the original. */
function languageLines(
	{ originalLanguage, only }: Compilation['masthead'],
	language: OfficialLanguage,
	inFacts: FactsLanguage
): string[] {
	const { edition, originalLabel } = factsWords[inFacts];
	const { languages } = formWords(inFacts);
	const original = originalLabel + languages[originalLanguage];
	if (only)
		return [
			onlyLine(only, inFacts),
			...(only.length === 1 && only[0] === originalLanguage ? [] : [original])
		];
	if (language === originalLanguage) return [original];
	return [language === inFacts ? edition : languages[language], original];
}

/** A number, two numbers divided by a comma, or the line as it is. */
function agendaLine(item: string, words: FormWords): string {
	const [, first, second] = /^(\d+), ?(\d+)$/.exec(item) ?? [];
	if (first !== undefined && second !== undefined)
		return words.agendaItems.replace('{first}', first).replace('{second}', second);
	return /^\d/.test(item) ? words.agendaItem.replace('{item}', item) : item;
}

function distributionLine(distribution: string, words: FactsWords): string {
	if (distribution === 'general' || distribution === 'limited' || distribution === 'restricted') {
		return words.distribution[distribution];
	}
	return words.distributionLabel + distribution;
}
