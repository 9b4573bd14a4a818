import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf } from './range.ts';

const there = { size: 100, etag: '"a"', lastModified: 'Mon, 05 Mar 2012 09:00:00 GMT' };

test.each([
	[null, null, undefined],
	['bytes=0-9', null, { first: 0, last: 9 }],
	['bytes=90-', null, { first: 90, last: 99 }],
	['bytes=90-500', null, { first: 90, last: 99 }],
	['bytes=-10', null, { first: 90, last: 99 }],
	['bytes=-500', null, { first: 0, last: 99 }],
	['Bytes=99-99', null, { first: 99, last: 99 }],
	['bytes=100-', null, 'unsatisfiable'],
	['bytes=-0', null, 'unsatisfiable'],
	['bytes=9-0', null, undefined],
	['bytes=0-1,5-6', null, undefined],
	['bytes=-', null, undefined],
	['lines=0-1', null, undefined],
	['bytes=0x1-2', null, undefined],
	['bytes=1-2', '"a"', { first: 1, last: 2 }],
	['bytes=1-2', there.lastModified, { first: 1, last: 2 }],
	['bytes=1-2', '"b"', undefined],
	['bytes=1-2', 'W/"a"', undefined],
	['bytes=1-2', 'Tue, 06 Mar 2012 09:00:00 GMT', undefined]
])('who asks for %s of 100 bytes and has the state %s gets %o', (range, ifRange, expected) => {
	expect(rangeOf({ range, ifRange }, there)).toEqual(expected);
});

test('an empty file has no part', () => {
	for (const range of ['bytes=0-', 'bytes=-1'])
		expect(rangeOf({ range, ifRange: null }, { ...there, size: 0 })).toBe('unsatisfiable');
});

test('a part lies within the file, whatever is asked', () => {
	fc.assert(
		fc.property(fc.nat(200), fc.nat(200), fc.nat(200), fc.boolean(), (size, a, b, open) => {
			const range = `bytes=${a}-${open ? '' : b}`;
			const part = rangeOf({ range, ifRange: null }, { ...there, size });
			if (part === undefined || part === 'unsatisfiable') return;
			expect(part.first).toBe(a);
			expect(part.first).toBeLessThanOrEqual(part.last);
			expect(part.last).toBeLessThan(size);
		})
	);
});
