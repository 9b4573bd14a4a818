/**
 * Finds names in texts, whole words only (in Chinese anywhere), without regard to case. Reading takes the time of the
 * text however many names there are. Gives the values of the names that a text holds.
 */
export function nameFinder<T>(names: Iterable<readonly [name: string, value: T]>) {
	const length = 3;
	const byStart = new Map<string, { name: string; value: T }[]>();
	for (const [name, value] of names) {
		const lowered = name.toLowerCase().trim();
		if (lowered.length < length) continue;
		const start = lowered.slice(0, length);
		const known = byStart.get(start);
		if (known === undefined) byStart.set(start, [{ name: lowered, value }]);
		else known.push({ name: lowered, value });
	}
	const joined = /[\p{L}\p{M}\p{N}]/u;
	return (text: string): T[] => {
		if (byStart.size === 0) return [];
		const lowered = text.toLowerCase();
		const found: T[] = [];
		for (let at = 0; at + length <= lowered.length; at += 1) {
			const candidates = byStart.get(lowered.slice(at, at + length));
			if (candidates === undefined) continue;
			for (const { name, value } of candidates) {
				if (!lowered.startsWith(name, at)) continue;
				if (/\p{Script=Han}/u.test(name[0] ?? '')) found.push(value);
				else {
					const before = lowered[at - 1] ?? '';
					const after = lowered[at + name.length] ?? '';
					const arabicPrefix = /[ولبف]/u.test(before) && !joined.test(lowered[at - 2] ?? '');
					if ((!joined.test(before) || arabicPrefix) && !joined.test(after)) found.push(value);
				}
			}
		}
		return found;
	};
}
