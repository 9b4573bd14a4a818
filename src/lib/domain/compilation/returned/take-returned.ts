import type { Work } from '../../difference.ts';
import { startWork } from '../../difference.ts';
import { tidyWords } from '../../words.ts';
import { carryProvenance } from '../editing/carry-provenance.ts';
import { editParagraph } from '../editing/edited-paragraph.ts';
import { ownParagraph } from '../editing/edits/add-paragraph.ts';
import { findParagraph, putIn, withChildren } from '../editing/edits/places.ts';
import { addHeading, removeHeading } from '../editing/edits/sections.ts';
import { takeOutParagraph } from '../editing/edits/take-out-paragraph.ts';
import { writeWords } from '../editing/edits/write-words.ts';
import { markOfParagraph } from '../editing/paragraph-mark.ts';
import { contentOfTyped, problemsOfTyped } from '../editing/read-typed-paragraph.ts';
import { replaceParagraph } from '../editing/replace-paragraph.ts';
import { tidyText, typedParagraph } from '../editing/typed-paragraph.ts';
import type { Compilation, Footnote, Inline } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import type { Numbers } from '../numbering.ts';
import { footnotesIn, plainText } from '../plain-text.ts';
import { lineOfDraft } from './line-of-draft.ts';
import { markOfLine } from './own-lines.ts';
import { bare } from './returned-block.ts';
import type { ReturnedChange } from './returned-change.ts';
import { placeBehind, takeMoved } from './take-moved.ts';
import { isTooLong } from './taking-limits.ts';

/**
 * The draft as it is numbered before anything is taken, the ids that are its own or were given since, and what finding the
 * sentences that stand may still take.
 */
export type Taking = { numbers: Numbers; ids: Set<string>; work: Work };

/** Numbering goes through the whole draft: it is done once for all changes that are taken together. */
export function startTaking(model: Compilation): Taking {
	const numbers = numberCompilation(model);
	return { numbers, ids: new Set(numbers.keys()), work: startWork() };
}

/**
 * The draft with a change of a Word file taken; undefined where it cannot be: the paragraph changed since the file was
 * read, is gone, is referred to, or would say nothing or be too long.
 */
export function takeReturned(
	model: Compilation,
	change: ReturnedChange,
	taking = startTaking(model)
): Compilation | undefined {
	switch (change.kind) {
		case 'added': {
			const content = contentOf(model, change, [], taking);
			const place = placeBehind(model, change.after);
			if (!content || !place) return undefined;
			const own = ownParagraph(freeId(change.id, taking), content);
			return withChildren(model, place.section, (list) => putIn(list, place.index, own));
		}
		case 'heading': {
			const heading = contentOf(model, change, [], taking);
			if (!heading) return undefined;
			const id = freeId(change.id, taking);
			const added = addHeading(model, { ...change, id, heading });
			return added.ok ? added.model : undefined;
		}
		case 'moved':
			return takeMoved(model, change);
		default:
			return findParagraph(model, change.node)
				? takeInParagraph(model, change, taking)
				: takeInLine(model, change, taking);
	}
}

type InPlace = Extract<ReturnedChange, { kind: 'changed' | 'removed' }>;

function takeInParagraph(
	model: Compilation,
	change: InPlace,
	taking: Taking
): Compilation | undefined {
	const { paragraph } = findParagraph(model, change.node) ?? {};
	if (!paragraph || markOfParagraph(paragraph) !== change.mark) return undefined;
	if (change.kind === 'removed') {
		const edited = takeOutParagraph(model, change.node);
		return edited.ok ? edited.model : undefined;
	}
	const content = contentOf(model, change, paragraph.content, taking);
	if (!content) return undefined;
	const words = carryProvenance(paragraph.content, content, model.language, taking.work);
	return replaceParagraph(model, change.node, editParagraph(paragraph, words));
}

/** A heading, a text or a cell. */
function takeInLine(model: Compilation, change: InPlace, taking: Taking): Compilation | undefined {
	const line = lineOfDraft(model, change);
	if (!line || markOfLine(line) !== change.mark) return undefined;
	const content = change.kind === 'changed' ? contentOf(model, change, line, taking) : [];
	if (!content) return undefined;
	const edited =
		change.kind === 'changed'
			? writeWords(model, { ...change, content })
			: removeHeading(model, change.node);
	return edited.ok ? edited.model : undefined;
}

/** The line that a change types: notes that are there keep their ids, others are new, and all count towards its length. */
function contentOf(
	{ language }: Compilation,
	change: Extract<ReturnedChange, { text: string }>,
	before: readonly Inline[],
	{ numbers, ids }: Taking
): Inline[] | undefined {
	if (isTooLong(change)) return undefined;
	const { text, notes } = change;
	const known = footnotesIn(before);
	const written = notes.map((words, index): Footnote => {
		const own = known[index];
		const content: Inline[] = [{ type: 'text', text: tidyWords(words) }];
		if (own) {
			const isSame = bare(plainText(own.content, numbers, language)) === bare(words);
			return isSame ? own : { ...own, content };
		}
		let id = `w-note-${ids.size}`;
		while (ids.has(id)) id += '-';
		ids.add(id);
		return { type: 'footnote', id, content };
	});
	const marks = new Map(known.map((note, index) => [note.id, written[index]]));
	const pieces = [...withNotes(before, marks), ...written.slice(known.length)];
	const typed = tidyText(text);
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

function freeId(id: string, { ids }: Taking): string {
	let own = id;
	for (let copy = 2; ids.has(own); copy += 1) own = `${id}-${copy}`;
	ids.add(own);
	return own;
}
