import { linesOf } from '../../findings/walk.ts';
import type { Compilation, Inline } from '../../model.ts';
import { phrasesOf } from '../../phrases/phrases-of.ts';
import { editParagraph } from '../edited-paragraph.ts';
import { referringElsewhere } from '../references.ts';
import { replaceParagraph } from '../replace-paragraph.ts';
import { ownParagraph } from './add-paragraph.ts';
import type { Edited } from './edit.ts';
import { gone, noPlace } from './edit.ts';
import { changeLines } from './lines.ts';
import { findParagraph, putIn, withChildren } from './places.ts';
import { withoutParagraph } from './take-out-paragraph.ts';

/** Makes two paragraphs of one, with these words; the second, under the id `second.id`, goes on in the same names. */
export function splitParagraph(
	model: Compilation,
	id: string,
	first: Inline[],
	second: { id: string; content: Inline[] }
): Edited {
	const place = findParagraph(model, id);
	if (!place) return gone;
	const { paragraph, section, index } = place;
	const more = ownParagraph(second.id, second.content, paragraph.attribution);
	const split = replaceParagraph(model, id, editParagraph(paragraph, first));
	return {
		ok: true,
		model: withChildren(split, section.id, (list) => putIn(list, index + 1, more))
	};
}

/** Puts the words of the next paragraph at the end of this one; what referred to the next refers to this. */
export function joinWithNext(model: Compilation, id: string): Edited {
	const place = findParagraph(model, id);
	if (!place) return gone;
	const { paragraph, section, index } = place;
	const next = section.children[index + 1];
	if (next?.type !== 'paragraph') return noPlace;
	const { gap } = phrasesOf(model.language);
	const space: Inline[] = gap === '' ? [] : [{ type: 'text', text: gap }];
	const content = [...paragraph.content, ...space, ...next.content];
	const attribution = [...new Set([...paragraph.attribution, ...next.attribution])];
	const joined = { ...editParagraph(paragraph, content), attribution };
	const rest = withoutParagraph(model, { paragraph: next, section, index: index + 1 });
	const changed = replaceParagraph(rest, id, joined);
	const refers = linesOf(changed).some(({ line }) => refersTo(line, next.id));
	return {
		ok: true,
		model: refers
			? changeLines(changed, (line) =>
					refersTo(line, next.id) ? referringElsewhere(line, next.id, id) : line
				)
			: changed
	};
}

function refersTo(line: readonly Inline[], id: string): boolean {
	return line.some((each) => {
		if (each.type === 'reference') return each.target === id;
		if (each.type === 'footnote') return refersTo(each.content, id);
		return each.type === 'list' && each.items.some((item) => refersTo(item.content, id));
	});
}
