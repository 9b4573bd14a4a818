import { hashOfWords } from '../../words.ts';
import type { Inline, Paragraph, Provenance, Text } from '../model.ts';

/** The basis of a paragraph whose editor keeps it although no reply says it any more. */
export const ownBasis = 'own';

/** The texts of a line in reading order, those of its lists included; footnotes are notes of the draft, not its words. */
export function textsIn(content: readonly Inline[]): Text[] {
	return content.flatMap((inline) => {
		if (inline.type === 'text') return [inline];
		return inline.type === 'list' ? inline.items.flatMap((item) => textsIn(item.content)) : [];
	});
}

/** Whether no reply says what a paragraph says; one that was split off from another is kept, and rests on what that does. */
export function isOwn({ basis, content }: Pick<Paragraph, 'basis' | 'content'>): boolean {
	return basis === ownBasis && provenanceIn(content).length === 0;
}

/** All that a line rests on, in reading order, each stretch once. */
export function provenanceIn(content: readonly Inline[]): Provenance[] {
	const found = new Map<string, Provenance>();
	for (const { provenance } of textsIn(content))
		for (const each of provenance ?? [])
			found.set(`${keyOf(each)} ${each.start} ${each.end}`, each);
	return [...found.values()];
}

/** The words of a reply, wherever they stand in it. */
export function keyOf({ submission, question, hash }: Provenance): string {
	return `${submission} ${question} ${hash}`;
}

/**
 * What a drafted paragraph rests on, as two hashes: that of the words of replies, and that of what the document says of
 * them, which a new translation changes. Verbs and footnotes are no part of it: they depend on what stands before. A
 * paragraph that rests on no reply is what it says. Of a condensed paragraph only the first is known.
 */
export function basisOf({ content, omitted }: Pick<Paragraph, 'content' | 'omitted'>): string {
	const rests = [...provenanceIn(content), ...(omitted ?? [])];
	if (rests.length === 0) return hashOfWords(JSON.stringify(withoutIds(content)));
	const words = textsIn(content)
		.filter(({ provenance }) => provenance !== undefined)
		.map(({ text }) => text)
		.join('');
	const sources = hashOfWords([...new Set(rests.map(keyOf))].sort().join('\n'));
	return (omitted?.length ?? 0) > 0 ? sources : `${sources}.${hashOfWords(words)}`;
}

/** Whether two bases are of the same words; what condensing leaves out changes nothing. */
export function sameBasis(one: string, other: string): boolean {
	if (one === other) return true;
	const [sources, words] = one.split('.');
	const [otherSources, otherWords] = other.split('.');
	return sources === otherSources && (words === undefined || otherWords === undefined);
}

function withoutIds(content: readonly Inline[]): unknown {
	return content.map((inline) => {
		if (inline.type === 'footnote') return ['footnote', withoutIds(inline.content)];
		if (inline.type === 'list') return inline.items.map((item) => withoutIds(item.content));
		return inline.type === 'text' ? inline.text : ['reference', inline.target];
	});
}
