import { paragraphsIn } from '../findings/walk.ts';
import type { Compilation, Paragraph, TakenOut } from '../model.ts';
import { withEdit } from './edited-paragraph.ts';
import { basisOf, keyOf, ownBasis, provenanceIn, sameBasis } from './basis.ts';
import { followDraft, mapInlines } from './follow-draft.ts';
import { matchEdited } from './match-edited.ts';
import { holdRewritten } from './hold-rewritten.ts';
import { placeKept } from './place-kept.ts';
import { placedIn, withoutEmptied } from './placed-in.ts';
import { withTakenOut } from './units.ts';

/**
 * The next draft with the work of editors in `previous`. An edited paragraph is the editor's: where what it rests on is
 * unchanged it stays, wherever in the document its source now stands; where it changed both texts are kept and the
 * paragraph is marked stale; where it is gone the paragraph stays in its place, marked stale with nothing drafted. What an
 * editor added or moved stays where it was put, what was taken out stays out and is offered again when its replies change,
 * and rewritten headings, texts and tables stay. All other paragraphs are those of the draft. Drafting again without a
 * change gives the same document, byte for byte.
 */
export function redraft(previous: Compilation, next: Compilation): Compilation {
	const before = paragraphsIn(previous.sections);
	const outs = previous.takenOut ?? [];
	const mine = before.flatMap(({ paragraph }) => {
		if (paragraph.edited) return [paragraph];
		return paragraph.placed ? [{ ...paragraph, basis: basisOf(paragraph) }] : [];
	});
	const taken = outs.map(({ paragraph, basis }): Paragraph => ({ ...paragraph, basis }));
	const drafted = new Map(
		paragraphsIn(next.sections).map(({ paragraph }) => [paragraph.id, paragraph])
	);
	const matched = matchEdited(
		[...mine, ...taken],
		[...drafted.values()],
		[...before.map(({ paragraph }) => paragraph), ...taken]
	);
	const idNow = new Map<Paragraph, string>([...matched].map(([to, paragraph]) => [paragraph, to]));
	const renamed = renamer(new Map([...matched].map(([to, { id }]) => [id, to])));
	const omitted = new Set([...drafted.values()].flatMap((each) => (each.omitted ?? []).map(keyOf)));
	const settled = new Map<string, Paragraph | undefined>();
	const kept = new Map<string, Paragraph>();
	for (const paragraph of mine) {
		const now = drafted.get(idNow.get(paragraph) ?? '');
		const held = now ? hold(paragraph, now) : paragraph.edited ? alone(paragraph) : undefined;
		if (now) settled.set(now.id, paragraph.placed ? undefined : held);
		if (held && (!now || paragraph.placed)) kept.set(paragraph.id, held);
	}
	const out = [...taken].map((paragraph, index): TakenOut => {
		const now = drafted.get(idNow.get(paragraph) ?? '');
		if (now) settled.set(now.id, undefined);
		return stillOut(outs[index] as TakenOut, now);
	});
	const held = holdRewritten(previous, settled.size > 0 ? withParagraphs(next, settled) : next);
	const { rest, nodes } = placedIn(previous, held, kept);
	if (nodes.length === 0 && settled.size === 0)
		return out.length > 0 ? withTakenOut(held, out) : held;
	return withTakenOut(
		withoutEmptied(previous, next, placeKept(previous, rest, nodes, renamed)),
		out
	);

	function hold(paragraph: Paragraph, now: Paragraph): Paragraph {
		const { placed } = paragraph;
		const at = placed === undefined ? now : { ...now, placed };
		if (!paragraph.edited) return at;
		const basis = basisOf(now);
		if (paragraph.basis !== undefined && sameBasis(paragraph.basis, basis)) {
			const content = followDraft(paragraph, now, next.language, renamed);
			return withEdit(at, { content, basis: paragraph.basis, drafted: now.content });
		}
		return withEdit(at, {
			...paragraph,
			content: moved(paragraph),
			stale: { drafted: now.content, basis }
		});
	}

	function alone(paragraph: Paragraph): Paragraph {
		if (paragraph.basis === ownBasis) return { ...paragraph, content: moved(paragraph) };
		const rests = provenanceIn(paragraph.drafted ?? paragraph.content);
		// Condensing left out the words that it rests on: they are still there, and the editor's choice stands.
		if (rests.length > 0 && rests.every((each) => omitted.has(keyOf(each)))) {
			return withEdit(paragraph, { ...paragraph, stale: undefined });
		}
		return withEdit(paragraph, { ...paragraph, stale: { drafted: [], basis: ownBasis } });
	}

	function moved(paragraph: Paragraph) {
		return mapInlines(paragraph.content, (inline) => {
			if (inline.type === 'footnote') return { ...inline, id: renamed(inline.id) };
			return inline.type === 'reference' ? { ...inline, target: renamed(inline.target) } : inline;
		});
	}

	function stillOut({ offered: _, ...was }: TakenOut, now: Paragraph | undefined): TakenOut {
		if (!now) return was;
		const basis = basisOf(now);
		const paragraph = { ...was.paragraph, id: now.id };
		const offered = !sameBasis(was.basis, basis) && { offered: { drafted: now.content, basis } };
		return { ...was, paragraph, ...offered };
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

/** With other paragraphs in the place of some; what is settled as nothing is not there. */
function withParagraphs(
	compilation: Compilation,
	settled: ReadonlyMap<string, Paragraph | undefined>
): Compilation {
	const inSection = (section: Compilation['sections'][number]): typeof section => ({
		...section,
		children: section.children.flatMap((child): typeof section.children => {
			if (child.type === 'section') return [inSection(child)];
			if (child.type !== 'paragraph' || !settled.has(child.id)) return [child];
			const put = settled.get(child.id);
			return put ? [put] : [];
		})
	});
	return { ...compilation, sections: compilation.sections.map(inSection) };
}
