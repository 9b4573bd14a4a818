import { changesBetween } from '#lib/domain/difference.ts';
import { atomsOf, atomsOfAll, noteOf, runsOf, type Atom } from './atoms.ts';
import type { Marking } from './marking.ts';
import { attributesOf, childOf, childrenOf, element, nameOf, type XmlNode } from './xml-tree.ts';

/**
 * The paragraphs `after` with what came and went since `before` marked word by word: one that says otherwise what one said,
 * or several of one, or one of several. Ends between them came or went as words do.
 */
export function mergeParagraphs(
	before: readonly XmlNode[],
	after: readonly XmlNode[],
	marking: Marking
): XmlNode[] {
	const was = atomsOfAll(before, marking.language);
	const is = atomsOfAll(after, marking.language);
	const merged: XmlNode[] = [];
	let content: XmlNode[] = [];
	const close = (paragraph: XmlNode, mark?: XmlNode) => {
		const named = after[merged.length];
		merged.push(
			element('w:p', withFrame(paragraph, content, mark, named), attributesOf(paragraph))
		);
		content = [];
	};
	const put = (
		atoms: readonly Atom[],
		write: (atoms: Atom[]) => XmlNode[],
		mark?: 'w:ins' | 'w:del'
	) => {
		let open: Atom[] = [];
		for (const atom of atoms) {
			if (!atom.ends) {
				open.push(atom);
				continue;
			}
			content.push(...write(open));
			open = [];
			close(atom.ends, mark && marking.change(mark));
		}
		content.push(...write(open));
	};
	let from = 0;
	let to = 0;
	const keys = (atoms: Atom[]) => atoms.map(({ key }) => key);
	const changes = changesBetween(keys(was), keys(is)) ?? [
		{ removed: true, added: false, count: was.length },
		{ removed: false, added: true, count: is.length }
	];
	for (const { added, removed, count } of changes) {
		const [gone, here] = [was.slice(from, from + count), is.slice(to, to + count)];
		if (removed) put(gone, (atoms) => takenOut(atoms, marking), 'w:del');
		else if (added) put(here, (atoms) => putIn(atoms, marking), 'w:ins');
		else {
			for (const [index, atom] of here.entries()) {
				const note = noteOf(atom);
				const since = gone[index];
				if (note) marking.compareNote(note, since && noteOf(since));
			}
			put(here, asTheyAre);
		}
		if (!added) from += count;
		if (!removed) to += count;
	}
	const last = after.at(-1);
	if (last) close(last);
	return merged;
}

/** A paragraph that came, with its mark at the end. */
export function newParagraph(after: XmlNode, marking: Marking): XmlNode {
	const content = putIn(atomsOf(after, marking.language), marking);
	return element('w:p', withFrame(after, content, marking.change('w:ins'), after));
}

/** A paragraph that went, with its mark at the end. Nothing leads to it any more. */
export function goneParagraph(before: XmlNode, marking: Marking): XmlNode {
	const content = takenOut(atomsOf(before, marking.language), marking);
	return element('w:p', [propertiesOf(before, marking.change('w:del')), ...content]);
}

function takenOut(atoms: Atom[], marking: Marking): XmlNode[] {
	const moved = atoms.map((atom) => {
		const note = noteOf(atom);
		if (note === undefined) return atom;
		return {
			...atom,
			inner: element('w:footnoteReference', [], { 'w:id': marking.takeOut(note) })
		};
	});
	return atoms.length === 0 ? [] : [marking.change('w:del', runsOf(moved, true))];
}

function putIn(atoms: Atom[], marking: Marking): XmlNode[] {
	return stretches(atoms).map((stretch) => {
		for (const atom of stretch) {
			const note = noteOf(atom);
			if (note) marking.compareNote(note, undefined);
		}
		const [first] = stretch;
		const change = marking.change('w:ins', runsOf(stretch));
		return first?.link ? element('w:hyperlink', [change], attributesOf(first.link)) : change;
	});
}

function asTheyAre(atoms: Atom[]): XmlNode[] {
	return stretches(atoms).flatMap((stretch) => {
		const [first] = stretch;
		return first?.link ? [first.link] : runsOf(stretch);
	});
}

/** The atoms in stretches: each link by itself, all between them together. */
function stretches(atoms: Atom[]): Atom[][] {
	const all: Atom[][] = [];
	for (const atom of atoms) {
		const open = all.at(-1);
		if (atom.link || !open || open[0]?.link) all.push([atom]);
		else open.push(atom);
	}
	return all;
}

/** The content between the properties of `paragraph` and the bookmarks of `bearer`. */
function withFrame(
	paragraph: XmlNode,
	content: XmlNode[],
	mark: XmlNode | undefined,
	bearer: XmlNode | undefined
): XmlNode[] {
	const named = (name: string) =>
		(bearer ? childrenOf(bearer) : []).filter((child) => nameOf(child) === name);
	return [
		propertiesOf(paragraph, mark),
		...named('w:bookmarkStart'),
		...content,
		...named('w:bookmarkEnd')
	];
}

/** Its properties; `mark` says that the end of the paragraph came or went. It stands before what follows it in the schema. */
function propertiesOf(paragraph: XmlNode, mark?: XmlNode): XmlNode {
	const properties = childrenOf(childOf(paragraph, 'w:pPr') ?? element('w:pPr'));
	if (!mark) return element('w:pPr', properties);
	const others = properties.filter((child) => nameOf(child) !== 'w:rPr');
	const look = properties.find((child) => nameOf(child) === 'w:rPr');
	const own = element('w:rPr', [mark, ...(look ? childrenOf(look) : [])]);
	const section = others.findIndex((child) => nameOf(child) === 'w:sectPr');
	const at = section < 0 ? others.length : section;
	return element('w:pPr', [...others.slice(0, at), own, ...others.slice(at)]);
}
