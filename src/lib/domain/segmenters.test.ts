import { expect, test } from 'vitest';
import { segmenterOf } from './segmenters.ts';

const words = (text: string, language: string) =>
	[...segmenterOf('word', language).segment(text)].flatMap(({ segment, isWordLike }) =>
		isWordLike ? [segment] : []
	);

test('words are those of the language, each segmenter made once', () => {
	expect(words('人权理事会', 'zh').length).toBeGreaterThan(1);
	expect(words("L'État, 21 réponses", 'fr')).toEqual(["L'État", '21', 'réponses']);
	expect(segmenterOf('word', 'fr')).toBe(segmenterOf('word', 'fr'));
	expect(segmenterOf('word', 'fr')).not.toBe(segmenterOf('sentence', 'fr'));
});

test.each(['', 'none of these', 'x_y', '-'])('%j is the tag of no language, and divides', (tag) => {
	expect(words('two words', tag)).toEqual(['two', 'words']);
});
