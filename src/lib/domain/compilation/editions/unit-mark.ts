import { hashOfSource } from './kept-texts.ts';

/**
 * By which a form knows whether a unit has changed since it was shown: the number of its kept translation, 0 where there is
 * none, and the words of the original.
 */
export function markOfUnit(source: string, number: number | undefined): string {
	return `${number ?? 0}.${hashOfSource(source).slice(0, 16)}`;
}
