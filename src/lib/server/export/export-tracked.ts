import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { exportDocx } from './export-docx.ts';
import { markingOf } from './tracked/marking.ts';
import { mergeBlocks } from './tracked/merge-blocks.ts';
import {
	attributesOf,
	buildXml,
	childrenOf,
	element,
	nameOf,
	parseXml,
	type XmlNode
} from './tracked/xml-tree.ts';

/**
 * The Word document of `after` with all that came and went since `before` as tracked changes, word by word, in the name of
 * `author` on `date` (ISO 8601 in UTC): accepting all gives `after`, rejecting all gives the words of `before`. Both are of
 * the same document in the same language. The same compilations give the same bytes.
 */
export async function exportTracked(
	before: Compilation,
	after: Compilation,
	{ author, date }: { author: string; date: string }
): Promise<Uint8Array> {
	const [was, is] = (await Promise.all([exportDocx(before), exportDocx(after)])).map((bytes) =>
		unzipSync(bytes)
	);
	if (!was || !is) throw new Error('a document was not written');
	const earlier = notesOf(was);
	const later = notesOf(is);
	const compared: [id: string, since: string | undefined][] = [];
	const takenOut: [id: string, as: string][] = [];
	const marking = markingOf(
		{ author: escaped(author), date: `${date.slice(0, 19)}Z`, language: after.language },
		{
			takeOut(id) {
				const as = `out-${id}`;
				takenOut.push([id, as]);
				return as;
			},
			compareNote: (id, since) => compared.push([id, since])
		}
	);
	const body = mergeBlocks(bodyOf(was), bodyOf(is), marking);
	for (const [id, since] of compared) {
		const note = later.get(id);
		const before = since === undefined ? undefined : earlier.get(since);
		if (note) later.set(id, withContent(note, before, marking));
	}
	for (const [id, as] of takenOut) {
		const note = earlier.get(id);
		if (!note) continue;
		const merged = mergeBlocks(childrenOf(note), [], marking);
		later.set(as, element('w:footnote', merged, { 'w:id': as }));
	}
	const inOrder = notesInOrder(body, later);
	const parts: Zippable = {};
	for (const [path, part] of Object.entries(is)) parts[path] = [part, { mtime: stamp }];
	const put = (name: string, nodes: XmlNode[]) => {
		parts[`word/${name}.xml`] = [strToU8(buildXml(nodes)), { mtime: stamp }];
	};
	put(
		'document',
		mapChildren(partOf(is, 'document'), 'w:body', (nodes) => [
			...inOrder.body,
			...nodes.filter((node) => nameOf(node) === 'w:sectPr')
		])
	);
	put(
		'footnotes',
		mapChildren(partOf(is, 'footnotes'), 'w:footnotes', () => inOrder.notes)
	);
	return zipSync(parts, { level: 6 });
}

const stamp = '1980-01-01T00:00:00';
type Parts = Record<string, Uint8Array>;

const partOf = (parts: Parts, name: string) =>
	parseXml(strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array()));

const escaped = (words: string) =>
	words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u001f]/g, ' ');

/** The footnotes of a document by id, those of the rules between text and notes among them. */
function notesOf(parts: Parts): Map<string, XmlNode> {
	const notes = childrenNamed(partOf(parts, 'footnotes'), 'w:footnotes');
	return new Map(notes.map((node) => [attributesOf(node)['w:id'] ?? '', node]));
}

/** The paragraphs and tables of a document. */
function bodyOf(parts: Parts): XmlNode[] {
	const body = childrenNamed(partOf(parts, 'document'), 'w:body');
	return body.filter((node) => nameOf(node) !== 'w:sectPr');
}

/**
 * Footnotes numbered and kept in the order of their marks, since LibreOffice finds them by their place and not by their
 * number; the rules between text and notes stay first.
 */
function notesInOrder(body: XmlNode[], byId: ReadonlyMap<string, XmlNode>) {
	const notes = [...byId].filter(([id]) => Number(id) <= 0).map(([, node]) => node);
	let count = 0;
	const renumbered = (node: XmlNode): XmlNode => {
		const name = nameOf(node);
		if (name === '#text') return node;
		if (name !== 'w:footnoteReference')
			return element(name, childrenOf(node).map(renumbered), attributesOf(node));
		count += 1;
		const id = String(count);
		const note = byId.get(attributesOf(node)['w:id'] ?? '');
		if (note) notes.push(element('w:footnote', childrenOf(note), { 'w:id': id }));
		return element(name, [], { 'w:id': id });
	};
	return { body: body.map(renumbered), notes };
}

function withContent(
	note: XmlNode,
	before: XmlNode | undefined,
	marking: Parameters<typeof mergeBlocks>[2]
): XmlNode {
	const merged = mergeBlocks(before ? childrenOf(before) : [], childrenOf(note), marking);
	return element('w:footnote', merged, attributesOf(note));
}

/** The tree `root` with the children of each element `name` changed. */
function mapChildren(
	root: XmlNode[],
	name: string,
	change: (nodes: XmlNode[]) => XmlNode[]
): XmlNode[] {
	return root.map((node) => {
		const own = nameOf(node);
		if (own === name) return element(own, change(childrenOf(node)), attributesOf(node));
		if (own.startsWith('?') || own === '#text') return node;
		return element(own, mapChildren(childrenOf(node), name, change), attributesOf(node));
	});
}

function childrenNamed(nodes: XmlNode[], name: string): XmlNode[] {
	return nodes.flatMap((node) =>
		nameOf(node) === name ? childrenOf(node) : childrenNamed(childrenOf(node), name)
	);
}
