import type { Inline } from '../model.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

/**
 * A paragraph in the name of a respondent, or under a theme, no sentence of which says on which words of a reply it rests.
 * The sentence that no reply addressed a theme needs none. Source: the compilation of Council resolution 16/22, where
 * every paragraph of chapter II reports a reply.
 */
export function withoutProvenance(document: CheckedDocument): Finding[] {
	return document.lines.flatMap((line): Finding[] => {
		const { paragraph } = line;
		if (line.kind !== 'paragraph' || paragraph === undefined || rests(paragraph.content)) return [];
		if (ownSentence.test(paragraph.id)) return [];
		const speaks = paragraph.attribution.length > 0;
		if (!speaks && line.theme === undefined) return [];
		return [
			{
				rule: 'without-provenance',
				severity: speaks ? 'blocks' : 'look',
				where: document.placeOf(line),
				message: 'without-provenance'
			}
		];
	});
}

/** Paragraphs that drafting words itself: that no reply addressed a theme, who spoke, how a session opened. */
const ownSentence = /^p-(?:[\w.-]+-)?(?:none|speakers|opening)(?:-|$)/;

function rests(content: readonly Inline[]): boolean {
	return content.some((inline) => {
		if (inline.type === 'text') return (inline.provenance ?? []).length > 0;
		return inline.type === 'list' && inline.items.some((item) => rests(item.content));
	});
}
