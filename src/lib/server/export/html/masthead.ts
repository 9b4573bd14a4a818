import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import { directionOf } from '#lib/domain/language.ts';
import { escapeMarkup } from '../escape-markup.ts';
import type { Page } from './page.ts';
import { textHtml } from './text.ts';

/** The first page of a document of the Council down to its title. */
export function mastheadHtml(lines: MastheadLines, { language }: Page): string {
	const line = (tag: string, text: string, name: string) =>
		text === '' ? '' : `<${tag} class="${name}">${textHtml(text, language)}</${tag}>`;
	const fact = ({ text, language: spoken }: MastheadLines['facts'][number]) =>
		`<li lang="${spoken}" dir="${directionOf(spoken)}">${textHtml(text, spoken)}</li>`;
	return [
		'<header class="masthead">',
		'<div class="row">',
		line('p', lines.unitedNations, 'united-nations'),
		line('p', lines.symbol, 'symbol'),
		'</div>',
		'<div class="row">',
		line('p', lines.generalAssembly, 'assembly'),
		`<ul class="facts" role="list">${lines.facts.map(fact).join('')}</ul>`,
		'</div>',
		line('p', lines.organ, 'organ'),
		line('p', lines.session, 'session'),
		...[lines.agendaItem, ...lines.agendaTitles].map((each) => line('p', each, 'session')),
		line('h1', lines.title, 'title'),
		line('p', lines.subtitle, 'subtitle'),
		line('p', lines.submittedBy, 'submitted-by'),
		...lines.notes.map((note) => line('p', note, 'document-note')),
		lines.jobNumber === ''
			? ''
			: `<p dir="ltr" class="job-number">${escapeMarkup(lines.jobNumber)}</p>`,
		'</header>'
	]
		.filter(Boolean)
		.join('\n');
}
