import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { FormWords } from './form-words-type.ts';

/**
 * The line of the masthead that says which languages alone a document concerns: `English only`, `Anglais et français
 * seulement`. They follow the alphabet of `language`; in Chinese the order in which UN documents list the languages.
 */
export function onlyLine(
	only: readonly OfficialLanguage[],
	language: OfficialLanguage,
	{ only: line, onlyLanguages }: Pick<FormWords, 'only' | 'onlyLanguages'>
): string {
	const names = officialLanguages
		.filter((each) => only.includes(each))
		.map((each) => onlyLanguages[each]);
	if (language !== 'zh') names.sort(new Intl.Collator(language).compare);
	// British English puts no comma before the last.
	const listed = new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names);
	const said = (names.length === 1 ? line.one : line.several).replace('{languages}', listed);
	return said.charAt(0).toUpperCase() + said.slice(1);
}
