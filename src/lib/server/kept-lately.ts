/**
 * Keeps what was made lately, or is being made, by what it is made of: at most `most`, of which what was asked for longest
 * ago is forgotten first. What failed is made again.
 */
export function keptLately<Value>(
	most: number
): (key: string, make: () => Promise<Value>) => Promise<Value> {
	const kept = new Map<string, Promise<Value>>();
	return (key, make) => {
		const value = kept.get(key) ?? make();
		value.catch(() => kept.delete(key));
		// What was asked for last goes last: the first is forgotten.
		kept.delete(key);
		kept.set(key, value);
		for (const oldest of kept.keys()) {
			if (kept.size <= most) break;
			kept.delete(oldest);
		}
		return value;
	};
}
