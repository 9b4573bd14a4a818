import { expect, test } from 'vitest';
import fc from 'fast-check';
import { pageByKey } from './page-by-key.ts';

const itself = (key: string) => key;

test('the pages of a list, one after the other, are the whole list, in both orders', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string({ minLength: 1 })),
			fc.integer({ min: 1, max: 7 }),
			fc.boolean(),
			(keys, limit, descending) => {
				const items = [...keys].sort((a, b) => (a < b === descending ? 1 : -1));
				const read: string[] = [];
				let after: string | undefined;
				do {
					const page = pageByKey(items, itself, { after, limit, descending });
					expect(page.items.length).toBeLessThanOrEqual(limit);
					read.push(...page.items);
					after = page.next;
				} while (after !== undefined);
				expect(read).toEqual(items);
			}
		)
	);
});

test('reading goes on where it was although what stood there is gone', () => {
	expect(pageByKey(['a', 'c', 'd'], itself, { after: 'b', limit: 1 })).toEqual({
		items: ['c'],
		next: 'c'
	});
});
