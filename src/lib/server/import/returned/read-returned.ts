import { listMark } from '#lib/domain/compilation/marks.ts';
import { isIdentity } from '#lib/domain/compilation/paragraph-identity.ts';
import type { ReturnedParagraph } from '#lib/domain/compilation/returned/returned-paragraph.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { childOf, docxParts, valueOf, type Node } from '../document/docx-parts.ts';
import { faultOfArchive } from '../upload/archive-faults.ts';

/** Why a Word file is not read: it is none, is unsafe or too large; or it is not the document that was exported. */
export type ReturnedFault = 'not-a-document' | 'unsafe' | 'too-large' | 'no-paragraphs';

const mostBytes = 20 * 1024 * 1024;
/** Changes that are taken out when all are accepted, and words that are not words of the text. */
const left = new Set([
	'w:del',
	'w:moveFrom',
	'w:delText',
	'w:instrText',
	'w:pPr',
	'w:rPr',
	'mc:Fallback'
]);

/**
 * The numbered paragraphs of a Word file in `language`, all tracked changes accepted. `notes` are the words that the export
 * put beside passages for the editor, which are no words of the document. Nothing outside the file is read, and nothing of
 * it that is not text.
 */
export function readReturned(
	bytes: Uint8Array,
	language: OfficialLanguage,
	notes: readonly string[]
): { ok: true; paragraphs: ReturnedParagraph[] } | { ok: false; fault: ReturnedFault } {
	if (bytes.byteLength > mostBytes) return { ok: false, fault: 'too-large' };
	if (faultOfArchive(bytes, 'docx')) return { ok: false, fault: 'unsafe' };
	const unpacked = docxParts(bytes);
	if (!unpacked.ok)
		return { ok: false, fault: unpacked.reason === 'too-large' ? 'too-large' : 'not-a-document' };
	const body = childOf(childOf(unpacked.parts.get('word/document.xml'), 'w:document'), 'w:body');
	const footnotes = new Map(
		childOf(unpacked.parts.get('word/footnotes.xml'), 'w:footnotes')?.children.map((node) => [
			node.attributes['w:id'] ?? '',
			wordsOf(node, (inner) => wordsOf(inner, () => '')).trim()
		])
	);
	const clean = (text: string) => {
		let said = text;
		for (const note of notes) said = said.replaceAll(` ${note}`, '').replaceAll(note, '');
		return said;
	};
	const paragraphs: ReturnedParagraph[] = [];
	let open: (ReturnedParagraph & { links: number }) | undefined;
	let carried = '';
	for (const node of paragraphsOf(body)) {
		const properties = childOf(node, 'w:pPr');
		const style = (valueOf(properties, 'w:pStyle') ?? '').replace(/[\s_]/g, '').toLowerCase();
		if (style === 'annexheading') break;
		const identity = identityIn(node);
		const isNumbered = identity !== undefined || style === 'numberedtext';
		if (!isNumbered && (style !== 'bodytext' || node.name !== 'w:p')) {
			open = undefined;
			continue;
		}
		if (isNumbered) {
			open = { ...(identity && { identity }), text: '', notes: [], links: 0 };
			paragraphs.push(open);
		}
		if (!open) continue;
		const into = open;
		const words = clean(
			wordsOf(node, (inner) => {
				if (inner.name === 'w:hyperlink') return `[#${(into.links += 1)}]`;
				into.notes.push(footnotes.get(inner.attributes['w:id'] ?? '') ?? '');
				return `[^${into.notes.length}]`;
			})
		);
		const isJoined = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
		const line = isNumbered ? inLines(words, language) : asItem(words, language);
		into.text = [into.text, carried + line].filter((each) => each.trim() !== '').join('\n');
		carried = '';
		if (isJoined && words.trim() === '' && isNumbered) paragraphs.pop();
	}
	const read = paragraphs.flatMap(({ identity, text, notes: own }): ReturnedParagraph[] =>
		text.trim() === '' ? [] : [{ ...(identity && { identity }), text, notes: own }]
	);
	return read.length > 0 ? { ok: true, paragraphs: read } : { ok: false, fault: 'no-paragraphs' };
}

/** Paragraphs and tables of the body, those in content controls among them. */
function paragraphsOf(node: Node | undefined): Node[] {
	return (node?.children ?? []).flatMap((child): Node[] => {
		if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
		return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo'].includes(child.name)
			? paragraphsOf(child)
			: [];
	});
}

function identityIn(node: Node): string | undefined {
	for (const child of node.children) {
		const name = child.name === 'w:bookmarkStart' ? child.attributes['w:name'] : identityIn(child);
		if (name && isIdentity(name)) return name;
	}
	return undefined;
}

/** The words of a node; `mark` gives what stands for a footnote and for a link to a place of the document. */
function wordsOf(node: Node, mark: (inner: Node) => string): string {
	return node.children
		.map((child): string => {
			if (left.has(child.name)) return '';
			if (child.name === '#text') return '';
			if (child.name === 'w:t') return child.children.map(({ text = '' }) => text).join('');
			if (child.name === 'w:tab') return '\t';
			if (child.name === 'w:br' || child.name === 'w:cr') return ' ';
			if (child.name === 'w:noBreakHyphen') return '\u2011';
			if (child.name === 'w:footnoteReference') return mark(child);
			const anchor = child.name === 'w:hyperlink' ? child.attributes['w:anchor'] : undefined;
			if (anchor && /^(?:para|section|annex)_/.test(anchor)) return mark(child);
			return wordsOf(child, mark);
		})
		.join('')
		.replace(/[\u200e\u200f]/g, '');
}

/** A list that runs on, each item on a line as an editor types it. */
function inLines(words: string, language: OfficialLanguage): string {
	return cut(words, language, 0);
}

function cut(words: string, language: OfficialLanguage, level: number): string {
	if (level > 1) return words;
	const pieces: string[] = [];
	let rest = words;
	for (let number = 1; ; number += 1) {
		const at = rest.indexOf(`${listMark(language, number, level)}\u00a0`);
		if (at < 0) break;
		pieces.push(rest.slice(0, at).trim());
		rest = rest.slice(at + listMark(language, number, level).length + 1);
	}
	if (pieces.length === 0) return words;
	const [lead = '', ...items] = [...pieces, rest];
	const lines = items.map(
		(item) => `${'-'.repeat(level + 1)} ${cut(item, language, level + 1).trim()}`
	);
	return [lead, ...lines].filter(Boolean).join('\n');
}

/** A line of its own: an item by its mark and tab, else words that go on. */
function asItem(words: string, language: OfficialLanguage): string {
	const [, mark, rest] = /^\s*(\S{1,12})\t(.*)$/s.exec(words) ?? [];
	if (mark === undefined || rest === undefined) return words;
	for (const level of [0, 1, 2])
		for (let number = 1; number < 60; number += 1)
			if (mark === listMark(language, number, level))
				return `${'-'.repeat(level + 1)} ${inLines(rest, language)}`;
	return words;
}
