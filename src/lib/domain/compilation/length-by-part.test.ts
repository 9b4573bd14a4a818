import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hydrateRespondents } from '../snapshot.ts';
import { draftCompilation } from './draft.ts';
import { paragraphsIn } from './findings/walk.ts';
import { lengthByPart } from './length-by-part.ts';
import { everyLanguage } from './testing.ts';
import { countWords, lengthOfLine, sumOfLengths } from './word-count.ts';

const bundle = JSON.parse(
	readFileSync(new URL('../../../../static/bundle/hrc-16-22.json', import.meta.url), 'utf8')
);
const snapshot = {
	...bundle,
	respondents: hydrateRespondents(bundle.respondents, bundle.consultation.closesAt)
};

test.each(everyLanguage)('chapters add up to the length that the limit counts (%s)', (language) => {
	const compilation = draftCompilation(snapshot, language);
	const { all, sections } = lengthByPart(compilation);
	const chapters = sections.filter(({ depth }) => depth === 0);
	expect(sumOfLengths(chapters.map(({ length }) => length))).toEqual(all);
	expect(all).toEqual(countWords(compilation));
	const themes = sections.filter(({ depth }) => depth === 1);
	expect(themes.length).toBeGreaterThan(1);
	const inThemes = sumOfLengths(themes.map(({ length }) => length)).words;
	expect(inThemes).toBeLessThan(all.words);
});

test('each respondent has the words of the paragraphs that speak in its name, the longest first', () => {
	const compilation = draftCompilation(snapshot, 'en');
	const { respondents } = lengthByPart(compilation);
	const spoken = paragraphsIn(compilation.sections)
		.map(({ paragraph }) => paragraph)
		.filter(({ attribution }) => attribution.length > 0);
	const words = (of: typeof spoken) =>
		sumOfLengths(of.map(({ content }) => lengthOfLine(content, 'en'))).words;
	for (const { keys, length } of respondents)
		expect(length.words).toBe(
			words(spoken.filter(({ attribution }) => attribution.join() === keys.join()))
		);
	const told = respondents.map(({ length }) => length.words);
	expect(told.reduce((sum, each) => sum + each, 0)).toBe(words(spoken));
	expect(told).toEqual([...told].sort((a, b) => b - a));
});
