import { anchorOf, partAddressOf } from '#lib/components/document/view.ts';
import type { LastEdit } from '#lib/domain/compilation/editing/last-edit.ts';
import type { DocumentToShow } from '#lib/domain/compilation/reading/document-to-show.ts';
import type { NamedParagraphs } from '#lib/domain/compilation/reading/named-paragraphs.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import type { CompilationToRead } from '#lib/server/usecases/read-compilation.ts';

/** The way to a node from the page that shows a part of its document, in place where it stands there. */
export function wayFrom({ numbers, elsewhere }: DocumentToShow): (node: string) => string {
	const away = new Set(elsewhere);
	const here = new Set(numbers.map(([id]) => id).filter((id) => !away.has(id)));
	return (node) =>
		here.has(node) ? `#${anchorOf(encodeURIComponent(node))}` : partAddressOf(node);
}

type Place = NonNullable<CompilationToRead['findings'][number]['place']>;

/** The place of a finding, with the way there: in this edition or, where this one lacks it, in another. */
export function placeToShow({ node, edition, label }: Place, wayTo: (node: string) => string) {
	if (node === undefined) return { label };
	return { label, href: edition ? `${edition}${partAddressOf(node)}` : wayTo(node) };
}

/** The decision that a finding may stand, with its reason and time in the language of the screen. */
export function decisionToShow(
	accepted: CompilationToRead['findings'][number]['accepted'],
	language: OfficialLanguage
) {
	if (!accepted) return undefined;
	const { reason, by, at } = accepted;
	return {
		reason: wordingIn(reason, language),
		by,
		when: at && formatInstant(at, language, 'geneva')
	};
}

/** A change of the reader's own, with its time in the language of the screen. */
export function editToShow(edit: LastEdit | undefined, language: OfficialLanguage) {
	if (!edit) return undefined;
	const { at, ...rest } = edit;
	return { ...rest, when: formatInstant(at, language, 'geneva') };
}

/** Paragraphs by number with the way to them. */
export function namedToShow(named: NamedParagraphs, wayTo: (node: string) => string) {
	return { ...named, first: named.first.map((each) => ({ ...each, href: wayTo(each.id) })) };
}

/** The length of a compilation, as the page shows it. */
export function lengthToShow({ document, length }: CompilationToRead, language: OfficialLanguage) {
	return {
		...length,
		inCharacters: document.model.language === 'zh',
		respondents: length.respondents.map((each) => ({
			...each,
			names: each.names.map((name) => wordingIn(name, language))
		}))
	};
}

/** What stands under the paragraphs, with names in the language of the screen. */
export function besideToShow({ beside }: CompilationToRead, language: OfficialLanguage) {
	return Object.fromEntries(
		Object.entries(beside).map(([id, { answers, ...each }]) => [
			id,
			{
				...each,
				answers: answers.map(({ names, ...answer }) => ({
					...answer,
					names: names.map((name) => wordingIn(name, language))
				}))
			}
		])
	);
}

export type ShownBeside = ReturnType<typeof besideToShow>[string];
