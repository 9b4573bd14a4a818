import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';

export const bundleFolder = join(import.meta.dirname, '..', '..', 'static', 'bundle');

/** A bundle that ships with the app, as text. */
export function shippedText(name: 'hrc-16-22' | 'demo-open'): string {
	return readFileSync(join(bundleFolder, `${name}.json`), 'utf8');
}

/** The same as a value of its own, free to be changed. */
export function shippedBundle(name: 'hrc-16-22' | 'demo-open'): Bundle {
	return JSON.parse(shippedText(name)) as Bundle;
}

/** A bundle as a file would hold it, after a change. */
export function changedBundle(
	change: (bundle: Bundle) => void,
	name: 'hrc-16-22' | 'demo-open' = 'hrc-16-22'
): string {
	const bundle = shippedBundle(name);
	change(bundle);
	return JSON.stringify(bundle);
}

/** The item of a list, or a failure that says it is not there. */
export function itemOf<T>(items: readonly T[], is: (item: T) => boolean): T {
	const item = items.find(is);
	if (item === undefined) throw new Error('the list does not hold what the test needs');
	return item;
}
