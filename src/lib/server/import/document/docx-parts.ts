import { XMLParser } from 'fast-xml-parser';
import type { ZipFault } from './zip-parts.ts';
import { zipParts } from './zip-parts.ts';

/** An element of a part of a Word file: its name, its attributes without prefix marks, what it holds; text as `#text`. */
export type Node = {
	name: string;
	attributes: Record<string, string>;
	children: Node[];
	text?: string;
};

const wanted = new Set([
	'word/document.xml',
	'word/footnotes.xml',
	'word/numbering.xml',
	'word/styles.xml'
]);
const mostUnpacked = 32_000_000;
const deepest = 200;

/**
 * The parts of a Word file that hold its words, notes, numbers and styles. Nothing else is unpacked, at most 32 MB in
 * all, and a part with a document type or entities is refused, as is an archive without `word/document.xml`.
 */
export function docxParts(
	bytes: Uint8Array
): { ok: true; parts: Map<string, Node> } | { ok: false; reason: ZipFault } {
	const unpacked = zipParts(bytes, wanted, mostUnpacked);
	if (!unpacked.ok) return unpacked;
	const parts = new Map<string, Node>();
	for (const [name, data] of unpacked.parts) {
		const root = xmlNode(data);
		if (!root) return { ok: false, reason: 'not-a-document' };
		parts.set(name, root);
	}
	if (!parts.has('word/document.xml')) return { ok: false, reason: 'not-a-document' };
	return { ok: true, parts };
}

/**
 * What a part in XML holds, under a node without a name. Undefined where it is not well formed, stands too deep, or has a
 * document type or entities of its own: neither is ever resolved.
 */
export function xmlNode(data: Uint8Array): Node | undefined {
	const xml = new TextDecoder().decode(data);
	if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return undefined;
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		attributeNamePrefix: '',
		trimValues: false,
		parseTagValue: false,
		parseAttributeValue: false,
		processEntities: false,
		htmlEntities: false
	});
	try {
		return { name: '', attributes: {}, children: nodesOf(parser.parse(xml)) };
	} catch {
		return undefined;
	}
}

function nodesOf(parsed: unknown, depth = 0): Node[] {
	if (!Array.isArray(parsed)) return [];
	if (depth > deepest) throw new RangeError('elements stand too deep in each other');
	return parsed.map((entry: Record<string, unknown>) => {
		const name = Object.keys(entry).find((key) => key !== ':@') ?? '';
		const attributes: Record<string, string> = {};
		for (const [key, value] of Object.entries(entry[':@'] ?? {}))
			attributes[key] = withoutEntities(String(value));
		if (name === '#text') {
			return { name, attributes, children: [], text: withoutEntities(String(entry[name])) };
		}
		return { name, attributes, children: nodesOf(entry[name], depth + 1) };
	});
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text with the references that XML 1.0 knows by itself resolved, each once. */
function withoutEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		/&(?:(amp|lt|gt|quot|apos)|#x([0-9a-f]{1,6})|#([0-9]{1,7}));/gi,
		(all, name: string | undefined, hex: string | undefined, dec: string | undefined) => {
			if (name !== undefined) return named[name.toLowerCase()] ?? all;
			const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
			return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
				? String.fromCodePoint(code)
				: all;
		}
	);
}

/** The first child of that name, or undefined. */
export function childOf(node: Node | undefined, name: string): Node | undefined {
	return node?.children.find((child) => child.name === name);
}

/** The `w:val` of a child. */
export function valueOf(node: Node | undefined, name: string): string | undefined {
	return childOf(node, name)?.attributes['w:val'];
}
