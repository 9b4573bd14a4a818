import { expect, test } from 'vitest';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { allOfThese, oneOfThese } from './list-in-words.ts';

test('questions of which one is enough are listed as the language does', () => {
	expect(oneOfThese(['5', '8'], 'en')).toBe('5 or 8');
	expect(oneOfThese(['5', '8'], 'fr')).toBe('5 ou 8');
	expect(oneOfThese(['5', '8'], 'es')).toBe('5 u 8');
	expect(oneOfThese(['5', '7'], 'ru')).toBe('5 или 7');
	expect(oneOfThese(['5', '8'], 'zh')).toBe('5 或 8');
	expect(oneOfThese(['5', '8'], 'ar')).toBe('5 أو 8');
});

test('several things that are meant together are listed as each language lists them', () => {
	const lists = { en: '2 and 10', fr: '2 et 10', es: '2 y 10', ru: '2 и 10' };
	for (const [language, list] of Object.entries({ ...lists, zh: '2 和 10', ar: '2 و10' }))
		expect(allOfThese(['2', '10'], language as OfficialLanguage)).toBe(list);
	expect(allOfThese(['2', '3', '10'], 'en')).toBe('2, 3 and 10');
	expect(allOfThese(['10'], 'en')).toBe('10');
});
