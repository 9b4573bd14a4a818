import type { Compilation, Footnote, Inline } from '../model.ts';
import { footnotesOf, allInlines } from '../findings/walk.ts';
import { deepestLevel } from '../marks.ts';
import { numberCompilation } from '../numbering.ts';
import { carryProvenance } from './carry-provenance.ts';
import { idsOf } from './free-ids.ts';
import { longestParagraph } from './read-typed-paragraph.ts';
import type { TypedProblem } from './read-typed-paragraph.ts';
import { referringTo } from './references.ts';
import { oneLine } from '../../words.ts';

/** A line as an editor's program sends it: words, notes, references and lists, without what they rest on. */
export type AskedInline =
	| { type: 'text'; text: string }
	| { type: 'footnote'; id: string; content: AskedInline[] }
	| { type: 'reference'; target: string }
	| { type: 'list'; layout: 'inline' | 'block'; items: { content: AskedInline[] }[] };

/** Ids that a program gives the footnotes and paragraphs that it makes: they stay when the same words are sent again. */
const madeId = /^[fp]-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type AskedWords = { ok: true; content: Inline[] } | { ok: false; problems: TypedProblem[] };

/**
 * Words that were sent for `node`, which says `before`, as the document keeps them: sentences that stand keep what they rest
 * on, footnotes their ids. Empty items and notes are left out. Refused: no words, too many, a footnote of another
 * paragraph, a reference to nothing, and the loss of a footnote that another paragraph refers to.
 */
export function readAskedWords(
	asked: readonly AskedInline[],
	before: readonly Inline[],
	model: Compilation,
	node: string
): AskedWords {
	const notes = new Map(footnotesOf(before).map((note) => [note.id, note]));
	const taken = idsOf(model);
	const numbers = numberCompilation(model);
	const problems: TypedProblem[] = [];
	const made = new Set(
		footnotesOf(asked as Inline[]).flatMap(({ id }) => (notes.has(id) ? [] : [id]))
	);
	const seen = new Set<string>();
	const line = (inlines: readonly AskedInline[], depth: number, isNote: boolean): Inline[] =>
		inlines.flatMap((inline): Inline[] => {
			switch (inline.type) {
				case 'text': {
					const text = oneLine(inline.text);
					return text === '' ? [] : [{ type: 'text', text }];
				}
				case 'reference':
					if (!numbers.has(inline.target) && !made.has(inline.target)) {
						// What refers to nothing already stays until somebody mends it.
						const stood = allInlines(before).some(
							(each) => each.type === 'reference' && each.target === inline.target
						);
						if (!stood) problems.push({ kind: 'no-target' });
					}
					return [{ type: 'reference', target: inline.target }];
				case 'footnote': {
					if (isNote) return [];
					if (seen.has(inline.id)) problems.push({ kind: 'mark-twice', mark: '' });
					seen.add(inline.id);
					if (!notes.has(inline.id) && (taken.has(inline.id) || !madeId.test(inline.id)))
						problems.push({ kind: 'unknown-mark', mark: '' });
					return noteOf(notes.get(inline.id), inline.id, line(inline.content, depth, true));
				}
				case 'list': {
					if (depth >= deepestLevel)
						return inline.items.flatMap((item) => line(item.content, depth, isNote));
					const items = inline.items
						.map((item) => ({ content: line(item.content, depth + 1, isNote) }))
						.filter(({ content }) => content.length > 0);
					return items.length === 0 ? [] : [{ type: 'list', layout: inline.layout, items }];
				}
			}
		});
	const noteOf = (known: Footnote | undefined, id: string, content: Inline[]): Inline[] => {
		if (content.length === 0) return [];
		if (!known) return [{ type: 'footnote', id, content }];
		return [{ ...known, content: carryProvenance(known.content, content, model.language) }];
	};
	const content = line(asked, 0, false);
	const length = allInlines(content).reduce(
		(sum, each) => sum + (each.type === 'text' ? each.text.length : 1),
		0
	);
	if (length > longestParagraph) problems.push({ kind: 'too-long' });
	if (!hasWords(content)) problems.push({ kind: 'empty' });
	const lost = [...notes.keys()].filter((id) => !seen.has(id));
	const by = referringTo(model, new Set(lost)).filter((holder) => holder !== node);
	if (by.length > 0)
		problems.push({ kind: 'referred-to', mark: numbers.get(by[0] ?? '')?.mark ?? '' });
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, content: carryProvenance(before, content, model.language) };
}

/** Whether a line says something besides its notes. */
function hasWords(content: readonly Inline[]): boolean {
	return allInlines(content.filter(({ type }) => type !== 'footnote')).some((each) =>
		each.type === 'text' ? /[\p{L}\p{N}]/u.test(each.text) : each.type === 'reference'
	);
}
