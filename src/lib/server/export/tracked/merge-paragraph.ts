import { changesBetween } from '#lib/domain/difference.ts';
import { atomsOf, noteOf, runsOf, type Atom } from './atoms.ts';
import type { Marking } from './marking.ts';
import { attributesOf, childOf, childrenOf, element, nameOf, type XmlNode } from './xml-tree.ts';

/** The paragraph `after` with what came and went since `before` marked word by word. */
export function mergeParagraph(before: XmlNode, after: XmlNode, marking: Marking): XmlNode {
	const was = atomsOf(before, marking.language);
	const is = atomsOf(after, marking.language);
	const content: XmlNode[] = [];
	let from = 0;
	let to = 0;
	const keys = (atoms: Atom[]) => atoms.map(({ key }) => key);
	const changes = changesBetween(keys(was), keys(is)) ?? [
		{ removed: true, added: false, count: was.length },
		{ removed: false, added: true, count: is.length }
	];
	for (const { added, removed, count } of changes) {
		if (removed) {
			content.push(...takenOut(was.slice(from, from + count), marking));
			from += count;
		} else if (added) {
			content.push(...putIn(is.slice(to, to + count), marking));
			to += count;
		} else {
			const same = is.slice(to, to + count);
			for (const [index, atom] of same.entries()) {
				const note = noteOf(atom);
				const since = was[from + index];
				if (note) marking.compareNote(note, since && noteOf(since));
			}
			content.push(...asTheyAre(same));
			from += count;
			to += count;
		}
	}
	return element('w:p', withFrame(after, content), attributesOf(after));
}

/** A paragraph that came, with its mark at the end. */
export function newParagraph(after: XmlNode, marking: Marking): XmlNode {
	const content = putIn(atomsOf(after, marking.language), marking);
	return element('w:p', withFrame(after, content, marking.change('w:ins')));
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

/** The content between the properties and bookmarks of `paragraph`. */
function withFrame(paragraph: XmlNode, content: XmlNode[], mark?: XmlNode): XmlNode[] {
	const named = (name: string) => childrenOf(paragraph).filter((child) => nameOf(child) === name);
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
