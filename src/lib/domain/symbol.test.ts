import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSymbol, parseSymbol } from './symbol.ts';

describe('symbols', () => {
	it.each([
		'A/HRC/19/50',
		'A/HRC/19/50/Add.1',
		'A/HRC/19/50/Corr.1',
		'A/HRC/19/L.5/Rev.2',
		'A/HRC/19/CRP.3',
		'A/HRC/19/NGO/12',
		'A/HRC/RES/16/22',
		'A/HRC/DEC/17/119',
		'A/HRC/WG.6/13/MUS/1',
		'A/HRC/S-17/2',
		'A/72/351',
		'A/RES/70/150',
		'E/CN.4/2006/1',
		'A/HRC/19/50*',
		'16/22',
		'17/119',
		'217 A (III)',
		'222 (IX)'
	])('reads and prints %s', (symbol) => {
		const parsed = parseSymbol(symbol);
		expect(parsed).toBeDefined();
		expect(formatSymbol(parsed as NonNullable<typeof parsed>)).toBe(symbol);
	});

	it('knows the parts of a symbol', () => {
		expect(parseSymbol('A/HRC/19/L.5/Rev.2')).toEqual({
			form: 'document',
			organ: ['A', 'HRC'],
			session: '19',
			series: 'L.',
			number: '5',
			suffixes: [{ kind: 'Rev', number: 2 }],
			reissued: false
		});
		expect(parseSymbol('A/HRC/RES/16/22')).toMatchObject({
			form: 'act',
			session: '16',
			number: '22'
		});
	});

	it.each([
		'',
		'A',
		'A/HRC',
		'hello',
		'A/HRC/19/',
		'/19/50',
		'A/HRC/RES/1/2/3',
		'A/HRC/19/50/Add.'
	])('refuses %s', (text) => {
		expect(parseSymbol(text)).toBeUndefined();
	});

	it('prints back whatever it reads', () => {
		const part = fc.constantFrom(
			'A',
			'HRC',
			'RES',
			'DEC',
			'L.5',
			'NGO',
			'19',
			'50',
			'Add.1',
			'Rev.2',
			'WG.6'
		);
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), (parts) => {
				const text = parts.join('/');
				const parsed = parseSymbol(text);
				if (parsed !== undefined) expect(formatSymbol(parsed)).toBe(text);
			})
		);
	});
});
