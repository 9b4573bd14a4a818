import type { SelectionStep } from '#lib/domain/selection-keys.ts';

/** What a key means in the text of an answer; arrows are those of the screen, `dir` says which way reading goes. */
export function stepOfKey(
	{ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent,
	dir: 'ltr' | 'rtl'
): SelectionStep | undefined {
	if (altKey || metaKey) return undefined;
	if (key === 'ArrowDown') return shiftKey ? 'more' : 'next';
	if (key === 'ArrowUp') return shiftKey ? 'less' : 'previous';
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
	return {
		edge: shiftKey ? 'end' : 'start',
		by: ctrlKey ? 'character' : 'word',
		way: (key === 'ArrowRight') === (dir === 'ltr') ? 'forward' : 'back'
	};
}
