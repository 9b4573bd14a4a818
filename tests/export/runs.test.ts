import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '#lib/server/export/runs.ts';

const symbolsIn = (said: string, direction: 'ltr' | 'rtl' = 'ltr') =>
	runsOf(said, direction)
		.filter(({ kind }) => kind === 'symbol')
		.map(({ text }) => text);

describe('runs of a text', () => {
	it.each(['ltr', 'rtl'] as const)('joined are the text (%s)', (direction) => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (said) => {
				expect(
					runsOf(said, direction)
						.map(({ text }) => text)
						.join('')
				).toBe(said);
			})
		);
	});

	it.each(['ltr', 'rtl'] as const)('are not more than 5,000 or a few (%s)', (direction) => {
		for (const piece of ['a 1 ', 'ا a ', '16/22 ', 'ا1']) {
			const said = piece.repeat(50_000);
			const runs = runsOf(said, direction);
			expect(runs.length).toBeLessThan(5010);
			expect(runs.map(({ text }) => text).join('')).toBe(said);
		}
	});

	it('keep a symbol whole', () => {
		expect(
			symbolsIn(
				'A/HRC/19/50, A/HRC/RES/16/22, A/72/351, A/RES/70/150, E/CN.4/2006/48, A/HRC/25/L.1/Rev.1, ' +
					'A/HRC/12/50/Add.2, resolution 217 A (III), 222 (IX), 17/119 and S-17/1'
			)
		).toEqual([
			'A/HRC/19/50',
			'A/HRC/RES/16/22',
			'A/72/351',
			'A/RES/70/150',
			'E/CN.4/2006/48',
			'A/HRC/25/L.1/Rev.1',
			'A/HRC/12/50/Add.2',
			'217 A (III)',
			'222 (IX)',
			'17/119',
			'S-17/1'
		]);
	});

	it('keep a symbol, an amount and Latin words apart from Arabic', () => {
		expect(
			runsOf('بلغ 1\u00a0467\u00a0181 دولاراً (A/HRC/19/50، OHCHR Geneva)', 'rtl').map((run) => [
				run.text,
				run.direction
			])
		).toEqual([
			['بلغ ', 'rtl'],
			['1\u00a0467\u00a0181', 'ltr'],
			[' دولاراً (', 'rtl'],
			['A/HRC/19/50', 'ltr'],
			['، ', 'rtl'],
			['OHCHR Geneva', 'ltr'],
			[')', 'rtl']
		]);
	});

	it('keep Arabic words inside a text from left to right apart', () => {
		expect(runsOf('Name: الجزائر العاصمة, 2011', 'ltr').map((run) => run.direction)).toEqual([
			'ltr',
			'rtl',
			'ltr'
		]);
	});

	it('come to an end for 60 KB of any mark', () => {
		for (const part of ['A/', '1/', 'a ', 'https://', 'A/HRC/', 'ب ', '1\u00a0', '(I', 'ًً ']) {
			const said = part.repeat(60_000 / part.length);
			expect(runsOf(said, 'ltr').length, part).toBeGreaterThan(0);
			expect(runsOf(said, 'rtl').length, part).toBeGreaterThan(0);
		}
	});
});
