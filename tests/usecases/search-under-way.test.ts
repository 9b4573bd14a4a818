import { expect, test } from 'vitest';
import { searchOnce, stateOfSearch } from '#lib/server/similar/search-under-way.ts';

/** A search that ends when the test says so. */
function heldSearch() {
	let runs = 0;
	const held = Promise.withResolvers<void>();
	const search = () => {
		runs += 1;
		return held.promise;
	};
	return { search, runs: () => runs, end: held.resolve, fail: held.reject };
}

const never = (failure: unknown) => {
	throw failure;
};
const long = 60_000;

test('a search for similar texts runs once, however many ask for it at once', async () => {
	const { search, runs, end } = heldSearch();
	const ask = (patience: number) => searchOnce('a', search, { patience, onFailure: never });
	expect(await Promise.all([ask(0), ask(0), ask(0)])).toEqual([false, false, false]);
	expect(stateOfSearch('a')).toBe('under-way');
	expect(stateOfSearch('b')).toBeUndefined();
	const patient = ask(long);
	end();
	expect(await patient).toBe(true);
	expect(runs()).toBe(1);
	expect(stateOfSearch('a')).toBeUndefined();
});

test('a search that fails is told of once, and can be tried again', async () => {
	const failures: unknown[] = [];
	const onFailure = (failure: unknown) => void failures.push(failure);
	const { search, fail } = heldSearch();
	const asked = searchOnce('c', search, { patience: long, onFailure });
	fail(new Error('no memory'));
	expect(await asked).toBe(false);
	expect(failures).toHaveLength(1);
	expect(stateOfSearch('c')).toBe('failed');
	const again = searchOnce('c', () => Promise.resolve(), { patience: long, onFailure });
	expect(await again).toBe(true);
	expect(stateOfSearch('c')).toBeUndefined();
});
