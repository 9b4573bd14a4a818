import type { OfficialLanguage } from '../../language.ts';
import { footnotesOf } from '../findings/walk.ts';
import type { Footnote, Inline, Paragraph, Provenance } from '../model.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import { addNoteAtEnd } from '../reported-paragraph.ts';
import { keyOf, provenanceIn } from './basis.ts';

/** Every node of a line, those of its lists and footnotes included, changed by `change`; what it leaves out is gone. */
export function mapInlines(
	content: readonly Inline[],
	change: (inline: Inline) => Inline | undefined
): Inline[] {
	return content.flatMap((inline): Inline[] => {
		const changed = change(inline);
		if (changed === undefined) return [];
		if (changed.type === 'list')
			return [
				{
					...changed,
					items: changed.items.map((item) => ({ content: mapInlines(item.content, change) }))
				}
			];
		return [changed];
	});
}

/** Notes that the draft puts on the first paragraph of a respondent, whichever that is. */
const ofArrival = new Set<Footnote['about']>(['note-verbale', 'late']);

/**
 * The editor's words of `edited`, whose sources stand unchanged in `drafted`: footnotes say what they say now, one on how
 * a reply came moves with the first paragraph of its respondent, one that the editor took out stays out, and spans are
 * where the words stand now. `renamed` gives the new ids of nodes that have moved.
 */
export function followDraft(
	edited: Paragraph,
	drafted: Paragraph,
	language: OfficialLanguage,
	renamed: (id: string) => string
): Inline[] {
	const now = new Map(footnotesOf(drafted.content).map((note) => [note.id, note]));
	const seen = new Set(footnotesOf(edited.drafted ?? []).map(({ id }) => renamed(id)));
	const spans = new Map(provenanceIn(drafted.content).map((each) => [keyOf(each), each]));
	const content = mapInlines(edited.content, (inline) => {
		if (inline.type === 'text') return { ...inline, ...restedAgain(inline.provenance, spans) };
		if (inline.type === 'reference') return { ...inline, target: renamed(inline.target) };
		if (inline.type !== 'footnote') return inline;
		const id = renamed(inline.id);
		const note = now.get(id);
		if (note !== undefined) return note;
		// One that came with a joined paragraph was never drafted here, and stays with its words.
		return ofArrival.has(inline.about) && seen.has(id) ? undefined : { ...inline, id };
	});
	for (const note of now.values())
		if (!seen.has(note.id) && ofArrival.has(note.about))
			addNoteAtEnd(content, note, phrasesOf(language).noteAfterPunctuation);
	return content;
}

function restedAgain(
	provenance: readonly Provenance[] | undefined,
	spans: ReadonlyMap<string, Provenance>
): { provenance?: Provenance[] } {
	if (provenance === undefined) return {};
	return { provenance: provenance.map((each) => spans.get(keyOf(each)) ?? each) };
}
