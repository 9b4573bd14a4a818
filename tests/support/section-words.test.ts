import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { officialLanguages } from '#lib/domain/language.ts';
import { wordsOfSection } from '../../src/routes/[lang=lang]/reply/[id=submission]/[section]/words-of-section.server.ts';

const root = join(import.meta.dirname, '..', '..');
const sectionFolder = 'src/routes/[lang=lang]/reply/[id=submission]/[section]';

/** The page of a section and every component that it stands in or is made of. */
function componentsOf(path: string, found = new Set<string>()): Set<string> {
	if (found.has(path)) return found;
	found.add(path);
	const source = readFileSync(join(root, path), 'utf8');
	for (const [, from = ''] of source.matchAll(/from '([^']+\.svelte)'/g))
		componentsOf(
			from.startsWith('#lib/') ? from.replace('#lib/', 'src/lib/') : join(dirname(path), from),
			found
		);
	return found;
}

/** Keys as they are written; of `reply:problem.${…}` the group before the variable part. */
const keysIn = (source: string) =>
	[...source.matchAll(/[('`]((?:common|reply|colleagues):[a-z][a-z.-]*)/g)].map(([, key = '']) =>
		key.replace(/\.$/, '')
	);

const layouts = ['src/routes/+layout.svelte', 'src/routes/[lang=lang]/+layout.svelte'];

test('the script of a section is given every word that its components say', () => {
	const components = [`${sectionFolder}/+page.svelte`, ...layouts].flatMap((path) => [
		...componentsOf(path)
	]);
	expect(components.every((path) => existsSync(join(root, path)))).toBe(true);
	const keys = new Set(
		components.flatMap((path) => keysIn(readFileSync(join(root, path), 'utf8')))
	);
	expect(keys).toContain('reply:conflict.title');
	expect(keys).toContain('common:skip');
	for (const language of officialLanguages) {
		const missing = [...keys].filter((key) => {
			const [namespace = '', path = ''] = key.split(':');
			let words: unknown = wordsOfSection[language]?.[namespace];
			for (const part of path.split('.')) {
				const group = (words ?? {}) as Record<string, unknown>;
				words = group[part] ?? group[`${part}_other`];
			}
			return words === undefined;
		});
		expect(missing, language).toEqual([]);
	}
});
