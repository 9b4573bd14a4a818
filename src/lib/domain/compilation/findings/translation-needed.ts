import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import type { Inline } from '../model.ts';

/**
 * Words that still stand in the language of the reply, or of the text, because there is no translation. `words` is the
 * BCP 47 tag of that language. One finding a line. Source: the rule of drafting that nothing stays untranslated in silence.
 */
export function translationNeeded(document: CheckedDocument): Finding[] {
	return document.lines.flatMap((line): Finding[] => {
		const language = untranslatedIn(line.content);
		if (language === undefined) return [];
		return [
			{
				rule: 'translation-needed',
				severity: 'look',
				where: document.placeOf(line),
				words: language,
				message: 'translation-needed'
			}
		];
	});
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
