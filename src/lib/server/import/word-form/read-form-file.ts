import type { FormDocument, FormParagraph } from '#lib/domain/word-form/form-document.ts';
import type { Node } from '../document/docx-parts.ts';
import { xmlNode } from '../document/docx-parts.ts';
import { zipParts } from '../document/zip-parts.ts';
import { docxForm } from './docx-form.ts';
import type { FormFileFault, ReadFormFile } from './form-fault.ts';
import { formFileLimit } from './form-fault.ts';
import { odtForm } from './odt-form.ts';

const docxNames = [
	'[Content_Types].xml',
	'word/_rels/document.xml.rels',
	'word/_rels/settings.xml.rels',
	'word/document.xml',
	'word/footnotes.xml',
	'word/endnotes.xml',
	'word/numbering.xml',
	'word/styles.xml',
	'docProps/custom.xml',
	...[1, 2, 3, 4, 5, 6].flatMap((number) => [
		`word/footer${number}.xml`,
		`word/header${number}.xml`
	])
];
const odtNames = ['mimetype', 'META-INF/manifest.xml', 'content.xml', 'styles.xml', 'meta.xml'];
const wanted = new Set([...docxNames, ...odtNames]);

/** What all parts may unpack to, and how many elements they may have: far more than the longest form. */
const mostUnpacked = 16_000_000;
const mostElements = 600_000;
/** What of it may be words: they are put in their places by the thread that serves everybody. */
const mostCharacters = 2_000_000;
const mostParagraphs = 40_000;

/**
 * Reads a Word document (DOCX) or an OpenDocument text (ODT), told by its content. Only the parts that hold words are
 * unpacked, and nothing is fetched, run or resolved; whatever would need that is refused.
 */
export function readFormFile(bytes: Uint8Array): ReadFormFile {
	const refuse = (reason: FormFileFault): ReadFormFile => ({ ok: false, reason });
	if (bytes.length === 0) return refuse('empty');
	if (bytes.length > formFileLimit) return refuse('too-large');
	const other = kindOfOther(bytes);
	if (other) return refuse(other);
	const unpacked = zipParts(bytes, wanted, mostUnpacked);
	if (!unpacked.ok) return refuse(unpacked.reason);
	const { parts, names } = unpacked;
	if ([...names].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) return refuse('macros');
	if ([...names].some((name) => /^Basic\/.+\.x(?:ml|lb|lc)$|^Scripts\//i.test(name)))
		return refuse('macros');
	if (names.has('Index/Document.iwa') || names.has('index.xml')) return refuse('pages');

	let elements = 0;
	const trees = new Map<string, Node>();
	for (const [name, data] of parts) {
		if (name === 'mimetype') continue;
		for (const byte of data) if (byte === 0x3c) elements += 1;
		if (elements > mostElements) return refuse('too-large');
		const tree = xmlNode(data);
		if (!tree) return refuse('not-a-document');
		trees.set(name, tree);
	}
	if (hasElement(trees.get('word/document.xml'), 'w:document')) {
		const fault = faultOfPackage(trees);
		return fault ? refuse(fault) : withinLimit(docxForm(trees));
	}
	if (!trees.has('content.xml')) return refuse('not-a-document');
	if (hasElement(trees.get('META-INF/manifest.xml'), 'manifest:encryption-data'))
		return refuse('encrypted');
	const type = new TextDecoder().decode(parts.get('mimetype')).trim();
	if (type !== '' && !/^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(type))
		return refuse('not-a-document');
	if (hasElement(trees.get('content.xml'), 'text:section-source')) return refuse('elsewhere');
	return withinLimit(odtForm(trees));
}

function withinLimit(document: FormDocument): ReadFormFile {
	let characters = 0;
	let paragraphs = 0;
	const count = (each: readonly FormParagraph[]) => {
		paragraphs += each.length;
		for (const { text } of each) characters += text.length;
	};
	for (const block of document.blocks)
		if (block.kind === 'paragraph') count([block.paragraph]);
		else for (const row of block.rows) for (const cell of row) count(cell.paragraphs);
	return characters > mostCharacters || paragraphs > mostParagraphs
		? { ok: false, reason: 'too-large' }
		: { ok: true, document };
}

function kindOfOther(bytes: Uint8Array): FormFileFault | undefined {
	const starts = (...first: number[]) => first.every((byte, at) => bytes[at] === byte);
	if (starts(0x50, 0x4b)) return undefined;
	if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'old-or-encrypted';
	if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
	if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
	return 'not-a-document';
}

const external = /\/(?:subDocument|aFChunk|attachedTemplate|frame|oleObject)$/;

/** Macros by content type; parts of the text, or a template, that lie in other files. */
function faultOfPackage(trees: ReadonlyMap<string, Node>): FormFileFault | undefined {
	for (const type of elementsOf(trees.get('[Content_Types].xml')))
		if (/macroEnabled|vbaProject/i.test(type.attributes.ContentType ?? '')) return 'macros';
	for (const name of ['word/_rels/document.xml.rels', 'word/_rels/settings.xml.rels'])
		for (const { attributes } of elementsOf(trees.get(name))) {
			const { Type = '', TargetMode = '', Target = '' } = attributes;
			if (/\/aFChunk$/.test(Type)) return 'elsewhere';
			// A template of the author's own machine says nothing; one in the network would be fetched by Word.
			const isTemplate = Type.endsWith('/attachedTemplate');
			const isRemote = /^(?:https?|ftp):|^\\\\|^file:\/\/[^/]/i.test(Target);
			if (TargetMode === 'External' && external.test(Type) && (!isTemplate || isRemote))
				return 'elsewhere';
		}
	return undefined;
}

function* elementsOf(node: Node | undefined): Generator<Node> {
	for (const child of node?.children ?? []) {
		yield child;
		yield* elementsOf(child);
	}
}

function hasElement(node: Node | undefined, name: string): boolean {
	for (const each of elementsOf(node)) if (each.name === name) return true;
	return false;
}
