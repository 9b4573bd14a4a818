import { numberCompilation } from '../numbering.ts';
import type { Compilation, Paragraph } from '../model.ts';
import { mapInlines } from './follow-draft.ts';

/** The ids of the numbered nodes of a document. */
export function idsOf(model: Compilation): Set<string> {
	return new Set(numberCompilation(model).keys());
}

/** The paragraph under ids that nothing else has, which are `taken` then. */
export function withFreeIds(paragraph: Paragraph, taken: Set<string>): Paragraph {
	const free = (id: string) => {
		let own = id;
		for (let copy = 1; taken.has(own); copy += 1) own = `${id}-kept${copy > 1 ? copy : ''}`;
		taken.add(own);
		return own;
	};
	const id = free(paragraph.id);
	const content = mapInlines(paragraph.content, (inline) =>
		inline.type === 'footnote' ? { ...inline, id: free(inline.id) } : inline
	);
	return { ...paragraph, id, content };
}
