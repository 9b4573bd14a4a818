import type { IssueMasthead } from '../../issue.ts';
import { joinWithNext } from '../editing/edits/split-and-join.ts';
import { mapInlines } from '../editing/follow-draft.ts';
import type { Annex, Compilation, Inline, Section } from '../model.ts';
import { numberCompilation, referenceText } from '../numbering.ts';
import type { Numbers } from '../numbering.ts';
import { withMasthead } from '../with-masthead.ts';
import { linesOfDocument } from './document-lines.ts';
import { corrigendumPhrasesOf } from './phrases/corrigendum-phrases-of.ts';
import { regrouped } from './regrouped.ts';

type Child = Section['children'][number];

/**
 * The addendum that carries what is new in `drafted` since `issued`: paragraphs, texts and tables under their headings, and annexes.
 * What it refers to elsewhere is named with the symbol of the document. Undefined where nothing is new.
 */
export function addendumOf(
	issued: Compilation,
	drafted: Compilation,
	masthead: IssueMasthead
): Compilation | undefined {
	const draft = withoutSplits(issued, drafted);
	const known = idsOf(issued);
	const sections = draft.sections.flatMap((section) => newIn(section, known));
	const annexes = draft.annexes.filter(({ id }) => !known.has(id));
	if (sections.length === 0 && annexes.length === 0) return undefined;
	const { notes: _, ...head } = draft.masthead;
	const { addendum } = corrigendumPhrasesOf(draft.language);
	const name: Section = {
		type: 'section',
		id: 'addendum',
		heading: [],
		children: [
			{
				type: 'plain',
				id: 'addendum-name',
				style: 'heading',
				content: [{ type: 'text', text: addendum }]
			}
		]
	};
	const model = { language: draft.language, masthead: head, sections, annexes };
	const numbers = numberCompilation(withAdded(issued, draft));
	const here = new Set(numberCompilation(model).keys());
	const outside = issued.masthead.symbol ?? '';
	const settled = settleReferences(model, numbers, here, outside);
	return withMasthead({ ...settled, sections: [name, ...settled.sections] }, masthead);
}

/** `issued` with what is new in `drafted` in its places; what was changed otherwise is as it was issued. */
export function withAdded(issued: Compilation, drafted: Compilation): Compilation {
	const draft = withoutSplits(issued, drafted);
	const known = idsOf(issued);
	return {
		...issued,
		sections: merged(issued.sections, draft.sections, known).map((each) => each as Section),
		annexes: merged(issued.annexes, draft.annexes, known).map((each) => each as Annex)
	};
}

/** With paragraphs whole that were split since `issued`: their halves are not new. */
function withoutSplits(issued: Compilation, draft: Compilation): Compilation {
	let whole = draft;
	for (const [id, { length }] of regrouped(linesOfDocument(issued), linesOfDocument(draft), draft)
		.splits)
		for (let index = 0; index < length; index += 1) {
			const joined = joinWithNext(whole, id);
			if (joined.ok) whole = joined.model;
		}
	return whole;
}

/** Those of `before` in their order, each new one of `after` behind the one that it follows. */
function merged<Node extends Child | Annex>(
	before: readonly Node[],
	after: readonly Node[],
	known: ReadonlySet<string>
): Node[] {
	const behind = new Map<string | undefined, Node[]>();
	let last: string | undefined;
	const edited = new Map(after.map((node) => [node.id, node]));
	const here = new Set(before.map(({ id }) => id));
	for (const node of after) {
		if (here.has(node.id)) last = node.id;
		else if (!known.has(node.id)) behind.set(last, [...(behind.get(last) ?? []), node]);
	}
	return [
		...(behind.get(undefined) ?? []),
		...before.flatMap((node) => {
			const now = edited.get(node.id);
			const whole =
				node.type === 'section' && now?.type === 'section'
					? { ...node, children: merged(node.children, now.children, known) }
					: node;
			return [whole as Node, ...(behind.get(node.id) ?? [])];
		})
	];
}

/** A section with what is new in it, or nothing. */
function newIn(section: Section, known: ReadonlySet<string>): Section[] {
	const children = section.children.flatMap((child): Child[] => {
		if (child.type === 'section') return newIn(child, known);
		return known.has(child.id) ? [] : [child];
	});
	return children.length > 0 || !known.has(section.id) ? [{ ...section, children }] : [];
}

function idsOf({ sections, annexes }: Compilation): Set<string> {
	const ids = new Set(annexes.map(({ id }) => id));
	const walk = (section: Section) => {
		ids.add(section.id);
		for (const child of section.children) {
			if (child.type === 'section') walk(child);
			else ids.add(child.id);
		}
	};
	sections.forEach(walk);
	return ids;
}

/** References to what is not here print the number that it has elsewhere and the symbol: `5 (A/HRC/19/50)`. */
function settleReferences(
	model: Compilation,
	numbers: Numbers,
	here: ReadonlySet<string>,
	symbol: string
): Compilation {
	const settle = (content: readonly Inline[]): Inline[] =>
		mapInlines(content, (inline) => {
			if (inline.type === 'footnote') return { ...inline, content: settle(inline.content) };
			if (inline.type !== 'reference' || here.has(inline.target)) return inline;
			const number = referenceText(numbers, inline.target) ?? '?';
			return { type: 'text', text: symbol === '' ? number : `${number} (${symbol})` };
		});
	const settleChild = (child: Child): Child => {
		if (child.type === 'section')
			return {
				...child,
				heading: settle(child.heading),
				children: child.children.map(settleChild)
			};
		return child.type === 'table' ? child : { ...child, content: settle(child.content) };
	};
	return { ...model, sections: model.sections.map((each) => settleChild(each) as Section) };
}
