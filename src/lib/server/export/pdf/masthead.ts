import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import { directionOf } from '#lib/domain/language.ts';
import { textOf } from './text.ts';
import type { TypesetMasthead, Typesetting } from './typeset.ts';

/** The first page of a document of the Council down to its title. */
export function mastheadOf(lines: MastheadLines, { language }: Typesetting): TypesetMasthead {
	const set = (line: string) => textOf(line, language);
	return {
		unitedNations: set(lines.unitedNations),
		symbol: set(lines.symbol),
		generalAssembly: set(lines.generalAssembly),
		facts: lines.facts.map(({ text, language: spoken }) => {
			const direction = directionOf(spoken);
			const turned = { is: 'turned' as const, direction, language: spoken, words: text };
			return { direction, words: spoken === language ? set(text) : [turned] };
		}),
		organ: set(lines.organ),
		sessions: [lines.session, lines.agendaItem, ...lines.agendaTitles].map(set),
		title: set(lines.title),
		subtitle: set(lines.subtitle),
		submittedBy: set(lines.submittedBy),
		notes: lines.notes.map(set),
		jobNumber: lines.jobNumber === '' ? [] : [{ is: 'symbol', words: lines.jobNumber }]
	};
}
