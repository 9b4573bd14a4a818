import {
	FootnoteReferenceRun,
	InternalHyperlink,
	type IRunPropertiesOptions,
	type ParagraphChild
} from 'docx';
import { listDivider, listMark } from '#lib/domain/compilation/marks.ts';
import type { Footnote, Inline, Text } from '#lib/domain/compilation/model.ts';
import { referenceText } from '#lib/domain/compilation/numbering.ts';
import { notedPassages, splitEnd } from '#lib/domain/compilation/noted-passages.ts';
import { languageName } from '../words/language-name.ts';
import { textRuns } from './text-runs.ts';
import type { Writing } from './writing.ts';

/** How the runs of a line look, and the level of the next list in it. */
export type InlineLook = {
	run?: IRunPropertiesOptions;
	level?: number;
	/** Passages that carry a note to the editor; found by the outermost call. */
	noted?: ReadonlySet<Text>;
};

/** The runs of a line. Lists in it run on. Throws at a node it does not know. */
export function inlineRuns(
	inlines: readonly Inline[],
	writing: Writing,
	outer: InlineLook = {}
): ParagraphChild[] {
	const look = { ...outer, noted: outer.noted ?? notedPassages(inlines) };
	return inlines.flatMap((inline): ParagraphChild[] => {
		switch (inline.type) {
			case 'text':
				return textOf(inline, writing, look);
			case 'footnote':
				return [noteMark(inline, writing, look)].flat();
			case 'reference':
				return reference(inline.target, writing, look);
			case 'list': {
				const { level = 0 } = look;
				const divider = listDivider(writing.language);
				return inline.items.flatMap((item, index) => [
					...textRuns(
						`${index === 0 ? '' : divider}${listMark(writing.language, index + 1, level)}\u00a0`,
						writing,
						look.run
					),
					...inlineRuns(item.content, writing, { ...look, level: level + 1 })
				]);
			}
			default:
				throw new Error(`unknown inline node ${(inline as { type: string }).type}`);
		}
	});
}

function textOf(node: Text, writing: Writing, { run, noted }: InlineLook): ParagraphChild[] {
	const { text, mark } = node;
	if (mark === undefined) return textRuns(text, writing, run);
	switch (mark.kind) {
		case 'translation-needed': {
			const look: IRunPropertiesOptions = { ...run, highlight: 'yellow' };
			const [words, space] = splitEnd(text);
			const passage = textRuns(words, writing, look, mark.language);
			if (!noted?.has(node)) return [...passage, ...textRuns(space, writing, run)];
			const note = writing.words.translationNeeded.replace('{language}', () =>
				languageName(mark.language, writing.language)
			);
			return [
				...passage,
				...textRuns(` ${note}`, writing, { ...look, bold: true }),
				...textRuns(space, writing, run)
			];
		}
		case 'as-submitted':
			return textRuns(text, writing, run, mark.language);
		case 'emphasis':
			return textRuns(text, writing, { ...run, italics: true });
		case 'first-person': {
			const look: IRunPropertiesOptions = {
				...run,
				highlight: 'cyan',
				underline: { type: 'dotted' }
			};
			const [words, space] = splitEnd(text);
			const passage = textRuns(noted?.has(node) ? words : text, writing, look);
			if (!noted?.has(node)) return passage;
			return [
				...passage,
				...textRuns(` ${writing.words.firstPersonNote}`, writing, { ...look, bold: true }),
				...textRuns(space, writing, run)
			];
		}
		default:
			throw new Error(`unknown mark ${(mark as { kind: string }).kind}`);
	}
}

/** A real footnote for a number; the letter of a note that stands under its table or at the end of its annex. */
function noteMark(note: Footnote, writing: Writing, { run }: InlineLook): ParagraphChild[] {
	const mark = writing.numbers.get(note.id)?.mark;
	if (mark === undefined) throw new Error(`the footnote ${note.id} has no number`);
	if (!/^\d+$/.test(mark)) {
		return textRuns(mark, writing, { ...run, superScript: true, italics: false, bold: false });
	}
	writing.footnotes.push(note);
	return [new FootnoteReferenceRun(writing.footnotes.length)];
}

/** The number of the node, linked to it; a question mark where there is no such node, as in the check of references. */
function reference(target: string, writing: Writing, { run }: InlineLook): ParagraphChild[] {
	const text = referenceText(writing.numbers, target);
	if (text === undefined) return textRuns('?', writing, { ...run, highlight: 'red' });
	const runs = textRuns(text, writing, run);
	const anchor = writing.bookmarks.get(target);
	const linked = anchor !== undefined && writing.numbers.get(target)?.kind !== 'footnote';
	return linked ? [new InternalHyperlink({ children: runs, anchor })] : runs;
}
