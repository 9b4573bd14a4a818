import type { Inline, Text } from '../model.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';

/** The words stand in the language of a reply, because there is no translation or none is meant. */
export function isForeign({ mark }: Text): boolean {
	return mark?.kind === 'translation-needed' || mark?.kind === 'as-submitted';
}

/** The texts of a line, those of its lists included, that stand in the language of the document; footnotes are lines of their own. */
function ownTexts(content: readonly Inline[]): Text[] {
	return content.flatMap((inline) => {
		if (inline.type === 'list') return inline.items.flatMap((item) => ownTexts(item.content));
		if (inline.type !== 'text' || isForeign(inline)) return [];
		return [inline];
	});
}

/** The same as one string, the texts of passages that need translation left out. */
export function ownWords(line: CheckedLine): string {
	return hasUntranslated(line.content)
		? ownTexts(line.content)
				.map(({ text }) => text.trim())
				.filter((text) => text !== '')
				.join(' ')
		: line.text;
}

export function hasUntranslated(content: readonly Inline[]): boolean {
	return content.some((inline) => {
		if (inline.type === 'list') return inline.items.some((item) => hasUntranslated(item.content));
		return inline.type === 'text' && isForeign(inline);
	});
}

/** Words that are printed as they came: those of a reply as received, and the question over it, as it was posted. */
export function isReproduced({ paragraph, kind, style }: CheckedLine): boolean {
	return (kind === 'paragraph' && paragraph?.verbatim === true) || style === 'question';
}

const known = new WeakMap<CheckedDocument, { line: CheckedLine; text: string }[]>();

/**
 * What the rules of style read: the lines of the body in the language of the document, without web addresses. Annexes and
 * replies as received are printed as they came, and cells of tables have their own rules.
 */
export function styledLines(document: CheckedDocument): { line: CheckedLine; text: string }[] {
	const before = known.get(document);
	if (before !== undefined) return before;
	const lines = document.lines.flatMap((line) => {
		if (line.part !== 'body' || line.kind === 'cell' || isReproduced(line)) return [];
		const text = ownWords(line).replace(/https?:\/\/[^\s;]+|www\.[^\s;]+/gu, '');
		return text === '' ? [] : [{ line, text }];
	});
	known.set(document, lines);
	return lines;
}
