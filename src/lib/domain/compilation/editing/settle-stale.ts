import type { OfficialLanguage } from '../../language.ts';
import { footnotesOf } from '../findings/walk.ts';
import type { Inline, Paragraph, Provenance } from '../model.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import { keyOf, ownBasis, provenanceIn } from './basis.ts';
import { asDrafted, withEdit } from './edited-paragraph.ts';
import { mapInlines } from './follow-draft.ts';

/** What an editor takes of an edited paragraph whose sources changed: their own words, those of the draft, or both. */
export const choices = ['mine', 'drafted', 'both'] as const;
export type Choice = (typeof choices)[number];

/**
 * The paragraph after the editor took one text, or both, of which the draft's stands second. Words of the editor rest on
 * what the draft rests on now. A paragraph that no reply says any more is kept as the editor's own, without
 * provenance, or falls away (undefined) with the draft. Without a stale mark, `drafted` goes back to what was drafted.
 */
export function settleParagraph(
	paragraph: Paragraph,
	choice: Choice,
	language: OfficialLanguage
): Paragraph | undefined {
	const { stale } = paragraph;
	const drafted = stale?.drafted ?? paragraph.drafted ?? [];
	const basis = stale?.basis ?? paragraph.basis;
	if (drafted.length === 0) {
		if (choice === 'drafted') return undefined;
		return withEdit(paragraph, { content: restOn(paragraph.content, []), basis: ownBasis });
	}
	if (choice === 'drafted') return asDrafted(paragraph, drafted);
	if (stale === undefined) return paragraph;
	const mine = restOn(paragraph.content, provenanceIn(drafted));
	const content = choice === 'mine' ? mine : together(mine, drafted, phrasesOf(language).gap);
	return withEdit(paragraph, { content, basis, drafted });
}

function together(mine: readonly Inline[], drafted: readonly Inline[], gap: string): Inline[] {
	const there = new Set(footnotesOf(mine).map(({ id }) => id));
	const more = mapInlines(drafted, (inline) =>
		inline.type === 'footnote' && there.has(inline.id) ? undefined : inline
	);
	const space: Inline[] = gap === '' ? [] : [{ type: 'text', text: gap }];
	return [...mine, ...space, ...more];
}

/** Words that stand in the sources still rest on them; all others rest on everything that the draft rests on. */
function restOn(content: readonly Inline[], sources: Provenance[]): Inline[] {
	const now = new Map(sources.map((each) => [keyOf(each), each]));
	return mapInlines(content, (inline) => {
		if (inline.type !== 'text' || inline.provenance === undefined) return inline;
		const { provenance, ...text } = inline;
		const kept = provenance.map((each) => now.get(keyOf(each)));
		const stands = kept.every((each) => each !== undefined);
		const rests = stands ? kept : sources;
		return {
			...text,
			...(rests.length === 0 ? {} : { provenance: rests }),
			...(stands && rests.length > 0 ? {} : { written: true as const })
		};
	});
}
