import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';

/** An invented consultation whose document has a section of every kind and mode, as text. */
export function modesText(): string {
	return readFileSync(join(import.meta.dirname, '..', 'fixtures', 'modes', 'modes.json'), 'utf8');
}

/** The same as a value of its own, free to be changed. */
export function modesBundle(): Bundle {
	return JSON.parse(modesText()) as Bundle;
}

/** The same as drafting reads it, after a change. */
export function modesSnapshot(change: (bundle: Bundle) => void = () => {}): Snapshot {
	const bundle = modesBundle();
	change(bundle);
	const parsed = parseBundle(JSON.stringify(bundle));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
	return parsed.snapshot;
}
