import { noteLetter } from '#lib/domain/compilation/marks.ts';
import { isIdentity } from '#lib/domain/compilation/paragraph-identity.ts';
import type {
	ReturnedBlock,
	ReturnedCell,
	ReturnedFront,
	ReturnedLine
} from '#lib/domain/compilation/returned/returned-block.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { childOf, valueOf, type Node } from '../document/docx-parts.ts';
import { asItem, inLines } from './typed-lines.ts';
import { noMarks, wordsOfNode } from './words-of-node.ts';

/** Styles of the export by their names, small and without spaces, and what stands in them. */
const kinds: Record<string, ReturnedLine['kind']> = {
	numberedtext: 'paragraph',
	heading1: 'heading',
	heading2: 'heading',
	heading3: 'heading',
	heading4: 'heading',
	heading5: 'heading',
	annexheading: 'annex',
	annexsubheading: 'text',
	plainheading: 'text',
	question: 'text',
	answerfield: 'text'
};
const fronts = ['title', 'subtitle', 'submittedby'] as const;

/**
 * What the words of a file are read with: the names of its styles by id, its footnotes by id, and what the export wrote
 * beside passages for editors.
 */
export type Reading = {
	language: OfficialLanguage;
	styles: ReadonlyMap<string, string>;
	footnotes: ReadonlyMap<string, string>;
	clean: (words: string) => string;
};

/** The lines and tables of a body in order, and the lines of its first page that the document has from its masthead. */
export function readBlocks(body: Node | undefined, reading: Reading) {
	const { language, styles, footnotes, clean } = reading;
	const blocks: ReturnedBlock[] = [];
	const front: ReturnedFront[] = [];
	/** What the next lines without a name of their own go on, and what the next paragraph joins. */
	let open: ReturnedLine | undefined;
	let joining: ReturnedLine | undefined;
	let items: number[] = [];
	let letters = 0;
	let isAnnex = false;
	let notes = new Map<string, (words: string) => void>();

	const raisedIn = (into: ReturnedCell) => (words: string) => {
		if (words !== noteLetter(language, letters + 1)) return undefined;
		letters += 1;
		const index = into.notes.push('') - 1;
		notes.set(words, (said) => (into.notes[index] = said));
		return `[^${index + 1}]`;
	};
	const wordsInto = (node: Node, into: ReturnedCell & Partial<ReturnedLine>) =>
		clean(
			wordsOfNode(node, {
				note: (id) => `[^${into.notes.push(footnotes.get(id) ?? '')}]`,
				link: (anchor, words) => `[#${into.links?.push({ anchor, words }) ?? 0}]`,
				raised: isAnnex || into.links === undefined ? raisedIn(into) : () => undefined
			})
		);

	for (const node of blocksOf(body)) {
		if (node.name === 'w:tbl') {
			open = joining = undefined;
			if (!isAnnex) [letters, notes] = [0, new Map()];
			const identity = identityIn(node);
			// The masthead is a table too, and the first of all.
			if (identity === undefined && blocks.length === 0) continue;
			const rows = rowsOf(node).map((row) =>
				childrenNamed(row, 'w:tc').map((cell): ReturnedCell => {
					const into: ReturnedCell = { text: '', notes: [] };
					const said = blocksOf(cell).map((each) => wordsInto(each, into).replace(/\n/g, ' '));
					into.text = said.join('\n').trim();
					return into;
				})
			);
			blocks.push({ kind: 'table', ...(identity && { identity }), rows });
			continue;
		}
		const properties = childOf(node, 'w:pPr');
		const styleId = valueOf(properties, 'w:pStyle') ?? '';
		const style = (styles.get(styleId) ?? styleId).replace(/[\s_]/g, '').toLowerCase();
		const identity = identityIn(node);
		const kind = kinds[style] ?? (identity === undefined ? undefined : 'text');
		if (kind === 'annex') [letters, notes, isAnnex] = [0, new Map(), true];
		if (style === 'letterednote') {
			open = undefined;
			let mark = '';
			const raised = (words: string) => (mark === '' ? ((mark = words), '') : undefined);
			const said = wordsOfNode(node, { ...noMarks, raised });
			notes.get(mark)?.(clean(said).trim());
			continue;
		}
		const isJoined = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
		const isLine = kind !== undefined;
		if (!isLine && (style !== 'bodytext' || !open) && !joining) {
			open = undefined;
			const text = clean(wordsOfNode(node, noMarks)).trim();
			const place = fronts.find((each) => each === style);
			if (place && blocks.length === 0) front.push({ style: place, text });
			else if (blocks.length > 0 && text !== '') blocks.push({ kind: 'stray', text });
			continue;
		}
		const goesOn = joining ?? (isLine ? undefined : open);
		if (!goesOn) items = [];
		const into = goesOn ?? lineOf(kind ?? 'text', identity);
		const { label, words } = apart(wordsInto(node, into), into.kind, goesOn !== undefined);
		// A paragraph that was taken out with its end leaves nothing: what follows it stays what it is.
		if (isJoined && words.trim() === '') continue;
		if (label !== undefined) into.label = label;
		if (kind === 'heading' && !goesOn) into.level = Number(style.at(-1));
		const line = goesOn && !joining ? asItem(words, language, items) : inLines(words, language);
		// Added at its end alone: a text of many lines is not gone through again for each.
		const between = into.text === '' || joining ? '' : '\n';
		if (line.trim() !== '') into.text += between + line;
		into.printed += words
			.replace(/\[\^\d+\]/g, '')
			.replace(/\[#(\d+)\]/g, (mark, link: string) => into.links[Number(link) - 1]?.words ?? mark);
		if (!goesOn) blocks.push(into);
		open = into;
		joining = isJoined ? into : undefined;
	}
	return { blocks: blocks.filter((each) => !('text' in each) || each.text.trim() !== ''), front };
}

const lineOf = (kind: ReturnedLine['kind'], identity: string | undefined): ReturnedLine => ({
	kind,
	...(identity && { identity }),
	text: '',
	printed: '',
	notes: [],
	links: []
});

/** The number of a heading and its words: a tab parts them in the body, line ends on top of an annex. */
function apart(words: string, kind: ReturnedLine['kind'], goesOn: boolean) {
	const line = (text: string) => text.replace(/\n+/g, ' ');
	const divider = goesOn ? -1 : words.indexOf(kind === 'annex' ? '\n' : '\t');
	if ((kind !== 'heading' && kind !== 'annex') || divider < 0) return { words: line(words) };
	return { label: words.slice(0, divider).trim(), words: line(words.slice(divider + 1)).trim() };
}

/** Paragraphs and tables of the body or a cell, those in content controls and what came in among them. */
function blocksOf(node: Node | undefined): Node[] {
	return (node?.children ?? []).flatMap((child): Node[] => {
		if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
		return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo'].includes(child.name)
			? blocksOf(child)
			: [];
	});
}

const childrenNamed = (node: Node, name: string): Node[] =>
	node.children.flatMap((child) => {
		if (child.name === name) return [child];
		return ['w:sdt', 'w:sdtContent'].includes(child.name) ? childrenNamed(child, name) : [];
	});

/** The rows of a table, those that were taken out not among them. */
const rowsOf = (table: Node) =>
	childrenNamed(table, 'w:tr').filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'));

function identityIn(node: Node): string | undefined {
	for (const child of node.children) {
		const name = child.name === 'w:bookmarkStart' ? child.attributes['w:name'] : identityIn(child);
		if (name && isIdentity(name)) return name;
	}
	return undefined;
}
