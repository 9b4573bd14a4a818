import { expect, test } from 'vitest';
import { isFresh } from './fresh.ts';

const day = 'Mon, 05 Mar 2012 09:00:00 GMT';
const later = 'Tue, 06 Mar 2012 09:00:00 GMT';
const asked = (ifNoneMatch: string | null, since: string | null) =>
	new Headers([
		...(ifNoneMatch === null ? [] : [['if-none-match', ifNoneMatch] as [string, string]]),
		...(since === null ? [] : [['if-modified-since', since] as [string, string]])
	]);
const there = { etag: '"a"', lastModified: day };

test.each([
	['"a"', null, true],
	['W/"a"', null, true],
	['"b", "a"', null, true],
	['*', null, true],
	['"b"', null, false],
	['"b"', later, false],
	[null, day, true],
	[null, later, true],
	[null, 'Sun, 04 Mar 2012 09:00:00 GMT', false],
	[null, 'nonsense', false],
	[null, null, false]
])('who has %s and asks for what changed since %s has it: %s', (ifNoneMatch, since, expected) => {
	expect(isFresh(asked(ifNoneMatch, since), there)).toBe(expected);
});

test('what has no tag and no date is never known', () => {
	const nothing = { etag: null, lastModified: null };
	expect(isFresh(asked('*', null), nothing)).toBe(false);
	expect(isFresh(asked(null, day), nothing)).toBe(false);
});
