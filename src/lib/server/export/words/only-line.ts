import type { FactsLanguage } from '#lib/domain/compilation/masthead-lines.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { factsWords } from './facts-words.ts';
import { formWords } from './form-words.ts';

/**
 * The line of the masthead that says which languages alone a document concerns: `English only`, `Anglais et français
 * seulement`. They follow the alphabet of `language`.
 */
export function onlyLine(only: readonly OfficialLanguage[], language: FactsLanguage): string {
	const { languages } = formWords(language);
	const names = only.map((each) => languages[each]).sort(new Intl.Collator(language).compare);
	// British English puts no comma before the last.
	const listed = new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names);
	const said = factsWords[language].only.replace('{languages}', listed);
	return said.charAt(0).toUpperCase() + said.slice(1);
}
