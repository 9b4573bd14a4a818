import { chineseValue } from '../../chinese-numerals.ts';
import { westernDigits } from '../../amounts.ts';
import type { Counted } from '../../counted-nouns.ts';
import { countOf, numberWords } from '../../counted-nouns.ts';
import type { OfficialLanguage } from '../../language.ts';
import { readNumbers } from '../../numerals.ts';

/** A number of States, stakeholders, … that a text states. */
export type ReadCount = { noun: Counted; number: number };

/** The same with the stretch of the text that states it, UTF-16 offsets. */
export type PlacedCount = ReadCount & { start: number; end: number };

const nouns: Counted[] = ['state', 'stakeholder', 'un-entity', 'other', 'donor'];

const chineseUpToTwelve = [...'一二两三四五六七八九十', '十一', '十二'];

/** Words from ten on, and those that documents use beside the ones that drafting writes. */
const moreWords: Record<OfficialLanguage, Record<string, number>> = {
	ar: { عشر: 10, عشرة: 10, ثمان: 8 },
	zh: Object.fromEntries(chineseUpToTwelve.map((word) => [word, chineseValue(word) ?? 0])),
	en: { a: 1, no: 0, ten: 10, eleven: 11, twelve: 12 },
	fr: { aucun: 0, aucune: 0, dix: 10, onze: 11, douze: 12 },
	ru: { десять: 10, десяти: 10, одиннадцать: 11, одиннадцати: 11, двенадцать: 12, двенадцати: 12 },
	es: { ningún: 0, ninguna: 0, diez: 10, once: 11, doce: 12 }
};

const moreForms: Partial<Record<OfficialLanguage, Partial<Record<Counted, string[]>>>> = {
	ar: { state: ['دولة', 'دول'], stakeholder: ['من أصحاب المصلحة', 'أصحاب المصلحة'] },
	zh: { state: ['个国家', '国'] },
	en: { state: ['Member States', 'countries'] },
	fr: { state: ['États Membres', 'pays'] },
	es: { state: ['Estados Miembros', 'países'], stakeholder: ['partes interesadas'] },
	ru: { state: ['государств-членов', 'стран', 'страны'] }
};

type Reader = {
	pattern: RegExp;
	words: Map<string, number>;
	nounOf: Map<string, Counted>;
	wholes: Map<string, ReadCount>;
	/** The noun right after a number, at a place. */
	following: RegExp;
};
const readers = new Map<OfficialLanguage, Reader>();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (texts: Iterable<string>) =>
	[...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

function readerFor(language: OfficialLanguage): Reader {
	const known = readers.get(language);
	if (known !== undefined) return known;
	const words = new Map([...numberWords(language), ...Object.entries(moreWords[language])]);
	const nounOf = new Map<string, Counted>();
	const wholes = new Map<string, ReadCount>();
	for (const noun of nouns) {
		for (const role of ['subject', 'from'] as const) {
			for (const number of [1, 2]) {
				if (language !== 'ar') continue;
				wholes.set(countOf(number, noun, language, role), { noun, number });
			}
			for (const number of [1, 2, 3, 10, 11, 21, 22, 25, 100]) {
				const whole = countOf(number, noun, language, role);
				if (language === 'ar' && number < 3) continue;
				const form = language === 'zh' ? whole.replace(/^\S+ /, '') : whole.replace(/^[^ ]+ /, '');
				nounOf.set(form.toLocaleLowerCase(language), noun);
			}
		}
		for (const form of moreForms[language]?.[noun] ?? []) {
			nounOf.set(form.toLocaleLowerCase(language), noun);
		}
	}
	const number = `[0-9][0-9,\\u00a0]{0,8}|${longestFirst(words.keys()).map(escaped).join('|')}`;
	const noun = longestFirst(nounOf.keys()).map(escaped).join('|');
	const before = language === 'zh' ? '(?<![0-9一二三四五六七八九十])' : '(?<![\\p{L}\\p{N}])';
	const prefix = language === 'ar' ? '[وفبل]?' : '';
	const after = language === 'zh' ? '' : '(?![\\p{L}\\p{N}])';
	const gap = language === 'zh' ? '[ \\u00a0]?' : '[ \\u00a0]';
	const whole = longestFirst(wholes.keys()).map(escaped).join('|');
	const pattern = new RegExp(
		`${before}${prefix}(?:(${number})${gap}(${noun})${whole === '' ? '' : `|(${whole})`})${after}`,
		'giu'
	);
	const following = new RegExp(`${gap}(${noun})${after}`, 'iuy');
	const reader = { pattern, words, nounOf, wholes, following };
	readers.set(language, reader);
	return reader;
}

/** The counts that a text of `language` states, in digits and in words, in their order. */
export function readCounts(text: string, language: OfficialLanguage): ReadCount[] {
	return countsIn(text, language).map(({ noun, number }) => ({ noun, number }));
}

/** The same, each with its place. Numbers in words are read up to 999. */
export function countsIn(text: string, language: OfficialLanguage): PlacedCount[] {
	const reader = readerFor(language);
	const counts = [...westernDigits(text).matchAll(reader.pattern)].flatMap((match) => {
		const start = match.index;
		const end = start + match[0].length;
		const whole = reader.wholes.get(match[3] ?? '');
		if (whole !== undefined) return [{ ...whole, start, end }];
		const noun = reader.nounOf.get((match[2] ?? '').toLocaleLowerCase(language));
		const stated = (match[1] ?? '').toLocaleLowerCase(language);
		const number = reader.words.get(stated) ?? Number(stated.replace(/[^0-9]/g, '') || Number.NaN);
		return noun === undefined || Number.isNaN(number) ? [] : [{ noun, number, start, end }];
	});
	const others: PlacedCount[] = [];
	for (const { value, unit, start, end } of readNumbers(text, language)) {
		if (unit !== undefined) continue;
		reader.following.lastIndex = end;
		const match = reader.following.exec(text);
		const noun = reader.nounOf.get((match?.[1] ?? '').toLocaleLowerCase(language));
		if (match !== null && noun !== undefined)
			others.push({ noun, number: value, start, end: end + match[0].length });
	}
	let next = 0;
	const alone = counts.filter(({ start, end }) => {
		while ((others[next]?.end ?? Infinity) <= start) next += 1;
		return (others[next]?.start ?? Infinity) >= end;
	});
	return [...alone, ...others].sort((a, b) => a.start - b.start);
}

const contributionWords: Record<OfficialLanguage, RegExp> = {
	ar: /تبرع/u,
	zh: /捐款|认捐|捐助/u,
	en: /contribut|pledg|donat/iu,
	fr: /contribu|versé|annoncé/iu,
	ru: /взнос/iu,
	es: /contribu|aportad|prometid/iu
};

const replyWords: Record<OfficialLanguage, RegExp> = {
	ar: /رد|ردود|شارك|مشارك/u,
	zh: /参与|答复|回复|回应/u,
	en: /repl(?:y|ies|ied)|respon|participat|took part|submitted|completed/iu,
	fr: /répon|particip/iu,
	ru: /ответ|участ/iu,
	es: /respuesta|respond|particip/iu
};

/** Words by which a sentence says that replies are incomplete. */
export const incompleteWords: Record<OfficialLanguage, RegExp> = {
	ar: /غير (?:كامل|مكتمل|مستوف)|لم تكتمل|ناقص/u,
	zh: /不完整|不完全|未填完/u,
	en: /incomplete|not complete/iu,
	fr: /incompl/iu,
	ru: /не\s?полн/iu,
	es: /incomplet/iu
};

/** Words by which a sentence says that contributions are promised and not paid. */
export const pledgeWords: Record<OfficialLanguage, RegExp> = {
	ar: /أعلن|معلن|تعهد/u,
	zh: /认捐/u,
	en: /pledg/iu,
	fr: /annonc|promess|promis/iu,
	ru: /объяв/iu,
	es: /promes|prometid|anunci/iu
};

/** Whether a sentence speaks of who contributed to the Fund, or of who took part in the consultation. */
export function subjectOfSentence(
	sentence: string,
	language: OfficialLanguage
): 'contributors' | 'participants' | undefined {
	if (contributionWords[language].test(sentence)) return 'contributors';
	return replyWords[language].test(sentence) ? 'participants' : undefined;
}
