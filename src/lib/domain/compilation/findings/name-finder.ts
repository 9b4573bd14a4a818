import { foldNameInItsCase } from '../../fold.ts';

/** A name as it is looked for; `cased` where only these very letters are the name. */
type Wanted<T> = { value: T; cased?: string };

/**
 * Finds names in texts, whole words only (in Chinese anywhere), however both are written (`foldName`). An acronym of three or
 * four letters is a name in capitals alone, since it may be a word (`CARE`); a shorter name none, nor a Latin one of three
 * letters that is no acronym, nor a Chinese one of one character. Reading takes the time of the
 * text however many names there are and however alike they begin. Gives the values of the names that a text holds.
 */
export function nameFinder<T>(names: Iterable<readonly [name: string, value: T]>) {
	const length = 2;
	/** By their first letters: the lengths that names have, and the names. */
	const byStart = new Map<string, { lengths: Set<number>; values: Map<string, Wanted<T>[]> }>();
	for (const [name, value] of names) {
		const cased = foldNameInItsCase(name);
		const lowered = cased.toLowerCase();
		const isAcronym = /^\p{Lu}{3,4}$/u.test(cased);
		if (lowered.length < leastLetters(name, isAcronym)) continue;
		const start = lowered.slice(0, length);
		const group = byStart.get(start) ?? {
			lengths: new Set(),
			values: new Map<string, Wanted<T>[]>()
		};
		byStart.set(start, group);
		group.lengths.add(lowered.length);
		const wanted = { value, ...(isAcronym && { cased }) };
		group.values.set(lowered, [...(group.values.get(lowered) ?? []), wanted]);
	}
	const joined = /[\p{L}\p{M}\p{N}]/u;
	/** Whether what stands at `from` to `to` stands by itself; Chinese puts no space between words. */
	const isWhole = (text: string, from: number, to: number) => {
		if (/\p{Script=Han}/u.test(text[from] ?? '')) return true;
		const before = text[from - 1] ?? '';
		const arabicPrefix = /[ولبف]/u.test(before) && !joined.test(text[from - 2] ?? '');
		return (!joined.test(before) || arabicPrefix) && !joined.test(text[to] ?? '');
	};
	return (text: string): T[] => {
		if (byStart.size === 0) return [];
		const cased = foldNameInItsCase(text);
		const lowered = cased.toLowerCase();
		const found: T[] = [];
		for (let at = 0; at + length <= lowered.length; at += 1) {
			const group = byStart.get(lowered.slice(at, at + length));
			if (group === undefined) continue;
			for (const long of group.lengths) {
				const values = group.values.get(lowered.slice(at, at + long));
				if (values === undefined || !isWhole(lowered, at, at + long)) continue;
				const said = cased.slice(at, at + long);
				for (const wanted of values)
					if (wanted.cased === undefined || wanted.cased === said) found.push(wanted.value);
			}
		}
		return found;
	};
}

function leastLetters(name: string, isAcronym: boolean): number {
	if (/\p{Script=Han}/u.test(name)) return 2;
	return isAcronym || !/\p{Script=Latin}/u.test(name) ? 3 : 4;
}
