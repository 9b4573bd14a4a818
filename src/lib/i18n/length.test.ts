import { expect, test } from 'vitest';
import { lengthInWords } from './length.ts';
import { translatorOf } from './words.ts';

test('an advised length is grouped as the language groups, and counted in characters in Chinese', () => {
	const said = (words: number, language: 'en' | 'zh' | 'fr' | 'ar') =>
		lengthInWords(words, language, translatorOf(language));
	expect(said(1500, 'en')).toBe('About 1,500 words.');
	expect(said(1500, 'fr')).toBe('Environ 1\u00a0500 mots.');
	expect(said(300, 'zh')).toBe('约 500 字。');
	expect(said(2, 'ar')).toBe('نحو كلمتين.');
});
