import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import type { Inline } from '../model.ts';

/**
 * Words that still stand in the language of the reply, or of the text, because there is no translation. `words` is the
 * BCP 47 tag of that language. One finding a line; an edition in another language than the original is not issued so. Source: the rule of drafting that nothing stays untranslated in silence.
 */
export function translationNeeded(document: CheckedDocument): Finding[] {
	const isOriginal = document.language === document.snapshot.consultation.originalLanguage;
	return document.lines.flatMap((line): Finding[] => {
		const language = untranslatedIn(line.content);
		if (language === undefined) return [];
		return [
			{
				rule: 'translation-needed',
				severity: isOriginal ? 'look' : 'blocks',
				where: document.placeOf(line),
				words: language,
				message: 'translation-needed'
			}
		];
	});
}

/** Whether words of a line are still in another language. */
export function isUntranslated(content: readonly Inline[]): boolean {
	return untranslatedIn(content) !== undefined;
}

function untranslatedIn(content: readonly Inline[]): string | undefined {
	for (const inline of content) {
		if (inline.type === 'text' && inline.mark?.kind === 'translation-needed')
			return inline.mark.language;
		if (inline.type !== 'list') continue;
		for (const item of inline.items) {
			const inside = untranslatedIn(item.content);
			if (inside !== undefined) return inside;
		}
	}
	return undefined;
}
