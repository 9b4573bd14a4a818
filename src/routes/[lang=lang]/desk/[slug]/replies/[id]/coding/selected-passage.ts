import { stretchOf } from '#lib/components/selecting/selection.ts';
import type { Stretch } from '#lib/domain/excerpt.ts';
import { passageAt } from '#lib/domain/excerpt.ts';
import { wholeWords } from '#lib/domain/word-stretches.ts';
import type { ShownAnswer } from './shown.ts';

/** Words of an answer, by its question. */
export type Selected = Stretch & { question: string };

/**
 * What is selected in the page of one of the answers. Keys choose characters too; a selection by mouse (`byKeys` is false)
 * takes whole words.
 */
export function selectedPassage(
	answers: readonly ShownAnswer[],
	byKeys: boolean
): Selected | undefined {
	const selection = getSelection();
	const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
	const holder = (node: Node | undefined) =>
		(node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-answer]');
	// A selection that runs out of the answer, as one of a whole paragraph does, ends with it.
	const within = holder(range?.startContainer) ?? holder(range?.endContainer);
	const here = answers.find(({ question }) => question === within?.dataset.answer);
	const found = range && within && !range.collapsed ? stretchOf(within, range) : undefined;
	const exact = here && found && passageAt(here.text, found.start, found.end);
	const passage = exact && !byKeys ? wholeWords(here.text, here.language, exact) : exact;
	return passage && here && { question: here.question, ...passage };
}
