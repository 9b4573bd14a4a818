import { formatAmount, readAmount } from '../../amounts.ts';
import { countOf } from '../../counted-nouns.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { countsIn } from './read-counts.ts';
import { styleFindings } from './style-findings.ts';

/** Digits in groups: by point or space where commas belong, by comma, point or a space that breaks elsewhere; or in none. */
const plainGroups =
	/(?<![0-9.,/])[0-9]{1,3}(?:(?:[ \u00a0\u202f][0-9]{3})+|(?:\.[0-9]{3}){2,})(?![0-9.,/]*[0-9])|(?<![0-9.,/+-])[0-9]{5,12}(?![0-9/]|-[0-9])/gu;
const spacedGroups =
	/(?<![0-9.,/])[0-9]{1,3}(?:(?:[ ,][0-9]{3})+|(?:\.[0-9]{3}){2,})(?![0-9.,/]*[0-9])|(?<![0-9.,/+-])[0-9]{5,12}(?![0-9/]|-[0-9])/gu;
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]+/gu;

/**
 * A number not in the form of the language: digits grouped in another way or not at all, digits that UN documents do not
 * use, and in English a number under ten in figures before what is counted. Source: the United Nations editorial manual
 * (numbers, dates and time) and its counterparts; the forms are those of `formatAmount` and `countOf`.
 */
export function numberForm(document: CheckedDocument): Finding[] {
	const { language } = document;
	const groups = language === 'en' || language === 'zh' ? plainGroups : spacedGroups;
	const form = styleFindings(document, { rule: 'number-form', message: 'number-form' }, (text) => [
		...[...text.matchAll(groups)].flatMap(([words]) => {
			const value = readAmount(words);
			const found = value === undefined ? undefined : formatAmount(value, language);
			return found === undefined || found === words ? [] : [{ words, found }];
		}),
		...[...text.matchAll(otherDigits)].map(([words]) => ({ words }))
	]);
	if (language !== 'en') return form;
	const inDigits = styleFindings(
		document,
		{ rule: 'number-form', message: 'number-in-digits' },
		(text) =>
			/(?<![0-9.,/])[1-9] \p{L}/u.test(text)
				? countsIn(text, language)
						.filter(
							({ number, start }) =>
								number < 10 && /[0-9]/.test(text[start] ?? '') && !besideTen(text, start)
						)
						.map(({ number, noun, start, end }) => ({
							words: text.slice(start, end),
							found: countOf(number, noun, language)
						}))
				: []
	);
	return [...form, ...inDigits];
}

/** Like items of one sentence are all in figures where one of them is 10 or more. */
function besideTen(text: string, start: number): boolean {
	const from = text.lastIndexOf('. ', start) + 1;
	const stop = text.indexOf('. ', start);
	const sentence = text.slice(from, stop === -1 ? text.length : stop);
	return countsIn(sentence, 'en').some(({ number }) => number > 9);
}
