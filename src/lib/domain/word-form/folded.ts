import { westernDigits } from '../amounts.ts';
import { foldForSearch } from '../fold.ts';
import { withoutDirectionMarks } from './plain-answer.ts';

/** A line as it is compared with what a form prints: letters and digits alone count, in any case, digits Western. */
export function folded(line: string): string {
	const plain = westernDigits(withoutDirectionMarks(line));
	const words = foldForSearch(plain)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	return words === '' ? plain.trim() : words;
}

/**
 * What stands behind `start` in `line`, where the line begins with it, give or take punctuation; empty where nothing
 * does. Undefined where the line begins otherwise.
 */
export function after(line: string, start: string): string | undefined {
	const wanted = folded(start);
	// No more of a line is looked at than the words may take, however long it is.
	const begins = folded(line.slice(0, start.length * 2 + 40));
	if (wanted === '' || !begins.startsWith(wanted)) return undefined;
	const from = Math.max(1, Math.floor(start.trim().length / 2));
	const to = Math.min(line.length, start.length * 2 + 40);
	for (let end = from; end <= to; end += 1) {
		if (folded(line.slice(0, end)) !== wanted) continue;
		if (/^[\p{L}\p{N}\p{M}]/u.test(line.slice(end))) continue;
		const rest = line.slice(end);
		const printed = start.trim().slice(-1);
		const closed = /[\p{P}\p{S}]/u.test(printed) ? rest.indexOf(printed) : -1;
		// The sign that ends the printed words belongs to them.
		return /^[^\p{L}\p{N}]*$/u.test(rest.slice(0, closed)) ? rest.slice(closed + 1) : rest;
	}
	return undefined;
}
