import type { OfficialLanguage } from '#lib/domain/language.ts';
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
