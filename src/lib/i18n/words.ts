import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { resources } from './resources.ts';
import type { Translate, Words } from './translator.ts';
import { translator } from './translator.ts';

/** The namespaces that a page needs, for its `load`; `common` is always among them. Server and terminal only. */
export function wordsFor(language: OfficialLanguage, ...namespaces: string[]): Words {
	const all = resources[language];
	const words: Words = {};
	for (const name of ['common', ...namespaces]) words[name] = all[name] ?? {};
	return words;
}

/** A translator that knows every namespace. Server and terminal only. */
export function translatorOf(language: OfficialLanguage): Translate {
	return translator(language, resources[language]);
}

/** Lets pages be written on the server with every word, whatever their `load` sends to the browser. */
export function loadAllWords(): void {
	for (const language of officialLanguages) translatorOf(language);
}

/**
 * The words of some namespaces without the groups that are named: for a page with a script, which needs its own words
 * only and carries them in its weight.
 */
export function wordsWithout(
	language: OfficialLanguage,
	left: Record<string, readonly string[]>
): Words {
	const words: Words = {};
	for (const [namespace, groups] of Object.entries(left))
		words[namespace] = Object.fromEntries(
			Object.entries(resources[language][namespace] ?? {}).filter(([key]) => !groups.includes(key))
		);
	return words;
}
