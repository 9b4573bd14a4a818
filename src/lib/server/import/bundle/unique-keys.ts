import type { Path, Report } from './place.ts';

/** The keys of a list; one that stands twice is reported. */
export function keysOf(
	items: readonly { key: string }[],
	pathOf: (index: number) => Path,
	report: Report
): Set<string> {
	const keys = new Set<string>();
	items.forEach(({ key }, index) => {
		if (keys.has(key)) report(pathOf(index), `${key} stands here twice`);
		keys.add(key);
	});
	return keys;
}
