import { tidyWords } from '../../words.ts';
import { carryProvenance } from '../editing/carry-provenance.ts';
import { editParagraph } from '../editing/edited-paragraph.ts';
import { addParagraph } from '../editing/edits/add-paragraph.ts';
import { findParagraph, placed, putIn, withChildren } from '../editing/edits/places.ts';
import { addHeading, removeHeading } from '../editing/edits/sections.ts';
import { takeOutParagraph } from '../editing/edits/take-out-paragraph.ts';
import { writeWords } from '../editing/edits/write-words.ts';
import { markOfParagraph } from '../editing/paragraph-mark.ts';
import {
	contentOfTyped,
	longestParagraph,
	problemsOfTyped
} from '../editing/read-typed-paragraph.ts';
import { replaceParagraph } from '../editing/replace-paragraph.ts';
import { typedParagraph, withoutEmptyLines } from '../editing/typed-paragraph.ts';
import { sectionsOf } from '../findings/walk.ts';
import type { Compilation, Footnote, Inline } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { footnotesIn, plainText } from '../plain-text.ts';
import { lineOfDraft } from './line-of-draft.ts';
import { markOfLine } from './own-lines.ts';
import { bare } from './returned-block.ts';
import type { ReturnedChange } from './returned-change.ts';

/**
 * The draft with a change of a Word file taken; undefined where it cannot be: the paragraph changed since the file was
 * read, is gone, is referred to, or would say nothing.
 */
export function takeReturned(model: Compilation, change: ReturnedChange): Compilation | undefined {
	switch (change.kind) {
		case 'added': {
			const content = contentOf(model, change, []);
			const place = placeAfter(model, change.after) ?? model.sections[0]?.id;
			if (!content || place === undefined) return undefined;
			const id = freeId(model, change.id);
			const added = addParagraph(model, { after: place, id, content });
			return added.ok ? added.model : undefined;
		}
		case 'heading': {
			const heading = contentOf(model, change, []);
			if (!heading) return undefined;
			const id = freeId(model, change.id);
			const added = addHeading(model, { ...change, id, heading });
			return added.ok ? added.model : undefined;
		}
		case 'moved':
			return moved(model, change);
		default:
			return findParagraph(model, change.node)
				? takeInParagraph(model, change)
				: takeInLine(model, change);
	}
}

type InPlace = Extract<ReturnedChange, { kind: 'changed' | 'removed' }>;

function takeInParagraph(model: Compilation, change: InPlace): Compilation | undefined {
	const { paragraph } = findParagraph(model, change.node) ?? {};
	if (!paragraph || markOfParagraph(paragraph) !== change.mark) return undefined;
	if (change.kind === 'removed') {
		const edited = takeOutParagraph(model, change.node);
		return edited.ok ? edited.model : undefined;
	}
	const content = contentOf(model, change, paragraph.content);
	if (!content) return undefined;
	const words = carryProvenance(paragraph.content, content, model.language);
	return replaceParagraph(model, change.node, editParagraph(paragraph, words));
}

/** A heading, a text or a cell. */
function takeInLine(model: Compilation, change: InPlace): Compilation | undefined {
	const line = lineOfDraft(model, change);
	if (!line || markOfLine(line) !== change.mark) return undefined;
	const content = change.kind === 'changed' ? contentOf(model, change, line) : [];
	if (!content) return undefined;
	const edited =
		change.kind === 'changed'
			? writeWords(model, { ...change, content })
			: removeHeading(model, change.node);
	return edited.ok ? edited.model : undefined;
}

/** The nearest of these headings and paragraphs that is still there. */
function placeAfter(model: Compilation, after: readonly string[]): string | undefined {
	const sections = new Set(sectionsOf(model.sections).map(({ id }) => id));
	return after.find((each) => sections.has(each) || findParagraph(model, each));
}

function moved(
	model: Compilation,
	{ node, after }: Extract<ReturnedChange, { kind: 'moved' }>
): Compilation | undefined {
	const from = findParagraph(model, node);
	if (!from) return undefined;
	const rest = withChildren(model, from.section.id, (list) => list.filter(({ id }) => id !== node));
	const place = placeAfter(
		rest,
		after.filter((each) => each !== node)
	);
	const to = place === undefined ? undefined : findParagraph(rest, place);
	const section = to?.section.id ?? place ?? model.sections[0]?.id;
	if (section === undefined) return undefined;
	return withChildren(rest, section, (list) =>
		putIn(list, to ? to.index + 1 : 0, placed(from.paragraph))
	);
}

/** The line that a change types: notes that are there keep their ids, others are new, and all count towards its length. */
function contentOf(
	model: Compilation,
	{ text, notes }: { text: string; notes: string[] },
	before: readonly Inline[]
): Inline[] | undefined {
	const { language } = model;
	if (notes.reduce((sum, note) => sum + note.length + 1, text.length) > longestParagraph)
		return undefined;
	const known = footnotesIn(before);
	const numbers = numberCompilation(model);
	const taken = new Set(numbers.keys());
	const written = notes.map((words, index): Footnote => {
		const own = known[index];
		const content: Inline[] = [{ type: 'text', text: tidyWords(words) }];
		if (own) {
			const isSame = bare(plainText(own.content, numbers, language)) === bare(words);
			return isSame ? own : { ...own, content };
		}
		let id = `w-note-${taken.size}`;
		while (taken.has(id)) id += '-';
		taken.add(id);
		return { type: 'footnote', id, content };
	});
	const marks = new Map(known.map((note, index) => [note.id, written[index]]));
	const pieces = [...withNotes(before, marks), ...written.slice(known.length)];
	const typed = withoutEmptyLines(tidyWords(text));
	const marksThere = typedParagraph(pieces).pieces.map(({ mark }) => mark);
	if (problemsOfTyped(typed, marksThere).length > 0) return undefined;
	return contentOfTyped(typed, pieces, language);
}

/** The line with other words in its footnotes, by their ids; one that is given nothing is as it was. */
function withNotes(
	inlines: readonly Inline[],
	notes: ReadonlyMap<string, Footnote | undefined>
): Inline[] {
	return inlines.map((inline): Inline => {
		if (inline.type === 'footnote') return notes.get(inline.id) ?? inline;
		if (inline.type !== 'list') return inline;
		const items = inline.items.map(({ content }) => ({ content: withNotes(content, notes) }));
		return { ...inline, items };
	});
}

function freeId(model: Compilation, id: string): string {
	const taken = numberCompilation(model);
	let own = id;
	for (let copy = 2; taken.has(own); copy += 1) own = `${id}-${copy}`;
	return own;
}
