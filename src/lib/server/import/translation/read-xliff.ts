import type { ReadText, TranslationFile } from '#lib/domain/compilation/editions/reading.ts';
import { languageOfTag } from '#lib/domain/compilation/editions/reading.ts';
import type { LineInSentences } from '#lib/domain/compilation/editions/sentence-parts.ts';
import { wordsOfSentences } from '#lib/domain/compilation/editions/sentence-parts.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Node } from '../document/docx-parts.ts';
import { childOf, xmlNode } from '../document/docx-parts.ts';
import { encodingOfText } from '../encoding-of-text.ts';
import type { ReadTranslationFile } from './translation-fault.ts';
import { mostTexts } from './translation-fault.ts';

const mostElements = 400_000;
const idOfUnit = /^([0-9a-f]{12})-(?:all|(\d{1,5})-(\d)-(\d{1,5}))$/;

/**
 * Reads an XLIFF 1.2 file that `exportXliff` wrote and a tool changed. Ids say where each sentence belongs, whatever the
 * tool did with the groups; what it added beside source and target is left aside. Nothing is fetched or resolved, and a
 * document type is refused.
 */
export function readXliff(bytes: Uint8Array): ReadTranslationFile {
	const text = new TextDecoder(encodingOfText(bytes)).decode(bytes);
	if (/<!DOCTYPE|<!ENTITY/i.test(text)) return { ok: false, reason: 'unsafe' };
	let elements = 0;
	for (const sign of text) if (sign === '<') elements += 1;
	if (elements > mostElements) return { ok: false, reason: 'too-large' };
	const tree = xmlNode(new TextEncoder().encode(text));
	const root = tree?.children.find(({ name }) => local(name) === 'xliff');
	if (!root) return { ok: false, reason: 'not-a-document' };
	if (root.attributes.version !== '1.2') return { ok: false, reason: 'other-version' };
	const files = root.children.filter(({ name }) => local(name) === 'file');
	const [first] = files;
	const language = languageOfTag(first?.attributes['target-language']);
	const original = languageOfTag(first?.attributes['source-language']);
	if (!first || !language || !original) return { ok: false, reason: 'not-ours' };
	const parts = new Map<string, Part[]>();
	for (const node of files.flatMap(unitsIn)) {
		const part = partOf(node);
		if (part) parts.set(part.code, [...(parts.get(part.code) ?? []), part]);
	}
	if (parts.size === 0) return { ok: false, reason: 'not-ours' };
	if (parts.size > mostTexts) return { ok: false, reason: 'too-large' };
	const texts = [...parts].map(([code, all]) => textOf(code, all, { original, language }));
	const consultation = /[a-z0-9-]{1,100}$/.exec(first.attributes.original ?? '')?.[0];
	const file: TranslationFile = {
		...(consultation !== undefined && { consultation }),
		language,
		texts
	};
	return { ok: true, file };
}

/** A sentence, or a whole unit where `line` is 0. */
type Part = {
	code: string;
	line: number;
	depth: number;
	place: number;
	source: string;
	target: string;
	state: string;
	qualifier: string;
};

function partOf(node: Node): Part | undefined {
	const match = idOfUnit.exec(node.attributes.id ?? '');
	const [, code, line = '0', depth = '0', place = '0'] = match ?? [];
	if (code === undefined) return undefined;
	const target = childNamed(node, 'target');
	return {
		code,
		line: Number(line),
		depth: Number(depth),
		place: Number(place),
		source: wordsOf(childNamed(node, 'source')),
		target: wordsOf(target),
		state: target?.attributes.state ?? '',
		qualifier: target?.attributes['state-qualifier'] ?? ''
	};
}

const untouched = new Set(['', 'new', 'needs-translation']);

function textOf(
	code: string,
	parts: readonly Part[],
	{ original, language }: { original: OfficialLanguage; language: OfficialLanguage }
): ReadText {
	const ordered = [...parts].sort((a, b) => a.line - b.line || a.place - b.place);
	const every = (is: (part: Part) => boolean) => ordered.every(is);
	const isAsSource = (part: Part) =>
		untouched.has(part.state) && part.target === part.source && /\p{L}/u.test(part.source);
	const source = joined(ordered, 'source', original);
	if (every((part) => part.target.trim() === '' || isAsSource(part)))
		return { code, source, words: '', state: 'draft' };
	const isUnfinished = ordered.some((part) => part.target.trim() === '' || isAsSource(part));
	const state = every((part) => /^(?:signed-off|final)$/.test(part.state))
		? 'revised'
		: every((part) => /^mt-/.test(part.qualifier))
			? 'machine'
			: 'draft';
	return {
		code,
		source,
		words: joined(ordered, 'target', language),
		state,
		...(isUnfinished && { isUnfinished })
	};
}

function joined(
	parts: readonly Part[],
	side: 'source' | 'target',
	language: OfficialLanguage
): string {
	const lines = new Map<number, LineInSentences>();
	for (const part of parts) {
		if (part.line === 0) return part[side];
		const line = lines.get(part.line) ?? { depth: part.depth, sentences: [] };
		if (part[side].trim() !== '') line.sentences.push(part[side]);
		lines.set(part.line, line);
	}
	return wordsOfSentences([...lines.values()], language);
}

/** What is written in an element: elements that stand for marks as marks, alternatives and comments left out. */
function wordsOf(node: Node | undefined): string {
	return (node?.children ?? [])
		.map((child) => {
			if (child.name === '#text') return child.text ?? '';
			const [, kind, number] = /^([nr])(\d{1,4})$/.exec(child.attributes.id ?? '') ?? [];
			if (kind !== undefined) return kind === 'n' ? `[^${number}]` : `[#${number}]`;
			return /^(?:g|mrk)$/.test(local(child.name)) ? wordsOf(child) : '';
		})
		.join('');
}

function unitsIn(node: Node): Node[] {
	return node.children.flatMap((child) => {
		if (local(child.name) === 'trans-unit') return [child];
		return /^(?:body|group)$/.test(local(child.name)) ? unitsIn(child) : [];
	});
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const childNamed = (node: Node, name: string) =>
	childOf(node, name) ?? node.children.find((child) => local(child.name) === name);
