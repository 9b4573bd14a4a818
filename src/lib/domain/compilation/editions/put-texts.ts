import type { Compilation, Inline, Paragraph } from '../model.ts';
import { ownLines, withOwnMarks } from './edit-marks.ts';
import { mapUnits, unitsOf } from './edition-unit.ts';
import { translatedLine, untranslatedLine } from './translated-line.ts';

/**
 * The edition with `words`, by unit, as translations of the lines of `original`. Footnotes in them keep what they say in the
 * edition. Units that one of the two has not stay as they are: they come with the next draft.
 */
export function putTexts(
	edition: Compilation,
	original: Compilation,
	words: ReadonlyMap<string, string>
): Compilation {
	const sources = new Map(unitsOf(original).map(({ id, content }) => [id, content]));
	const now = new Map(unitsOf(edition).map(({ id, content }) => [id, content]));
	const put = mapUnits(edition, ({ id, content }): readonly Inline[] => {
		const source = sources.get(id);
		const given = words.get(id);
		if (source !== undefined && given !== undefined)
			return translatedLine(given, source, edition.language);
		// A footnote that came with its line brings the words of the original.
		return now.get(id) ?? untranslatedLine(content, original.language);
	});
	const kept = new Map([...ownLines(edition)].filter(([id]) => !words.has(id)));
	return withOwnMarks(put, kept, (paragraph) =>
		words.has(paragraph.id) ? asTranslated(paragraph) : paragraph
	);
}

/** What an editor wrote in the edition itself gave way to the translation. */
function asTranslated({ edited, basis, drafted, stale, ...rest }: Paragraph): Paragraph {
	return rest;
}
