import type { OfficialLanguage } from '../../language.ts';
import { tidyWords } from '../../words.ts';
import { carryProvenance } from '../editing/carry-provenance.ts';
import { editParagraph } from '../editing/edited-paragraph.ts';
import { addParagraph } from '../editing/edits/add-paragraph.ts';
import { findParagraph, placed, putIn, withChildren } from '../editing/edits/places.ts';
import { takeOutParagraph } from '../editing/edits/take-out-paragraph.ts';
import { markOfParagraph } from '../editing/paragraph-mark.ts';
import {
	contentOfTyped,
	longestParagraph,
	problemsOfTyped
} from '../editing/read-typed-paragraph.ts';
import { replaceParagraph } from '../editing/replace-paragraph.ts';
import { typedParagraph, withoutEmptyLines } from '../editing/typed-paragraph.ts';
import type { Compilation, Footnote, Inline } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { footnotesIn, plainText } from '../plain-text.ts';
import { bare } from './returned-paragraph.ts';
import type { ReturnedChange } from './returned-changes.ts';

/**
 * The draft with a change of a Word file taken; undefined where it cannot be: the paragraph changed since the file was
 * read, is gone, is referred to, or would say nothing.
 */
export function takeReturned(model: Compilation, change: ReturnedChange): Compilation | undefined {
	const { language } = model;
	if (change.kind === 'added') {
		const id = freeId(model, change.id);
		const content = contentOf(model, change, [], language);
		const after = change.after.find((each) => findParagraph(model, each)) ?? model.sections[0]?.id;
		if (!content || after === undefined) return undefined;
		const added = addParagraph(model, { after, id, content });
		return added.ok ? added.model : undefined;
	}
	const place = findParagraph(model, change.node);
	if (!place || (change.kind !== 'moved' && markOfParagraph(place.paragraph) !== change.mark))
		return undefined;
	const { paragraph } = place;
	if (change.kind === 'removed') {
		const edited = takeOutParagraph(model, change.node);
		return edited.ok ? edited.model : undefined;
	}
	if (change.kind === 'moved') return moved(model, change);
	const content = contentOf(model, change, paragraph.content, language);
	if (!content) return undefined;
	const words = carryProvenance(paragraph.content, content, language);
	return replaceParagraph(model, change.node, editParagraph(paragraph, words));
}

function moved(
	model: Compilation,
	{ node, after }: Extract<ReturnedChange, { kind: 'moved' }>
): Compilation | undefined {
	const from = findParagraph(model, node);
	const before = after.find((each) => each !== node && findParagraph(model, each));
	if (!from) return undefined;
	const rest = withChildren(model, from.section.id, (list) => list.filter(({ id }) => id !== node));
	const to = before === undefined ? undefined : findParagraph(rest, before);
	const section = to?.section.id ?? model.sections[0]?.id;
	if (section === undefined) return undefined;
	return withChildren(rest, section, (list) =>
		putIn(list, to ? to.index + 1 : 0, placed(from.paragraph))
	);
}

/** The line that a change types: notes that are there keep their ids, others are new, and all count towards its length. */
function contentOf(
	model: Compilation,
	{ text, notes }: { text: string; notes: string[] },
	before: readonly Inline[],
	language: OfficialLanguage
): Inline[] | undefined {
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
