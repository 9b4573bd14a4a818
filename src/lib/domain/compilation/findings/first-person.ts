import { firstPersonIn } from '../reported-speech.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { hasUntranslated, isReproduced, ownWords } from './own-words.ts';
import { withoutAnyQuotations } from './without-quotations.ts';

/**
 * Words of the first person in reported speech, outside quotation marks: a paragraph reports what its respondent said.
 * A reply as received is no reported speech.
 * One finding a paragraph. Source: A/HRC/19/50, chapter II, which is in reported speech throughout.
 */
export function firstPerson(document: CheckedDocument): Finding[] {
	const { language } = document;
	return document.lines.flatMap((line): Finding[] => {
		if (line.kind !== 'paragraph' || !line.reports || isReproduced(line)) return [];
		const words = hasUntranslated(line.content) ? ownWords(line) : line.text;
		const text = withoutAnyQuotations(words);
		const found = firstPersonIn(text, language).map(({ start, end }) => text.slice(start, end));
		if (found.length === 0) return [];
		return [
			{
				rule: 'first-person',
				severity: 'look',
				where: document.placeOf(line),
				words: [...new Set(found)].slice(0, 5).join(language === 'zh' ? '、' : ', '),
				message: 'first-person'
			}
		];
	});
}
