import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { PublicEdition } from '#lib/server/usecases/get-issued-document.ts';

/** The title in the language of the page, or else in that of the original or of any edition, marked as such. */
export function titleOfEditions(
	editions: readonly PublicEdition[],
	language: OfficialLanguage
): { text: string; language: OfficialLanguage } {
	const edition =
		editions.find((each) => each.language === language) ??
		editions.find((each) => each.language === each.masthead.originalLanguage) ??
		editions[0];
	return { text: edition?.masthead.title ?? '', language: edition?.language ?? language };
}
