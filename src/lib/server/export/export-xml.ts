import type { Annex, Compilation } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { anchorsOf } from './anchors.ts';
import { escapeMarkup } from './escape-markup.ts';
import { formWords } from './words/form-words.ts';
import { mastheadLines } from './words/masthead-lines.ts';
import { annexBodyXml, sectionXml } from './xml/body.ts';
import { coverPageXml } from './xml/cover-page.ts';
import type { Edition } from './xml/edition.ts';
import { element } from './xml/element.ts';
import { inlineXml } from './xml/inline.ts';
import { metaXml, referencesXml } from './xml/meta.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * The compilation as Akoma Ntoso 1.0 (OASIS LegalDocML, 2018) with the profile of the United Nations system: a `doc` named
 * `report`, its masthead on the cover page, sections as `hcontainer`, paragraphs `para_5` with those in whose name they
 * speak, footnotes where their marks stand, annexes as attachments. Throws at a node it does not know.
 */
export function exportXml(compilation: Compilation): string {
	const { language } = compilation;
	const words = formWords(language);
	const numbers = numberCompilation(compilation);
	const anchors = anchorsOf(compilation, numbers);
	const counts = new Map<string, number>();
	const edition: Edition = {
		...{ language, words, numbers },
		eIdOf: (id) => {
			const anchor = anchors.get(id);
			if (anchor === undefined) throw new Error(`the node ${id} has no number`);
			return anchor.replaceAll('-', '_');
		},
		newId: (kind) => {
			const count = (counts.get(kind) ?? 0) + 1;
			counts.set(kind, count);
			return `${kind}_${count}`;
		}
	};
	const lines = mastheadLines(compilation, words);
	const annexes = compilation.annexes.map((annex) => attachmentXml(annex, compilation, edition));
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<akomaNtoso xmlns="${namespace}">`,
		'<doc name="report">',
		metaXml(compilation, 'main', referencesXml(compilation, lines.submittedBy)),
		coverPageXml(lines, language),
		element(
			'mainBody',
			{ 'xml:lang': language },
			...compilation.sections.map((section) => `\n${sectionXml(section, edition)}`),
			compilation.sections.length > 0 ? '\n' : element('p', {})
		),
		annexes.length > 0 ? element('attachments', {}, ...annexes) : '',
		'</doc>',
		'</akomaNtoso>',
		''
	]
		.filter((line, index, all) => line !== '' || index === all.length - 1)
		.join('\n');
}

/** An annex is a document in the document, with an identification of its own. */
function attachmentXml(annex: Annex, compilation: Compilation, edition: Edition): string {
	const eId = edition.eIdOf(annex.id);
	const { subheading } = annex;
	return element(
		'attachment',
		{ eId },
		element('num', {}, escapeMarkup(edition.numbers.get(annex.id)?.label ?? '')),
		element('heading', {}, inlineXml(annex.heading, edition)),
		subheading ? element('subheading', {}, inlineXml(subheading, edition)) : '',
		element(
			'doc',
			{ name: 'annex' },
			metaXml(compilation, eId),
			element('mainBody', { 'xml:lang': edition.language }, annexBodyXml(annex, edition))
		)
	);
}
