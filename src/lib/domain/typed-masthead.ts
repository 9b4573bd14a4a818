import { agendaItems, itemsOfAgenda } from './agenda.ts';
import { formatDay } from './dates.ts';
import type { Issue, IssueKind, IssueMasthead } from './issue.ts';
import { distributions } from './issue.ts';
import { isSymbolOfKind } from './issue-symbol.ts';
import { readJobNumber } from './job-number.ts';
import type { OfficialLanguage } from './language.ts';
import { officialLanguages } from './language.ts';
import { formatSymbol, parseSymbol } from './symbol.ts';
import { oneLine } from './words.ts';

/** A masthead as it was typed; an empty field is not known yet. */
export type TypedMasthead = Record<Exclude<keyof IssueMasthead, 'jobNumbers'>, string> & {
	jobNumbers?: Partial<Record<OfficialLanguage, string>>;
};

/** A field of the form, by its name: the job number of an edition has its language at the end. */
export type MastheadField =
	Exclude<keyof IssueMasthead, 'jobNumbers'> | `jobNumber-${OfficialLanguage}`;

/** What is wrong with a field of a masthead, a key of the words of the page. */
export type MastheadProblem =
	| 'not-a-symbol'
	| 'not-of-kind'
	| 'taken'
	| 'of-another'
	| 'session'
	| 'agenda-item'
	| 'distribution'
	| 'date'
	| 'job-number';

export type MastheadProblems = Partial<Record<MastheadField, MastheadProblem>>;

/**
 * Reads a typed masthead for an issue of `kind` that follows `issues`, those of its consultation before it. A document symbol
 * (`parseSymbol`), a session from 1 to 999, an item of the agenda or two divided by a comma, a day `YYYY-MM-DD`. An agenda item that
 * `stands` there in words, as it came, may stay.
 */
export function readTypedMasthead(
	typed: TypedMasthead,
	kind: IssueKind,
	issues: readonly Pick<Issue, 'kind' | 'masthead'>[],
	stands?: string
): { ok: true; masthead: IssueMasthead } | { ok: false; problems: MastheadProblems } {
	const of = (field: Exclude<keyof IssueMasthead, 'jobNumbers'>) => typed[field].trim();
	const problems: MastheadProblems = {};
	const parsed = parseSymbol(of('symbol'));
	const symbol = parsed?.form === 'document' ? formatSymbol(parsed) : undefined;
	if (of('symbol') !== '') {
		if (symbol === undefined) problems.symbol = 'not-a-symbol';
		else if (kind !== 'document' && !isSymbolOfKind(symbol, issues, kind))
			problems.symbol = 'not-of-kind';
	}
	if (!/^[1-9][0-9]{0,2}$/.test(of('session'))) problems.session = 'session';
	const items = itemsOfAgenda(of('agendaItem'));
	const isOnAgenda = items.every((item) => item in agendaItems) && items.length <= 2;
	const agendaItem = items.length > 0 && isOnAgenda ? items.join(', ') : undefined;
	const isKept = stands !== undefined && oneLine(of('agendaItem')) === oneLine(stands).trim();
	if (of('agendaItem') !== '' && agendaItem === undefined && !isKept)
		problems.agendaItem = 'agenda-item';
	const distribution = distributions.find((each) => each === of('distribution'));
	if (of('distribution') !== '' && distribution === undefined)
		problems.distribution = 'distribution';
	if (of('date') !== '' && !isDay(of('date'))) problems.date = 'date';
	const jobNumbers: NonNullable<IssueMasthead['jobNumbers']> = {};
	for (const language of officialLanguages) {
		const number = typed.jobNumbers?.[language]?.trim() ?? '';
		const read = number === '' ? undefined : readJobNumber(number, language);
		if (read !== undefined) jobNumbers[language] = read;
		else if (number !== '') problems[`jobNumber-${language}`] = 'job-number';
	}
	if (Object.keys(problems).length > 0) return { ok: false, problems };
	return {
		ok: true,
		masthead: {
			...(symbol !== undefined && { symbol }),
			session: Number(of('session')),
			...(agendaItem !== undefined ? { agendaItem } : isKept && { agendaItem: stands }),
			...(distribution !== undefined && { distribution }),
			...(of('date') !== '' && { date: of('date') }),
			...(Object.keys(jobNumbers).length > 0 && { jobNumbers })
		}
	};
}

function isDay(day: string): boolean {
	try {
		return formatDay(day, 'en') !== '';
	} catch {
		return false;
	}
}
