import { formatInstant } from '#lib/i18n/instants.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { ParagraphToEdit, SourceOfParagraph } from '#lib/server/usecases/get-paragraph.ts';

/** A paragraph to be edited, with names and times in the language of the screen. */
export function paragraphToShow(paragraph: ParagraphToEdit, language: OfficialLanguage) {
	const shown = (source: SourceOfParagraph) => ({
		...source,
		names: source.names.map((name) => wordingIn(name, language))
	});
	return {
		...paragraph,
		sources: paragraph.sources.map(shown),
		omitted: paragraph.omitted.map(shown),
		history: paragraph.history.map(({ at, ...edit }) => ({
			...edit,
			when: formatInstant(at, language, 'geneva')
		}))
	};
}

export type ShownParagraph = ReturnType<typeof paragraphToShow>;
export type ShownSource = ShownParagraph['sources'][number];
