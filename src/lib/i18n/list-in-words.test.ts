import { expect, test } from 'vitest';
import { oneOfThese } from './list-in-words.ts';

test('questions of which one is enough are listed as the language does', () => {
	expect(oneOfThese(['5', '8'], 'en')).toBe('5 or 8');
	expect(oneOfThese(['5', '8'], 'fr')).toBe('5 ou 8');
	expect(oneOfThese(['5', '8'], 'es')).toBe('5 u 8');
	expect(oneOfThese(['5', '7'], 'ru')).toBe('5 или 7');
	expect(oneOfThese(['5', '8'], 'zh')).toBe('5 或 8');
	expect(oneOfThese(['5', '8'], 'ar')).toBe('5 أو 8');
});
