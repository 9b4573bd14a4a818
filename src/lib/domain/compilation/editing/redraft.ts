import { footnotesOf, paragraphsIn } from '../findings/walk.ts';
import type { Compilation, Paragraph } from '../model.ts';
import { asDrafted, withEdit } from './edited-paragraph.ts';
import { basisOf, keyOf, ownBasis, provenanceIn, sameBasis } from './basis.ts';
import { followDraft, mapInlines } from './follow-draft.ts';
import { matchEdited } from './match-edited.ts';
import type { Orphan } from './place-orphans.ts';
import { placeOrphans } from './place-orphans.ts';

/**
 * The next draft with the work of editors in `previous`. An edited paragraph is the editor's: where what it rests on is
 * unchanged it stays, wherever in the document its source now stands; where it changed both texts are kept and the
 * paragraph is marked stale; where it is gone the paragraph stays in its place, marked stale with nothing drafted. All
 * other paragraphs are those of the draft. Drafting again without a change gives the same document, byte for byte.
 */
export function redraft(previous: Compilation, next: Compilation): Compilation {
	const before = paragraphsIn(previous.sections);
	const edited = before.flatMap(({ paragraph, section }) =>
		paragraph.edited ? [{ paragraph, section: section.id }] : []
	);
	if (edited.length === 0) return next;
	const drafted = new Map(
		paragraphsIn(next.sections).map(({ paragraph }) => [paragraph.id, paragraph])
	);
	const taken = matchEdited(
		edited.map(({ paragraph }) => paragraph),
		[...drafted.values()],
		before.map(({ paragraph }) => paragraph)
	);
	const renamed = renamer(new Map([...taken].map(([to, { id }]) => [id, to])));
	const omitted = new Set([...drafted.values()].flatMap((each) => (each.omitted ?? []).map(keyOf)));
	const settled = new Map<string, Paragraph>();
	for (const [id, paragraph] of taken) {
		const now = drafted.get(id);
		if (now !== undefined) settled.set(id, hold(paragraph, now));
	}
	const matched = new Set([...taken.values()].map(({ id }) => id));
	const orphans = edited
		.filter(({ paragraph }) => !matched.has(paragraph.id))
		.map(({ paragraph, section }): Orphan => ({ paragraph: alone(paragraph), section }));
	return placeOrphans(previous, withParagraphs(next, settled), orphans, renamed);

	function hold(mine: Paragraph, now: Paragraph): Paragraph {
		const basis = basisOf(now);
		if (mine.basis !== undefined && sameBasis(mine.basis, basis)) {
			const content = followDraft(mine, now, next.language, renamed);
			return withEdit(now, { content, basis: mine.basis, drafted: now.content });
		}
		return withEdit(now, {
			...mine,
			content: moved(mine),
			stale: { drafted: now.content, basis }
		});
	}

	function alone(mine: Paragraph): Paragraph {
		if (mine.basis === ownBasis) return mine;
		const rests = provenanceIn(mine.drafted ?? mine.content);
		// Condensing left out the words that it rests on: they are still there, and the editor's choice stands.
		if (rests.length > 0 && rests.every((each) => omitted.has(keyOf(each)))) {
			return withEdit(mine, { ...mine, stale: undefined });
		}
		return withEdit(mine, { ...mine, stale: { drafted: [], basis: ownBasis } });
	}

	function moved(mine: Paragraph) {
		return mapInlines(mine.content, (inline) => {
			if (inline.type === 'footnote') return { ...inline, id: renamed(inline.id) };
			return inline.type === 'reference' ? { ...inline, target: renamed(inline.target) } : inline;
		});
	}
}

/** New ids of paragraphs that stand elsewhere now, and of the notes that begin with theirs. */
function renamer(moves: ReadonlyMap<string, string>): (id: string) => string {
	const changed = [...moves].filter(([from, to]) => from !== to);
	return (id) => {
		for (const [from, to] of changed) {
			if (id === from) return to;
			if (id.startsWith(`f-${from}-`)) return `f-${to}-${id.slice(from.length + 3)}`;
		}
		return id;
	};
}

function withParagraphs(
	compilation: Compilation,
	settled: ReadonlyMap<string, Paragraph>
): Compilation {
	const inSection = (section: Compilation['sections'][number]): typeof section => ({
		...section,
		children: section.children.map((child) => {
			if (child.type === 'section') return inSection(child);
			return child.type === 'paragraph' ? (settled.get(child.id) ?? child) : child;
		})
	});
	return { ...compilation, sections: compilation.sections.map(inSection) };
}

/** What differs between two drafts, by paragraph id: for the page that says what a redraft did. */
export type DraftChanges = { added: string[]; gone: number; changed: string[] };

/** Paragraphs that are new in `next`, that are gone from `previous`, and whose drafted words are others. */
export function changesBetween(previous: Compilation, next: Compilation): DraftChanges {
	const wordsOf = (paragraph: Paragraph) => {
		const { content } = asDrafted(paragraph, paragraph.drafted ?? paragraph.content);
		return `${basisOf({ content })} ${footnotesOf(content).length}`;
	};
	const before = new Map(
		paragraphsIn(previous.sections).map(({ paragraph }) => [paragraph.id, wordsOf(paragraph)])
	);
	const changes: DraftChanges = { added: [], gone: 0, changed: [] };
	for (const { paragraph } of paragraphsIn(next.sections)) {
		const known = before.get(paragraph.id);
		before.delete(paragraph.id);
		if (known === undefined) changes.added.push(paragraph.id);
		else if (known !== wordsOf(paragraph)) changes.changed.push(paragraph.id);
	}
	changes.gone = before.size;
	return changes;
}
