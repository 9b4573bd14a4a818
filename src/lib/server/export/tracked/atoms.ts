import { wordsOf } from '#lib/domain/difference.ts';
import {
	attributesOf,
	childOf,
	childrenOf,
	element,
	nameOf,
	textOf,
	type XmlNode
} from './xml-tree.ts';

/** The smallest piece of a line that is compared: a word, or something that is not words. `key` is equal where it is the same. */
export type Atom = {
	key: string;
	/** Properties of its run. */
	look: XmlNode | undefined;
	/** The word; nothing where the atom is an element. */
	word?: string;
	/** An element of a run: a tab, a line break, the mark of a footnote. */
	inner?: XmlNode;
	/** A link as a whole. */
	link?: XmlNode;
	/** The paragraph that ends here, before another one. */
	ends?: XmlNode;
};

/** Pieces of a text with its references kept whole: `&amp;` is one sign. */
const piecesOf = (text: string, language: string) =>
	text
		.split(/(&[#\w]+;)/)
		.flatMap((piece) => (piece.startsWith('&') ? [piece] : wordsOf(piece, language)));

/** What paragraphs hold that follow each other, each end between two of them an atom of its own. */
export function atomsOfAll(paragraphs: readonly XmlNode[], language: string): Atom[] {
	return paragraphs.flatMap((paragraph, index): Atom[] => {
		const atoms = atomsOf(paragraph, language);
		return index === paragraphs.length - 1
			? atoms
			: [...atoms, { key: '<w:p>', look: undefined, ends: paragraph }];
	});
}

/** What a paragraph holds beside its properties and bookmarks. */
export function atomsOf(paragraph: XmlNode, language: string): Atom[] {
	return childrenOf(paragraph).flatMap((child): Atom[] => {
		switch (nameOf(child)) {
			case 'w:r':
				return atomsOfRun(child, language);
			case 'w:hyperlink':
				return [{ key: `link ${textOf(child)}`, look: undefined, link: child }];
			case 'w:pPr':
			case 'w:bookmarkStart':
			case 'w:bookmarkEnd':
				return [];
			default:
				throw new Error(`unknown element ${nameOf(child)} in a paragraph`);
		}
	});
}

function atomsOfRun(run: XmlNode, language: string): Atom[] {
	const look = childOf(run, 'w:rPr');
	return childrenOf(run).flatMap((child): Atom[] => {
		const name = nameOf(child);
		if (name === 'w:rPr') return [];
		if (name === 'w:t')
			return piecesOf(textOf(child), language).map((word) => ({ key: word, look, word }));
		return [{ key: `<${name}>`, look, inner: child }];
	});
}

/** The footnote that an atom is the mark of. */
export function noteOf({ inner }: Atom): string | undefined {
	return inner && nameOf(inner) === 'w:footnoteReference' ? attributesOf(inner)['w:id'] : undefined;
}

/** The atoms as runs again, words with the same look together; `taken` writes words as those that were taken out. */
export function runsOf(atoms: readonly Atom[], taken = false): XmlNode[] {
	const runs: XmlNode[] = [];
	let open: { look: XmlNode | undefined; words: string } | undefined;
	const close = () => {
		if (open) runs.push(runOf(open.look, textElement(open.words, taken)));
		open = undefined;
	};
	for (const atom of atoms) {
		if (atom.word !== undefined) {
			if (open?.look !== atom.look) close();
			open ??= { look: atom.look, words: '' };
			open.words += atom.word;
			continue;
		}
		close();
		if (atom.inner) runs.push(runOf(atom.look, atom.inner));
		for (const run of atom.link ? childrenOf(atom.link) : [])
			runs.push(...runsOf(atomsOfRun(run, 'und'), taken));
	}
	close();
	return runs;
}

const textElement = (words: string, taken: boolean) =>
	element(taken ? 'w:delText' : 'w:t', [{ '#text': words }], { 'xml:space': 'preserve' });

const runOf = (look: XmlNode | undefined, inner: XmlNode) =>
	element('w:r', [...(look ? [look] : []), inner]);
