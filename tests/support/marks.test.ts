import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Words with where they stand. */
type Said = { at: string; text: string };

/** Every string in a value of JSON; with `language`, only what stands under its key. */
function stringsIn(value: unknown, at: string, language?: string, isIn = !language): Said[] {
	if (typeof value === 'string') return isIn ? [{ at, text: value }] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) =>
		stringsIn(each, `${at} ${key}`, language, isIn || key === language)
	);
}

/** The words of one language in pages, mails and documents: its locale files, and the source files named after it. */
function wordsIn(language: OfficialLanguage): Said[] {
	const locales = globSync(`locales/${language}/*.json`, { cwd: root }).flatMap((path) =>
		stringsIn(JSON.parse(read(path)), path)
	);
	const sources = globSync(`src/lib/**/${language}.ts`, { cwd: root }).flatMap((path) => {
		const said: Said[] = [];
		const visit = (node: ts.Node): void => {
			if (
				ts.isStringLiteralLike(node) ||
				ts.isTemplateHead(node) ||
				ts.isTemplateMiddleOrTemplateTail(node)
			)
				said.push({ at: path, text: node.text });
			ts.forEachChild(node, visit);
		};
		visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest));
		return said;
	});
	return [...locales, ...sources];
}

const those = (said: Said[], wrong: RegExp) =>
	said.filter(({ text }) => wrong.test(text)).map(({ at, text }) => `${at}: ${text}`);

/** Quotation marks of other languages: the editorial manuals have “ ” in English, Chinese and Spanish, « » in the others. */
const otherMarks: Record<OfficialLanguage, RegExp> = {
	ar: /[“”„]/u,
	zh: /[«»„]/u,
	en: /[«»„]/u,
	fr: /[“”„]/u,
	ru: /[“”„]/u,
	es: /[«»„]/u
};

test.each(officialLanguages)(
	'words in %s have the quotation marks of their language',
	(language) => {
		const said = wordsIn(language);
		expect(said.length).toBeGreaterThan(500);
		expect(those(said, otherMarks[language])).toEqual([]);
		// Straight ones are what a person types to search for a phrase.
		const printed = said.filter(({ at }) => !/search\.json/.test(at));
		expect(those(printed, /(?:^|\s)"\p{L}|\p{L}"(?:[\s.,]|$)/u)).toEqual([]);
	}
);

test('French has one apostrophe, the curved one, and no-break spaces inside its quotation marks', () => {
	const names = stringsIn(JSON.parse(read('src/lib/domain/states.json')), 'states.json', 'fr');
	const demonstrations = ['hrc-16-22', 'demo-open'].flatMap((slug) =>
		stringsIn(JSON.parse(read(`static/bundle/${slug}.json`)), slug, 'fr')
	);
	expect(names.length).toBeGreaterThan(190);
	const said = [...wordsIn('fr'), ...names, ...demonstrations];
	expect(those(said, /\p{L}'(?:\p{L}|$)|(?:^|[\s(«])(?:[cdjlmnst]|qu)'/iu)).toEqual([]);
	expect(those(said, /«(?![\u00a0\u202f]|$)|(?<![\u00a0\u202f])(?<!^)»/u)).toEqual([]);
});
