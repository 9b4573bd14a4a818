import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { element } from './element.ts';

/** The first page of a document of the Council down to its title, each line with what it is. */
export function coverPageXml(lines: MastheadLines, language: string): string {
	const line = (name: string, text: string, inside?: string) =>
		text === ''
			? ''
			: element(
					'block',
					{ name },
					inside ? element(inside, {}, escapeMarkup(text)) : escapeMarkup(text)
				);
	return element(
		'coverPage',
		{ 'xml:lang': language },
		line('united-nations', lines.unitedNations),
		line('symbol', lines.symbol, 'docNumber'),
		line('assembly', lines.generalAssembly),
		...lines.facts.map(({ text, language: spoken }) =>
			element(
				'block',
				{ name: 'fact' },
				spoken === language
					? escapeMarkup(text)
					: element('span', { 'xml:lang': spoken }, escapeMarkup(text))
			)
		),
		line('organ', lines.organ, 'docAuthority'),
		line('session', lines.session, 'session'),
		line('agenda-item', lines.agendaItem),
		...lines.agendaTitles.map((title) => line('agenda-title', title)),
		line('title', lines.title, 'docTitle'),
		line('subtitle', lines.subtitle),
		line('submitted-by', lines.submittedBy, 'docProponent'),
		...lines.notes.map((note) => line('note', note)),
		line('job-number', lines.jobNumber)
	);
}
