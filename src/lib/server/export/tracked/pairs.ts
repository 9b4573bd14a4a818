import { diffArrays } from 'diff';
import { splitOff } from '#lib/domain/compilation/split-off.ts';
import { wordsOf } from '#lib/domain/difference.ts';
import { attributesOf, childOf, childrenOf, nameOf, textOf, type XmlNode } from './xml-tree.ts';
import { isIdentity } from '#lib/domain/compilation/paragraph-identity.ts';

/** A block in both documents, in the earlier one alone, or in the later one alone. */
type Pair = { was?: XmlNode; is?: XmlNode };

/** The same, where one paragraph may have become several that follow each other, or several one. */
export type Match = { was: XmlNode[]; is: XmlNode[] };

/**
 * Matches the blocks of two documents: by the identity that a paragraph carries, else by their words and style, in order;
 * a paragraph that was split or joined with all that it became or was.
 */
export function matchesOf(
	before: readonly XmlNode[],
	after: readonly XmlNode[],
	language: string
): Match[] {
	const pairs = pairsOf(before, after, language);
	const [old, now] = [flowOf(before), flowOf(after)];
	const splits = splitOff(old, now, language);
	const joins = splitOff(now, old, language);
	const byIdentity = (blocks: readonly XmlNode[]) =>
		new Map(blocks.map((block) => [identityIn(block) ?? '', block]));
	const [earlier, later] = [byIdentity(before), byIdentity(after)];
	const inAnother = new Set<XmlNode>();
	const matches = pairs.map(({ was, is }): Match => {
		const id = was && is && identityIn(is);
		const [parts, joined] = [splits, joins].map((found) => found.get(id ?? '') ?? []);
		const match = {
			was: [was, ...(joined ?? []).map((each) => earlier.get(each))].filter((each) => !!each),
			is: [is, ...(parts ?? []).map((each) => later.get(each))].filter((each) => !!each)
		};
		for (const each of [...match.was.slice(1), ...match.is.slice(1)]) inAnother.add(each);
		return match;
	});
	return matches.filter(
		({ was, is }) => ![...was.slice(0, 1), ...is.slice(0, 1)].some((each) => inAnother.has(each))
	);
}

/** Paragraphs that carry an identity can be split and joined where they are of one style. */
const flowOf = (blocks: readonly XmlNode[]) =>
	blocks.map((block, index) => {
		const id = identityIn(block);
		const own = `${index} of ${blocks.length}`;
		return { id: id ?? own, group: id ? styleOf(block) : own, text: textOf(block) };
	});

function pairsOf(before: readonly XmlNode[], after: readonly XmlNode[], language: string): Pair[] {
	const pairs: Pair[] = [];
	let from = 0;
	let to = 0;
	let gone: XmlNode[] = [];
	for (const { added, removed, count } of diffArrays(before.map(keyOf), after.map(keyOf))) {
		if (removed) {
			gone = before.slice(from, (from += count));
			pairs.push(...gone.map((was) => ({ was })));
			continue;
		}
		for (const is of after.slice(to, (to += count))) {
			if (!added) pairs.push({ was: before[from++] as XmlNode, is });
			else pairs.push({ is });
		}
	}
	return joined(pairs, language);
}

/** What went directly before what came in its place, in the same style and with words in common, is one that changed. */
function joined(pairs: Pair[], language: string): Pair[] {
	const result: Pair[] = [];
	let gone: XmlNode[] = [];
	const settle = () => {
		result.push(...gone.map((was) => ({ was })));
		gone = [];
	};
	for (const { was, is } of pairs) {
		if (was && !is) gone.push(was);
		else if (is && !was) {
			const at = gone.findIndex((each) => isOneChanged(each, is, language));
			if (at < 0) {
				result.push({ is });
				continue;
			}
			result.push(...gone.slice(0, at).map((each) => ({ was: each })));
			result.push({ was: gone[at] as XmlNode, is });
			gone = gone.slice(at + 1);
		} else {
			settle();
			result.push({ ...(was && { was }), ...(is && { is }) });
		}
	}
	settle();
	return result;
}

function isOneChanged(was: XmlNode, is: XmlNode, language: string): boolean {
	if (nameOf(was) !== nameOf(is) || styleOf(was) !== styleOf(is)) return false;
	const [mine, theirs] = [identityIn(was), identityIn(is)];
	if (mine && theirs && mine !== theirs) return false;
	const words = new Set(wordsOf(textOf(was), language));
	const others = wordsOf(textOf(is), language);
	const shared = others.filter((word) => words.has(word)).length;
	return shared * 2 >= others.length;
}

function keyOf(block: XmlNode): string {
	if (nameOf(block) === 'w:tbl')
		return `table ${childrenOf(block).filter(isRow).length > 0 ? textOf(headOf(block)) : ''}`;
	return identityIn(block) ?? `${styleOf(block)} ${textOf(block)}`;
}

const isRow = (node: XmlNode) => nameOf(node) === 'w:tr';
const headOf = (table: XmlNode) => childrenOf(table).find(isRow) as XmlNode;

function styleOf(block: XmlNode): string {
	const style = childOf(childOf(block, 'w:pPr') ?? {}, 'w:pStyle');
	return style ? (attributesOf(style)['w:val'] ?? '') : '';
}

function identityIn(block: XmlNode): string | undefined {
	return childrenOf(block)
		.filter((node) => nameOf(node) === 'w:bookmarkStart')
		.map((node) => attributesOf(node)['w:name'] ?? '')
		.find(isIdentity);
}
