import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = {
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Locked>;
};

/** As Node looks for a package: beside the one that needs it, then in each folder above. */
function isLocked(from: string, name: string): boolean {
	const below = from === '' ? '' : `${from}/`;
	if (`${below}node_modules/${name}` in packages) return true;
	if (from === '') return false;
	const at = from.lastIndexOf('/node_modules/');
	return isLocked(at < 0 ? '' : from.slice(0, at), name);
}

// `npm ci` refuses a lock that lacks the packages of another platform, which `npm install` leaves out where it cannot see them.
test('the lock names every package that another needs, those of other platforms too', () => {
	const missing = Object.entries(packages).flatMap(([from, locked]) =>
		Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }).flatMap((name) =>
			isLocked(from, name) ? [] : [`${from} needs ${name}`]
		)
	);
	expect(missing).toEqual([]);
	expect(Object.keys(packages).length).toBeGreaterThan(100);
});
