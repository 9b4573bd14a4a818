import { sectionsOf } from '../findings/walk.ts';
import type { Annex, Compilation, Inline, Paragraph, Plain, Section, Table } from '../model.ts';
import type { Numbered } from '../numbering.ts';
import { numberCompilation } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import { cutLine } from './cut-line.ts';
import { partOfParagraph, partsOf } from './parts.ts';

/** Most code units of a paragraph on the page of its part: about a thousand words. */
export const mostOfParagraph = 6000;

/** What a page shows of a document: one part of it, and nothing else of the model. */
export type DocumentToShow = {
	/** Words, marks, footnotes and references alone, without what tells of replies. */
	model: Pick<Compilation, 'language' | 'sections' | 'annexes'>;
	/** Of the nodes that are shown and those that are referred to. */
	numbers: [string, Numbered][];
	/** From 1. */
	part: number;
	parts: number;
	/** The one paragraph that is shown, in full, where one was asked for. */
	paragraph?: string;
	/** Nodes that are referred to and stand in another part. */
	elsewhere: string[];
	/** Shown paragraphs that are longer than what is shown of them. */
	cut: string[];
	/** Where the document is in several parts: its headings and annexes, with the part in which each begins. */
	contents: { id: string; label: string; heading: string; depth: number; part: number }[];
};

export type AskedPart = { part?: number; at?: string; paragraph?: string };

/** A document cut for reading: which part each node stands in, and what a page of it shows. */
export type DocumentInParts = {
	/** The part in which a node stands, from 1; undefined where there is none. */
	partOf: (id: string) => number | undefined;
	/**
	 * Part `part` (the last one where there are fewer; 1 where none is asked for), or that in which node `at` stands, or,
	 * where `paragraph` names one, that paragraph alone and in full.
	 */
	show: (asked: AskedPart) => DocumentToShow;
};

export function documentInParts(whole: Compilation): DocumentInParts {
	const numbers = numberCompilation(whole);
	const cut = new Set<string>();
	const short = {
		sections: whole.sections.map((section) => cutParagraphs(section, cut)),
		annexes: whole.annexes
	};
	const parts = partsOf(short);
	const places = new Map<string, number>();
	parts.forEach((part, index) => {
		for (const id of idsIn(part)) if (!places.has(id)) places.set(id, index + 1);
	});
	const partOf = (id: string) => places.get(id);
	const headings = () =>
		[...sectionsOf(whole.sections), ...whole.annexes].flatMap((node) => {
			const numbered = numbers.get(node.id);
			const heading = plainText(node.heading, numbers, whole.language);
			return numbered && (numbered.label !== '' || heading !== '')
				? [{ id: node.id, label: numbered.label, heading, depth: numbered.depth }]
				: [];
		});
	return {
		partOf,
		show: ({ part: asked = 1, at = '', paragraph }) => {
			const wanted = partOf(at) ?? asked;
			const alone = paragraph === undefined ? undefined : partOfParagraph(whole, paragraph);
			const number =
				alone && paragraph !== undefined
					? (partOf(paragraph) ?? 1)
					: Math.min(Math.max(1, Math.trunc(wanted) || 1), parts.length);
			const part = alone ?? parts[number - 1] ?? { sections: [], annexes: [] };
			const model = {
				language: whole.language,
				sections: part.sections.map(shownSection),
				annexes: part.annexes.map(shownAnnex)
			};
			const here = idsIn(model);
			const targets = targetsIn(model);
			const isHere = new Set(here);
			return {
				model,
				numbers: [...new Set([...here, ...targets])].flatMap((id) => {
					const numbered = numbers.get(id);
					return numbered ? [[id, numbered] as [string, Numbered]] : [];
				}),
				part: number,
				parts: parts.length,
				...(alone && { paragraph }),
				elsewhere: targets.filter((id) => !isHere.has(id) && partOf(id) !== undefined),
				cut: alone ? [] : here.filter((id) => cut.has(id)),
				contents:
					parts.length === 1
						? []
						: headings().map((each) => ({ ...each, part: partOf(each.id) ?? 1 }))
			};
		}
	};
}

function cutParagraphs(section: Section, cut: Set<string>): Section {
	return {
		...section,
		children: section.children.map((child) => {
			if (child.type === 'section') return cutParagraphs(child, cut);
			if (child.type !== 'paragraph') return child;
			const { content, isCut } = cutLine(child.content, mostOfParagraph);
			if (isCut) cut.add(child.id);
			return isCut ? { ...child, content } : child;
		})
	};
}

function shownLine(content: readonly Inline[]): Inline[] {
	return content.map((inline): Inline => {
		switch (inline.type) {
			case 'text':
				return { type: 'text', text: inline.text, ...(inline.mark && { mark: inline.mark }) };
			case 'footnote':
				return { type: 'footnote', id: inline.id, content: shownLine(inline.content) };
			case 'reference':
				return { type: 'reference', target: inline.target };
			case 'list':
				return {
					...inline,
					items: inline.items.map((item) => ({ content: shownLine(item.content) }))
				};
			default:
				throw new Error(`unknown inline node ${(inline as { type: string }).type}`);
		}
	});
}

function shownSection({ type, id, heading, children }: Section): Section {
	return {
		type,
		id,
		heading: shownLine(heading),
		children: children.map((child) => {
			if (child.type === 'section') return shownSection(child);
			return child.type === 'paragraph' ? shownParagraph(child) : shownLeaf(child);
		})
	};
}

function shownParagraph({ type, id, content }: Paragraph): Paragraph {
	return { type, id, attribution: [], content: shownLine(content) };
}

function shownAnnex({ type, id, heading, subheading, children }: Annex): Annex {
	return {
		type,
		id,
		heading: shownLine(heading),
		...(subheading && { subheading: shownLine(subheading) }),
		children: children.map(shownLeaf)
	};
}

function shownLeaf(leaf: Plain | Table): Plain | Table {
	if (leaf.type === 'plain') return { ...leaf, content: shownLine(leaf.content) };
	return {
		type: leaf.type,
		id: leaf.id,
		columns: leaf.columns.map(({ heading, align }) => ({ heading: shownLine(heading), align })),
		rows: leaf.rows.map(({ kind, cells }) => ({
			kind,
			cells: cells.map(({ content }) => ({ content: shownLine(content) }))
		}))
	};
}

type Body = Pick<Compilation, 'sections' | 'annexes'>;

/** Every line of a part, and the ids of the nodes that hold one. */
function walk(
	{ sections, annexes }: Body,
	node: (id: string) => void,
	line: (of: Inline[]) => void
) {
	const leaf = (of: Paragraph | Plain | Table) => {
		node(of.id);
		if (of.type !== 'table') return line(of.content);
		for (const { heading } of of.columns) line(heading);
		for (const { cells } of of.rows) for (const { content } of cells) line(content);
	};
	const section = (of: Section) => {
		node(of.id);
		line(of.heading);
		for (const child of of.children)
			if (child.type === 'section') section(child);
			else leaf(child);
	};
	sections.forEach(section);
	for (const annex of annexes) {
		node(annex.id);
		line(annex.heading);
		if (annex.subheading) line(annex.subheading);
		annex.children.forEach(leaf);
	}
}

function inlinesIn(content: readonly Inline[], each: (inline: Inline) => void): void {
	for (const inline of content) {
		each(inline);
		if (inline.type === 'footnote') inlinesIn(inline.content, each);
		if (inline.type === 'list') for (const item of inline.items) inlinesIn(item.content, each);
	}
}

function idsIn(body: Body): string[] {
	const ids: string[] = [];
	walk(
		body,
		(id) => ids.push(id),
		(line) =>
			inlinesIn(line, (inline) => {
				if (inline.type === 'footnote') ids.push(inline.id);
			})
	);
	return ids;
}

function targetsIn(body: Body): string[] {
	const targets: string[] = [];
	walk(
		body,
		() => undefined,
		(line) =>
			inlinesIn(line, (inline) => {
				if (inline.type === 'reference') targets.push(inline.target);
			})
	);
	return targets;
}
