import { segmenterOf } from '../segmenters.ts';

/** A stretch of a text, UTF-16 code units. */
export type Span = { start: number; end: number };

/** Abbreviations after which a sentence goes on, lower case, without their last point. */
const abbreviations: Record<string, Set<string>> = {
	en: new Set(
		'no nos para paras art arts mr mrs ms dr prof st vol p pp ch chap sect cf e.g i.e viz vs ed eds fig rev add corr res doc'.split(
			' '
		)
	),
	fr: new Set('art par n p pp chap vol m mm mme mlle dr cf c.-à-d ex fig doc rés'.split(' ')),
	es: new Set(
		'art arts párr párrs núm núms p pp cap vol sr sra dr dra cf ej fig doc res'.split(' ')
	),
	ru: new Set('ст п пп гл т.е т.д т.п см др проф г гг рис тыс млн млрд долл им'.split(' '))
};

/**
 * The sentences of a text in `language` (BCP 47; an unknown tag is split as English). The spans follow each other
 * without gaps and cover the whole text, white space belonging to the sentence before it.
 */
export function splitSentences(text: string, language: string): Span[] {
	const known = abbreviations[language.toLowerCase().split('-')[0] ?? ''];
	const spans: Span[] = [];
	for (const { index, segment } of segmenterOf('sentence', language).segment(text)) {
		const previous = spans[spans.length - 1];
		if (previous !== undefined && goesOn(text.slice(previous.start, index), segment, known)) {
			previous.end = index + segment.length;
		} else {
			spans.push({ start: index, end: index + segment.length });
		}
	}
	return spans;
}

function goesOn(before: string, next: string, known: Set<string> | undefined): boolean {
	if (before.trim() === '' || next.trim() === '') return true;
	const trimmed = before.trimEnd();
	if (!trimmed.endsWith('.') || trimmed.length < before.length - 1) return false;
	const lastWord = /[^\s(["“«]{1,12}\.$/u.exec(trimmed.slice(-16))?.[0].slice(0, -1) ?? '';
	if (/^\p{Lu}$/u.test(lastWord) && lastWord !== 'I') return true;
	return known?.has(lastWord.toLowerCase()) ?? false;
}
