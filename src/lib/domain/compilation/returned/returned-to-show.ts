import type { Part, Work } from '../../difference.ts';
import { differenceOf } from '../../difference.ts';
import { findParagraph } from '../editing/edits/places.ts';
import { typedParagraph } from '../editing/typed-paragraph.ts';
import { sectionsOf, tablesOf } from '../findings/walk.ts';
import type { Compilation, Inline } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { footnotesIn, plainText } from '../plain-text.ts';
import { lineOfDraft } from './line-of-draft.ts';
import type { ReturnedChange } from './returned-change.ts';

/**
 * A change of the file with what it is of, its number or name in the draft, and how its words differ. `stands`: where the
 * file has what is new or was moved, by the number in the draft of what it follows.
 */
export type ChangeToShow = {
	change: ReturnedChange;
	line: 'paragraph' | 'heading' | 'annex' | 'text' | 'cell';
	label: string;
	stands?: {
		at: 'first' | 'after-paragraph' | 'after-section' | 'under-heading';
		label: string;
	};
	differences: Part[];
	/** The draft has changed there too since the file was written. */
	isMeanwhile?: boolean;
};

/** `work` is what comparing the words of all changes of a file may take together. */
export function changeToShow(
	model: Compilation,
	change: ReturnedChange,
	{ numbers, work }: { numbers: Numbers; work: Work }
): ChangeToShow {
	const { language } = model;
	const read = (content: readonly Inline[]) => plainText(content, numbers, language);
	const wordsOf = (content: readonly Inline[]) =>
		[typedParagraph(content).text, ...footnotesIn(content).map((note) => read(note.content))].join(
			'\n'
		);
	const own =
		'node' in change
			? (findParagraph(model, change.node)?.paragraph.content ?? lineOfDraft(model, change) ?? [])
			: [];
	const before = wordsOf(own);
	const after =
		'text' in change
			? [change.text, ...change.notes].join('\n')
			: change.kind === 'moved'
				? before
				: '';
	const stands = standsIn(change, numbers);
	return {
		change,
		...placeOf(model, change, numbers, read),
		...(stands && { stands }),
		differences: differenceOf(before, after, language, work)
	};
}

function standsIn(change: ReturnedChange, numbers: Numbers): ChangeToShow['stands'] {
	if (change.kind !== 'moved' && change.kind !== 'added') return undefined;
	const [nearest] = change.after;
	if (nearest === undefined) return { at: 'first', label: '' };
	const follows = numbers.get(nearest);
	if (follows?.kind === 'paragraph') return { at: 'after-paragraph', label: follows.mark };
	if (follows?.kind !== 'section') return undefined;
	const own = change.kind === 'moved' ? numbers.get(change.node) : undefined;
	const isBeside = own?.kind === 'section' && own.depth === follows.depth;
	return { at: isBeside ? 'after-section' : 'under-heading', label: follows.reference };
}

function placeOf(
	model: Compilation,
	change: ReturnedChange,
	numbers: Numbers,
	read: (content: readonly Inline[]) => string
): Pick<ChangeToShow, 'line' | 'label'> {
	if (change.kind === 'added') return { line: 'paragraph', label: '' };
	if (change.kind === 'heading') return { line: 'heading', label: '' };
	if (change.kind === 'changed' && change.cell) {
		const found = tablesOf(model).find(({ table }) => table.id === change.node)?.table;
		const first = found?.rows[change.cell.row]?.cells[0]?.content ?? [];
		return { line: 'cell', label: read(first) };
	}
	const numbered = numbers.get(change.node);
	if (numbered?.kind === 'paragraph') return { line: 'paragraph', label: numbered.mark };
	if (numbered?.kind === 'annex') return { line: 'annex', label: numbered.label };
	const isHeading = sectionsOf(model.sections).some(({ id }) => id === change.node);
	return isHeading
		? { line: 'heading', label: numbered?.reference ?? '' }
		: { line: 'text', label: '' };
}
