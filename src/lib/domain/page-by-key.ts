/** A part of a list that is read by key: `next` is the key to go on after, absent at the end. */
export type PageByKey<T> = { items: T[]; next?: string };

/**
 * At most `limit` of `items` that come after the key `after`, which need not be there any more. `items` stand in the order of
 * their keys, compared by code units; `descending` where the greatest comes first.
 */
export function pageByKey<T>(
	items: readonly T[],
	keyOf: (item: T) => string,
	{ after, limit, descending = false }: { after?: string; limit: number; descending?: boolean }
): PageByKey<T> {
	const isBeyond = (key: string, place: string) => (descending ? key < place : key > place);
	let start = 0;
	if (after !== undefined) {
		let end = items.length;
		while (start < end) {
			const middle = (start + end) >> 1;
			if (isBeyond(keyOf(items[middle] as T), after)) end = middle;
			else start = middle + 1;
		}
	}
	const page = items.slice(start, start + limit);
	const last = start + limit < items.length ? page.at(-1) : undefined;
	return { items: page, ...(last !== undefined && { next: keyOf(last) }) };
}
