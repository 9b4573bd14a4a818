import type { Compilation, Inline, Paragraph } from '../../model.ts';
import { ownBasis } from '../basis.ts';
import type { Edited } from './edit.ts';
import { gone } from './edit.ts';
import { findParagraph, putIn, withChildren } from './places.ts';

/** An editor's own paragraph, which rests on no reply. */
export function ownParagraph(id: string, content: Inline[], attribution: string[] = []): Paragraph {
	return {
		type: 'paragraph',
		id,
		attribution,
		content,
		placed: 'added',
		edited: true,
		basis: ownBasis
	};
}

/** A paragraph of an editor's own after another, or first in a section. `id` is one that no node has. */
export function addParagraph(
	model: Compilation,
	{ after, id, content }: { after: string; id: string; content: Inline[] }
): Edited {
	const own = ownParagraph(id, content);
	const place = findParagraph(model, after);
	if (place)
		return {
			ok: true,
			model: withChildren(model, place.section.id, (list) => putIn(list, place.index + 1, own))
		};
	const changed = withChildren(model, after, (list) => putIn(list, 0, own));
	return findParagraph(changed, id) ? { ok: true, model: changed } : gone;
}
