import { foldName } from './says-name.ts';

/**
 * Finds names in texts, whole words only (in Chinese anywhere), without regard to case and to the kind of apostrophe; names of two letters in Chinese
 * alone. Reading takes the time of the
 * text however many names there are and however alike they begin. Gives the values of the names that a text holds.
 */
export function nameFinder<T>(names: Iterable<readonly [name: string, value: T]>) {
	const length = 2;
	/** By their first letters: the lengths that names have, and the names. */
	const byStart = new Map<string, { lengths: Set<number>; values: Map<string, T[]> }>();
	for (const [name, value] of names) {
		const lowered = foldName(name).trim();
		if (lowered.length < (/\p{Script=Han}/u.test(lowered) ? length : 3)) continue;
		const start = lowered.slice(0, length);
		const group = byStart.get(start) ?? { lengths: new Set(), values: new Map<string, T[]>() };
		byStart.set(start, group);
		group.lengths.add(lowered.length);
		group.values.set(lowered, [...(group.values.get(lowered) ?? []), value]);
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
		const lowered = foldName(text);
		const found: T[] = [];
		for (let at = 0; at + length <= lowered.length; at += 1) {
			const group = byStart.get(lowered.slice(at, at + length));
			if (group === undefined) continue;
			for (const long of group.lengths) {
				const values = group.values.get(lowered.slice(at, at + long));
				if (values !== undefined && isWhole(lowered, at, at + long)) found.push(...values);
			}
		}
		return found;
	};
}
