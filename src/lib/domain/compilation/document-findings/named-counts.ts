import type { OfficialLanguage } from '../../language.ts';
import { countFinding } from './count-finding.ts';
import type { StatedCount } from './counted.ts';
import { statedCounts } from './counted.ts';
import type { DocumentFinding } from './document-finding.ts';
import { listSizes, listsInNotes } from './listed-in-notes.ts';
import type { Passage } from './passages.ts';
import { sentencesOf } from './sentences-of.ts';
import { replyWords } from './vocabulary.ts';

/**
 * Counts that the names beside them, or the same document elsewhere, do not bear out: the list in the footnote of the
 * count, the panellists or members named after a colon, the number in the summary against those of the text, `the four
 * institutions` where no four were spoken of.
 * Source: panel summaries and studies of the Office, which name participants in footnotes.
 */
export function namedCounts(
	passages: readonly Passage[],
	language: OfficialLanguage
): DocumentFinding[] {
	const body = passages.filter(({ kind, inAnnex }) => kind !== 'heading' && !inAnnex);
	const lists = listsInNotes(passages, language);
	return [
		...lists.flatMap(({ passage, count, sizes }) => {
			const [found] = sizes;
			if (found === undefined || sizes.includes(count.value)) return [];
			return [countFinding(passage, count.value, found, 'count-against-list')];
		}),
		...body.flatMap((passage) => persons(passage, language)),
		...restated(body, language)
	];
}

const opensNames: Record<OfficialLanguage, RegExp> = {
	ar: /^[^.؛:()]{0,30}(?:هم|هن|وهم)?\s?:\s*/u,
	zh: /^[^。；：:()（）]{0,12}(?:是|为|如下|包括)?[：:]\s*/u,
	en: /^[^.;:()]{0,40}:\s*/u,
	fr: /^[^.;:()]{0,40}:\s*/u,
	ru: /^[^.;:()]{0,40}:\s*/u,
	es: /^[^.;:()]{0,40}:\s*/u
};

/** `The four panellists were: …; …`, `composed of five members: … (Ghana), … (Mexico)`. */
function persons(passage: Passage, language: OfficialLanguage): DocumentFinding[] {
	return statedCounts(passage.text, language).flatMap((count) => {
		if (count.noun !== 'person') return [];
		const after = passage.text.slice(count.end);
		const lead = (language === 'zh' ? /^(?:是|为)[：:]?/u : opensNames[language]).exec(after);
		if (lead === null) return [];
		const rest = after.slice(lead[0].length);
		const end = /(?:(?<=[\p{L}\p{M})]{2})[.。]|[。\n])(?=\s|$|\p{Script=Han})/u.exec(rest);
		const names = rest.slice(0, end?.index ?? rest.length).replace(/\s(?:and|et|y|и)\s*$/u, '');
		if (/^\s*(?:\(|（)?(?:a|а|أ)\)/u.test(names)) return [];
		const [found, ...others] = personSizes(names, language);
		if (found === undefined || found < 2 || [found, ...others].includes(count.value)) return [];
		return [countFinding(passage, count.value, found, 'count-against-list')];
	});
}

function personSizes(names: string, language: OfficialLanguage): number[] {
	if (/[;；؛]/u.test(names))
		return names.split(/[;；؛]/u).length > 1 ? [names.split(/[;；؛]/u).length] : [];
	const homes = names.match(/[(（][^()（）]{2,60}[)）]/gu)?.length ?? 0;
	if (homes > 1) return [homes];
	return listSizes(names, language) ?? [];
}

const definite: Record<OfficialLanguage, RegExp | undefined> = {
	ar: undefined,
	zh: undefined,
	en: /(?:^|\b)the\s$/iu,
	fr: /(?:^|\s)les\s$/iu,
	ru: undefined,
	es: /(?:^|\s)(?:los|las)\s$/iu
};
const whoReplied: Record<OfficialLanguage, RegExp> = {
	ar: /^\sالتي\s(?:ردت|أجابت|شاركت)/u,
	zh: /^(?:作出|提交)?(?:了)?(?:答复|回复)的/u,
	en: /^\s(?:that|which|who)\s(?:had\s)?(?:responded|replied|submitted|took|participated|contributed)/iu,
	fr: /^\s(?:qui|ayant)\s(?:ont\s|avaient\s)?(?:répondu|participé|pris)/iu,
	ru: /^,?\s(?:ответивш|представивш|которые)/iu,
	es: /^\s(?:que)\s(?:respondieron|participaron|han\srespondido|enviaron)/iu
};

/** A number of the summary, or one that means all of a kind, that stands nowhere else in the text. */
function restated(body: readonly Passage[], language: OfficialLanguage): DocumentFinding[] {
	type Stated = { passage: Passage; count: StatedCount; again: boolean };
	const all: Stated[] = body.flatMap((passage) =>
		sentencesOf(passage.text).flatMap((sentence) =>
			statedCounts(sentence.text, language).map((count) => {
				const before = sentence.text.slice(0, count.start);
				const after = sentence.text.slice(count.end);
				const opens = before.trim().split(/\s+/u).length < 2;
				const again =
					passage.kind === 'summary' ||
					whoReplied[language].test(after) ||
					(opens && (definite[language]?.test(before) ?? false) && !/^[\s,]*[(:]/u.test(after));
				return { passage, count, again };
			})
		)
	);
	const first = all.filter(
		({ passage, again }) =>
			!again &&
			passage.kind === 'paragraph' &&
			(replyWords[language].test(passage.text) || passage.marks !== undefined)
	);
	return all.flatMap(({ passage, count, again }) => {
		if (!again || count.value < 3) return [];
		const same = all.filter((each) => each.passage !== passage && each.count.noun === count.noun);
		if (same.some((each) => each.count.value === count.value)) return [];
		const known = first.filter(
			(each) => each.passage !== passage && each.count.noun === count.noun
		);
		const nearest = known
			.filter(({ count: { value } }) => Math.abs(value - count.value) <= Math.max(2, value * 0.25))
			.at(0);
		if (nearest === undefined) return [];
		return [countFinding(passage, count.value, nearest.count.value, 'count-against-text')];
	});
}
