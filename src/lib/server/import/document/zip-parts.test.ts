import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipParts } from './zip-parts.ts';

const wanted = new Set(['a', 'b']);
const archive = zipSync({ a: strToU8('x'.repeat(1000)), b: strToU8('y'), c: strToU8('z') });

/** Where the directory says how large the first entry is, unpacked. */
const sizeAt = (bytes: Uint8Array) => Buffer.from(bytes).indexOf('PK\u0001\u0002') + 24;

test('the entries that are wanted are unpacked, stored or deflated', () => {
	for (const level of [0, 9] as const) {
		const read = zipParts(zipSync({ a: [strToU8('xx'), { level }] }), wanted, 10);
		expect(read.ok && [...read.parts].map(([name, part]) => [name, part.length])).toEqual([
			['a', 2]
		]);
	}
});

test('unpacking stops at its share, whatever the archive says of its sizes', () => {
	const lying = new Uint8Array(archive);
	new DataView(lying.buffer).setUint32(sizeAt(lying), 1, true);
	expect(zipParts(lying, wanted, 999)).toEqual({ ok: false, reason: 'too-large' });
	expect(zipParts(lying, wanted, 1001).ok).toBe(true);
	expect(zipParts(archive, wanted, 1000)).toEqual({ ok: false, reason: 'too-large' });
});

test('an entry under a password is told', () => {
	const locked = new Uint8Array(archive);
	locked[sizeAt(locked) - 16] = 1;
	expect(zipParts(locked, wanted, 9999)).toEqual({ ok: false, reason: 'encrypted' });
});

test('an archive that breaks off is refused at every length', () => {
	for (let length = 0; length < archive.length; length += 1)
		expect(zipParts(archive.subarray(0, length), wanted, 9999)).toEqual({
			ok: false,
			reason: 'not-a-document'
		});
});
