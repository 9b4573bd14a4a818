import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Theme } from './theme.ts';
import { inCodebookOrder, moveTheme, newThemeKey, themeTree } from './theme.ts';

const theme = (key: string, parent?: string): Theme => ({
	key,
	name: { en: key },
	...(parent !== undefined && { parent })
});
const codebook = [theme('A'), theme('A-1', 'A'), theme('A-2', 'A'), theme('B'), theme('C')];
const keysOf = (themes: readonly Theme[]) => themes.map(({ key }) => key).join(' ');

test('sub-themes follow their theme, whatever the order in which they came', () => {
	const mixed = [theme('A-1', 'A'), theme('B'), theme('A'), theme('A-2', 'A')];
	expect(keysOf(inCodebookOrder(mixed))).toBe('B A A-1 A-2');
	expect(themeTree(mixed).map(({ subthemes }) => subthemes.length)).toEqual([0, 2]);
});

test('a sub-theme whose theme is not there is lost by no order', () => {
	expect(keysOf(inCodebookOrder([theme('A'), theme('X-1', 'X')]))).toBe('A X-1');
});

test('a theme moves with its sub-themes, a sub-theme among its like', () => {
	expect(keysOf(moveTheme(codebook, 'A', 'down'))).toBe('B A A-1 A-2 C');
	expect(keysOf(moveTheme(codebook, 'B', 'up'))).toBe('B A A-1 A-2 C');
	expect(keysOf(moveTheme(codebook, 'A-2', 'up'))).toBe('A A-2 A-1 B C');
	expect(keysOf(moveTheme(codebook, 'A-2', 'down'))).toBe('A A-1 A-2 B C');
	expect(keysOf(moveTheme(codebook, 'C', 'down'))).toBe('A A-1 A-2 B C');
	expect(keysOf(moveTheme(codebook, 'none', 'down'))).toBe('A A-1 A-2 B C');
});

test('no row of moves loses a theme, and moving back undoes a move', () => {
	const moves = fc.array(
		fc.record({
			key: fc.constantFrom(...codebook.map(({ key }) => key)),
			way: fc.constantFrom('up' as const, 'down' as const)
		})
	);
	fc.assert(
		fc.property(moves, (row) => {
			let themes: Theme[] = codebook;
			for (const { key, way } of row) {
				const next = moveTheme(themes, key, way);
				expect([...next].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(codebook);
				if (keysOf(next) !== keysOf(themes))
					expect(keysOf(moveTheme(next, key, way === 'up' ? 'down' : 'up'))).toBe(keysOf(themes));
				themes = next;
			}
		})
	);
});

test('a new key is a letter, or a number under its theme, that nothing holds', () => {
	expect(newThemeKey(codebook)).toBe('D');
	expect(newThemeKey(codebook, 'A')).toBe('A-3');
	expect(newThemeKey([theme('B')])).toBe('A');
	const letters = Array.from({ length: 26 }, (_, index) => theme(String.fromCharCode(65 + index)));
	expect(newThemeKey(letters)).toBe('T27');
});
