import { changesBetween, wordsOf } from '../../difference.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { WordPair } from './change.ts';

/** A stretch of words: `from` those of the old text, `to` those of the new one, as indexes; the ends are not part of it. */
type Stretch = { from: [number, number]; to: [number, number] };

const mostPairs = 5;

/**
 * The stretches of `before` that `after` words otherwise, each with as much of what stands beside it that it occurs once
 * in `before` and neither side is empty. Undefined where so much changed that the text is better given as a whole.
 */
export function replacedWords(
	before: string,
	after: string,
	language: OfficialLanguage
): WordPair[] | undefined {
	const old = wordsOf(before, language);
	const next = wordsOf(after, language);
	const changes = changesBetween(old, next);
	if (!changes) return undefined;
	let stretches = joined(stretchesOf(changes), old);
	if (stretches.length > 2 * mostPairs) return undefined;
	const textOf = (tokens: readonly string[], [start, end]: [number, number]) =>
		tokens.slice(start, end).join('');
	const isClear = ({ from, to }: Stretch) => {
		const words = textOf(old, from).trim();
		return words !== '' && textOf(next, to).trim() !== '' && occursOnce(before, words);
	};
	for (let index = 0; index < stretches.length;) {
		const stretch = stretches[index] as Stretch;
		if (isClear(stretch) || !widen(stretch, old)) {
			index += 1;
			continue;
		}
		stretches = joined(stretches, old);
		index = 0;
	}
	const pairs = stretches.map(({ from, to }) => ({
		from: textOf(old, from).trim(),
		to: textOf(next, to).trim()
	}));
	const changed = pairs.reduce((sum, { from }) => sum + from.length, 0);
	const isTooMuch = pairs.length > mostPairs || changed > Math.max(40, before.length * 0.6);
	return isTooMuch || !stretches.every(isClear) ? undefined : pairs;
}

function stretchesOf(changes: { added: boolean; removed: boolean; count: number }[]): Stretch[] {
	const stretches: Stretch[] = [];
	let [from, to] = [0, 0];
	let open: Stretch | undefined;
	for (const { added, removed, count } of changes) {
		if (!added && !removed) {
			open = undefined;
			from += count;
			to += count;
			continue;
		}
		if (!open) stretches.push((open = { from: [from, from], to: [to, to] }));
		if (removed) open.from[1] = from += count;
		else open.to[1] = to += count;
	}
	return stretches;
}

/** Stretches with hardly a word between them are one, and each goes as far as its number, date or compound does. */
function joined(stretches: readonly Stretch[], old: readonly string[]): Stretch[] {
	const result: Stretch[] = [];
	for (const { from, to } of stretches) {
		const stretch: Stretch = { from: [...from], to: [...to] };
		while (isGlued(old[stretch.from[0] - 1], old[stretch.from[0] - 2])) shift(stretch, -1);
		while (isGlued(old[stretch.from[1]], old[stretch.from[1] + 1])) shift(stretch, 1);
		const last = result[result.length - 1];
		const between = last && old.slice(last.from[1], stretch.from[0]);
		if (last && (between ?? []).filter((token) => /[\p{L}\p{N}]/u.test(token)).length <= 1) {
			last.from[1] = Math.max(last.from[1], stretch.from[1]);
			last.to[1] = Math.max(last.to[1], stretch.to[1]);
		} else result.push(stretch);
	}
	return result;
}

/** A no-break space, a hyphen or an apostrophe with a word or number on the other side belongs to its neighbour. */
function isGlued(token: string | undefined, beyond: string | undefined): boolean {
	return (
		token !== undefined &&
		/^[\u00a0\u202f\u2013'’/-]$/u.test(token) &&
		beyond !== undefined &&
		/[\p{L}\p{N}]/u.test(beyond)
	);
}

/** Takes the glue and the word beyond it. */
function shift(stretch: Stretch, way: -1 | 1): void {
	const side = way === -1 ? 0 : 1;
	stretch.from[side] += 2 * way;
	stretch.to[side] += 2 * way;
}

/** Takes the word before, or where there is none the word after; false where the whole text is taken. */
function widen({ from, to }: Stretch, old: readonly string[]): boolean {
	const isWord = (index: number) => /[\p{L}\p{N}]/u.test(old[index] ?? '');
	if (from[0] > 0) {
		do {
			from[0] -= 1;
			to[0] -= 1;
		} while (from[0] > 0 && !isWord(from[0]));
		return true;
	}
	if (from[1] >= old.length) return false;
	do {
		from[1] += 1;
		to[1] += 1;
	} while (from[1] < old.length && !isWord(from[1] - 1));
	return true;
}

function occursOnce(text: string, words: string): boolean {
	const first = text.indexOf(words);
	return first !== -1 && text.indexOf(words, first + 1) === -1;
}
