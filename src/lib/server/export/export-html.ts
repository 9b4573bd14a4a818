import { createHash } from 'node:crypto';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { directionOf } from '#lib/domain/language.ts';
import { anchorsOf } from './anchors.ts';
import { annexHtml, sectionHtml } from './html/body.ts';
import { escapeMarkup } from './escape-markup.ts';
import { mastheadHtml } from './html/masthead.ts';
import { notesHtml } from './html/notes.ts';
import type { Page } from './html/page.ts';
import { stylesheet } from './html/stylesheet.ts';
import { bodyNotes } from './notes.ts';
import { formWords } from './words/form-words.ts';
import { mastheadLines } from './words/masthead-lines.ts';

/** What a Content-Security-Policy has to allow for the page's own style sheet, where the page is served. */
const stylesheetSource = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`;

/**
 * The compilation as one HTML file in its own language: no script, nothing fetched, every paragraph an anchor
 * (`para-5`), footnotes at the end with links back. All words are escaped. Throws at a node it does not know.
 */
export function exportHtml(compilation: Compilation): string {
	const { language, masthead } = compilation;
	const numbers = numberCompilation(compilation);
	const words = formWords(language);
	const page: Page = { language, words, numbers, anchors: anchorsOf(compilation, numbers) };
	const notes = bodyNotes(compilation);
	const title = [masthead.symbol, masthead.title, masthead.subtitle].filter(Boolean).join(' – ');
	return [
		'<!doctype html>',
		`<html lang="${language}" dir="${directionOf(language)}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${stylesheetSource}">`,
		'<meta name="color-scheme" content="light dark">',
		`<title>${escapeMarkup(title)}</title>`,
		`<style>${stylesheet}</style>`,
		'</head>',
		'<body>',
		'<main>',
		mastheadHtml(mastheadLines(compilation, words), page),
		...compilation.sections.map((section) => sectionHtml(section, page)),
		...compilation.annexes.map((annex) => annexHtml(annex, page)),
		...(notes.length === 0
			? []
			: [
					'<section class="endnotes" role="doc-endnotes" aria-labelledby="notes">',
					`<h2 id="notes">${escapeMarkup(words.notes)}</h2>`,
					notesHtml(notes, page),
					'</section>'
				]),
		'</main>',
		'</body>',
		'</html>',
		''
	].join('\n');
}
