import { expect, it } from 'vitest';
import { themeMark } from './theme-mark.ts';

it('a theme has the letter that the document of the language gives it', () => {
	expect(['A', 'B', 'A-1', 'funding'].map((key) => themeMark(key, 'ar'))).toEqual([
		'ألف',
		'باء',
		'ألف-1',
		'funding'
	]);
	for (const language of ['en', 'zh', 'fr', 'ru', 'es'] as const)
		expect(['A', 'B-2', 'Z'].map((key) => themeMark(key, language))).toEqual(['A', 'B-2', 'Z']);
});
