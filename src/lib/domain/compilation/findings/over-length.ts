import type { OfficialLanguage } from '../../language.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

const segmenters = new Map<OfficialLanguage, Intl.Segmenter>();

/** A word by the rules of Unicode (UAX 29) where words are letters between spaces: apostrophes and points inside join. */
const alphabetic =
	/[\p{L}\p{M}\p{N}_]+(?:(?:(?<=\p{L}\p{M}*)['’.:·](?=\p{L})|(?<=\p{N})['’.,;](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*/gu;
const otherScripts =
	/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Words of a text as `Intl.Segmenter` counts them; numbers count, punctuation does not. Latin, Cyrillic and Arabic texts
 * are counted by the rules that it follows, which is many times as fast.
 */
export function countWords(text: string, language: OfficialLanguage): number {
	if (language !== 'zh' && !otherScripts.test(text)) {
		let words = 0;
		alphabetic.lastIndex = 0;
		while (alphabetic.test(text)) words += 1;
		return words;
	}
	const segmenter =
		segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
	segmenters.set(language, segmenter);
	let words = 0;
	for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
	return words;
}

/**
 * More words than the consultation allows its document: body, headings and footnotes counted, annexes not.
 * Source: the limit of 8,500 words for reports of the Secretariat (A/RES/52/214, section B; A/RES/53/208, section B).
 */
export function overLength(document: CheckedDocument): Finding[] {
	const { wordLimit } = document.snapshot.consultation.document;
	const body = document.lines.filter(({ part }) => part === 'body');
	const letters = body.reduce((sum, { text }) => sum + text.length, 0);
	if (letters < wordLimit) return [];
	const words = body.reduce((sum, { text }) => sum + countWords(text, document.language), 0);
	if (words <= wordLimit) return [];
	return [
		{
			rule: 'over-length',
			severity: 'look',
			where: { node: 'document', kind: 'document', mark: '', number: 0 },
			stated: words,
			found: wordLimit,
			message: 'over-length'
		}
	];
}
