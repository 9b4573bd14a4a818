import { describe, expect, test } from 'vitest';
import { officialLanguages } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { errorStatuses } from '#lib/domain/error.ts';
import { placeholdersOf, readKeysAskedFor, readNamespaces, readTexts } from './locale-files.ts';

const others = officialLanguages.filter((language) => language !== 'en');
const namespaces = readNamespaces();

const keysOf = (language: OfficialLanguage, namespace: string) => [
	...new Set(readTexts(language, namespace).map(({ key }) => key))
];

describe.each(namespaces)('the words of %s', (namespace) => {
	test.each(others)('have the same keys in English and in %s', (language) => {
		expect(keysOf(language, namespace).sort()).toEqual(keysOf('en', namespace).sort());
	});

	test.each(officialLanguages)('have the plural forms of %s', (language) => {
		const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
		const forms = Map.groupBy(
			readTexts(language, namespace).filter(({ form }) => form),
			({ key }) => key
		);
		for (const [key, texts] of forms)
			expect(texts.map(({ form }) => form).sort(), key).toEqual(wanted);
		const plural = readTexts('en', namespace).filter(({ form }) => form === 'other');
		expect([...forms.keys()].sort()).toEqual(plural.map(({ key }) => key).sort());
	});

	test.each(officialLanguages)('have the placeholders of the English in %s', (language) => {
		const english = new Map(
			readTexts('en', namespace)
				.filter(({ form }) => form === undefined || form === 'other')
				.map(({ key, text }) => [key, placeholdersOf(text)])
		);
		for (const { key, form, text } of readTexts(language, namespace)) {
			// A form for one or two may say the number in words.
			const mayLeaveOut = form !== undefined && form !== 'other' ? ['count', 'number'] : [];
			const without = (names: string[] = []) => names.filter((name) => !mayLeaveOut.includes(name));
			expect(without(placeholdersOf(text)), `${key} in ${language}`).toEqual(
				without(english.get(key))
			);
		}
	});

	test.each(officialLanguages)('have no empty text and no loose space in %s', (language) => {
		for (const { key, text } of readTexts(language, namespace))
			expect(text, key).toMatch(/^\S(.*\S)?$/su);
	});

	test.each([
		['ar', /\p{Script=Arabic}/u],
		['zh', /\p{Script=Han}/u],
		['ru', /\p{Script=Cyrillic}/u]
	] as const)('are written in the script of %s', (language, script) => {
		const english = new Map(
			readTexts('en', namespace).map(({ key, form, text }) => [`${key} ${form}`, text])
		);
		for (const { key, form, text } of readTexts(language, namespace)) {
			const source = english.get(`${key} ${form}`) ?? english.get(`${key} other`) ?? '';
			const words = source.replace(/\{\{.*?\}\}/g, '').replace(/Verbale|\S+[@/.]\S+/g, '');
			if (/\p{Ll}{3}/u.test(words)) expect(text, `${key} in ${language}`).toMatch(script);
		}
	});

	test.each(['fr', 'es'] as const)('are not left in English in %s', (language) => {
		const english = new Set(readTexts('en', namespace).map(({ text }) => text));
		const left = readTexts(language, namespace).filter(
			({ text }) => english.has(text) && /\p{L}+\s+\p{L}+\s+\p{L}+/u.test(text)
		);
		expect(left).toEqual([]);
	});
});

describe('the keys that the sources ask for', () => {
	const known = namespaces.flatMap((namespace) => keysOf('en', namespace));
	const asked = readKeysAskedFor();
	const fits = (pattern: string) => {
		const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
		return new RegExp(`^${parts.join('.+')}$`);
	};

	test('are there', () => {
		const missing = asked.filter(({ key }) => {
			const pattern = fits(key);
			return !known.some((candidate) => pattern.test(candidate));
		});
		expect(missing.map(({ key, file }) => `${key} in ${file}`)).toEqual([]);
	});

	test('are all the keys that there are', () => {
		const patterns = asked.map(({ key }) => fits(key));
		const unused = known.filter((key) => !patterns.some((pattern) => pattern.test(key)));
		expect(unused).toEqual([]);
	});

	test('have words for every failure', () => {
		for (const code of Object.keys(errorStatuses)) expect(known).toContain(`errors:${code}`);
	});
});
