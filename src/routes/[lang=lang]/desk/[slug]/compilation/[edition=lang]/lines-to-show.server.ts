import { paragraphsIn, sectionsOf } from '#lib/domain/compilation/findings/walk.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { plainText } from '#lib/domain/compilation/plain-text.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { CompilationToRead } from '#lib/server/usecases/read-compilation.ts';

/** The length of a compilation, and its edited, new and changed paragraphs by number, as the page shows them. */
export function linesToShow(
	{ model, length, changes }: CompilationToRead,
	language: OfficialLanguage
) {
	const numbers = numberCompilation(model);
	const numbered = (id: string) => ({ id, label: numbers.get(id)?.label ?? '' });
	const sections = new Map(sectionsOf(model.sections).map((each) => [each.id, each]));
	const edited = paragraphsIn(model.sections).flatMap(({ paragraph }) =>
		paragraph.edited ? [paragraph] : []
	);
	return {
		edited: edited.map(({ id }) => numbered(id)),
		stale: edited.filter(({ stale }) => stale !== undefined).map(({ id }) => numbered(id)),
		changes: changes && {
			...changes,
			added: changes.added.map(numbered),
			changed: changes.changed.map(numbered)
		},
		length: {
			...length,
			inCharacters: model.language === 'zh',
			sections: length.sections.map(({ id, ...section }) => {
				const heading = plainText(sections.get(id)?.heading ?? [], numbers, model.language);
				return { ...section, label: `${numbers.get(id)?.label ?? ''} ${heading}`.trim() };
			}),
			respondents: length.respondents.map((each) => ({
				...each,
				names: each.names.map((name) => wordingIn(name, language))
			}))
		}
	};
}
