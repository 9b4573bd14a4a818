import type { Place } from '../findings/finding.ts';
import { footnotesOf } from '../findings/walk.ts';
import type { Annex, Inline, Plain, Section, Table } from '../model.ts';
import { listMark } from '../marks.ts';
import type { ReadDocument } from './read-document.ts';

/**
 * One piece of running text with its place: what most rules read. `under` holds the ids of the sections or the annex
 * around it, the outermost first; `order` counts pieces in document order. A footnote stands after the text
 * that carries its mark and has `holder`, the id of the paragraph around it; notes without a mark come last, without one.
 */
export type Passage = {
	node: string;
	kind: 'paragraph' | 'footnote' | 'heading' | 'plain' | 'summary';
	where: Place;
	text: string;
	under: string[];
	inAnnex: boolean;
	order: number;
	holder?: string;
	/** The footnotes of the text, each with the offset of its mark. */
	marks?: { at: number; node: string }[];
};

/** The words of a line without footnotes; list items with their marks. */
export function wordsOf(inlines: readonly Inline[], document: ReadDocument): string {
	return inlines
		.map((inline) => {
			if (inline.type === 'text') return inline.text;
			if (inline.type === 'list') {
				return inline.items
					.map(
						(item, index) =>
							`${document.stated[`${inline.items.length}`] ?? listMark(document.compilation.language, index + 1)} ${wordsOf(item.content, document)}`
					)
					.join(' ');
			}
			return '';
		})
		.join('');
}

function marksOf(
	content: readonly Inline[],
	document: ReadDocument,
	lead: number
): { at: number; node: string }[] {
	let at = -lead;
	return content.flatMap((inline) => {
		if (inline.type === 'footnote') return [{ at: Math.max(0, at), node: inline.id }];
		at += wordsOf([inline], document).length;
		return [];
	});
}

const known = new WeakMap<ReadDocument, readonly Passage[]>();

/** Every passage of the summary, the body and the annexes in document order; tables are left out. */
export function passagesOf(document: ReadDocument): readonly Passage[] {
	const passages = known.get(document) ?? readPassages(document);
	known.set(document, passages);
	return passages;
}

function readPassages(document: ReadDocument): Passage[] {
	const passages: Passage[] = [];
	const add = (
		node: string,
		kind: Passage['kind'],
		content: readonly Inline[],
		under: string[],
		inAnnex: boolean,
		place: Place
	) => {
		const words = wordsOf(content, document);
		const text = words.trim();
		if (text !== '') {
			const marks = marksOf(content, document, words.length - words.trimStart().length);
			passages.push({
				node,
				kind,
				where: place,
				text,
				under,
				inAnnex,
				order: passages.length,
				...(marks.length > 0 && { marks })
			});
		}
		for (const note of footnotesOf(content)) {
			passages.push({
				node: note.id,
				kind: 'footnote',
				where: placeIn(document, note.id, 'footnote'),
				text: wordsOf(note.content, document).trim(),
				under,
				inAnnex,
				order: passages.length,
				holder: node
			});
		}
	};
	const addPart = (part: Plain | Table, under: string[], inAnnex: boolean, place: Place) => {
		if (part.type === 'table') return;
		const kind = part.style === 'heading' ? 'heading' : 'plain';
		add(part.id, kind, part.content, under, inAnnex, { ...place, node: part.id });
	};
	const addSection = (section: Section, above: string[]) => {
		const under = [...above, section.id];
		const place = placeIn(document, section.id, 'section');
		add(section.id, 'heading', section.heading, above, false, place);
		for (const child of section.children) {
			if (child.type === 'section') addSection(child, under);
			else if (child.type === 'paragraph') {
				add(
					child.id,
					'paragraph',
					child.content,
					under,
					false,
					placeIn(document, child.id, 'paragraph')
				);
			} else addPart(child, under, false, place);
		}
	};
	const addAnnex = (annex: Annex) => {
		const place = placeIn(document, annex.id, 'annex');
		add(annex.id, 'heading', annex.heading, [annex.id], true, place);
		if (annex.subheading) {
			add(`${annex.id}-sub`, 'heading', annex.subheading, [annex.id], true, place);
		}
		for (const child of annex.children) addPart(child, [annex.id], true, place);
	};
	const { summary } = document;
	if (summary !== undefined) {
		const place: Place = { node: summary.id, kind: 'document', mark: '', number: 0 };
		add(summary.id, 'summary', summary.content, [summary.id], false, place);
	}
	document.compilation.sections.forEach((section) => addSection(section, []));
	document.compilation.annexes.forEach(addAnnex);
	for (const { node, text } of document.notesWithoutMark) {
		passages.push({
			node,
			kind: 'footnote',
			where: placeIn(document, node, 'footnote'),
			text,
			under: [],
			inAnnex: false,
			order: passages.length
		});
	}
	return passages;
}

/** The place of a node under the label that the document prints at it. */
export function placeIn(document: ReadDocument, node: string, kind: Place['kind']): Place {
	const label = document.stated[node];
	if (label === undefined) return { node, kind: 'document', mark: '', number: 0 };
	const mark = kind === 'annex' ? label : label.replace(/[.\s:–—-]+$/u, '');
	return { node, kind, mark, number: Number(mark) || 0 };
}
