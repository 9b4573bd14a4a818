import type { OfficialLanguage } from '../../language.ts';
import { westernDigits } from '../../amounts.ts';
import { chineseValue } from '../../chinese-numerals.ts';
import type { DocumentFinding } from './document-finding.ts';
import type { Passage } from './passages.ts';
import { passagesOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';

type Direction = 'above' | 'below' | 'anywhere';
type Reference = { numbers: number[]; direction: Direction; start: number };

const numbers =
	'([0-9]{1,3}(?:\\s?(?:[-–—,،、至和及]|to|and|à|et|a|y|и|و|إلى)\\s?(?:第\\s?)?[0-9]{1,3}){0,6})';

/** References that surely point into the same document: they say above or below. */
const paragraphPatterns: Record<OfficialLanguage, [RegExp, Direction][]> = {
	en: [
		[
			new RegExp(
				`\\b(?:paras?\\.|paragraphs?)\\s${numbers}\\sof the present (?:report|study|document|note)`,
				'giu'
			),
			'anywhere'
		],
		[
			new RegExp(`\\b(?:paras?\\.|paragraphs?)\\s${numbers}\\s(?:\\([a-z]\\)\\s)?above`, 'gi'),
			'above'
		],
		[
			new RegExp(`\\b(?:paras?\\.|paragraphs?)\\s${numbers}\\s(?:\\([a-z]\\)\\s)?below`, 'gi'),
			'below'
		]
	],
	fr: [
		[
			new RegExp(`(?:par\\.|paragraphes?)\\s${numbers}\\s(?:du présent|de la présente)`, 'giu'),
			'anywhere'
		],
		[new RegExp(`(?:par\\.|paragraphes?)\\s${numbers}\\s(?:ci-dessus|supra)`, 'gi'), 'above'],
		[
			new RegExp(`(?:par\\.|paragraphes?)\\s${numbers}\\s(?:ci-après|ci-dessous|infra)`, 'gi'),
			'below'
		]
	],
	es: [
		[
			new RegExp(
				`(?:párrs?\\.|párrafos?)\\s${numbers}\\s(?:del presente|de la presente|de este)`,
				'giu'
			),
			'anywhere'
		],
		[
			new RegExp(
				`(?:párrs?\\.|párrafos?)\\s${numbers}\\s(?:supra|anterior(?:es)?|más arriba)`,
				'gi'
			),
			'above'
		],
		[
			new RegExp(`(?:párrs?\\.|párrafos?)\\s${numbers}\\s(?:infra|siguientes?|más abajo)`, 'gi'),
			'below'
		]
	],
	ru: [
		[new RegExp(`(?:п{1,2}\\.|пункт\\p{L}*)\\s${numbers}\\sнастоящ`, 'giu'), 'anywhere'],
		[new RegExp(`(?:п{1,2}\\.|пункт\\p{L}*)\\s${numbers}\\s(?:[,]?\\s?)?выше`, 'giu'), 'above'],
		[new RegExp(`(?:п{1,2}\\.|пункт\\p{L}*)\\s${numbers}\\s(?:[,]?\\s?)?ниже`, 'giu'), 'below']
	],
	zh: [
		[new RegExp(`本(?:报告|文件)第\\s?${numbers}\\s?段`, 'giu'), 'anywhere'],
		[new RegExp(`上文第\\s?${numbers}\\s?段`, 'g'), 'above'],
		[new RegExp(`下文第\\s?${numbers}\\s?段`, 'g'), 'below']
	],
	ar: [
		[new RegExp(`(?:ال)?(?:فقرة|فقرات|فقرتين)\\s${numbers}\\sمن هذ`, 'giu'), 'anywhere'],
		[new RegExp(`(?:ال)?(?:فقرة|فقرات|فقرتين|فقرتان)\\s${numbers}\\sأعلاه`, 'gu'), 'above'],
		[new RegExp(`(?:ال)?(?:فقرة|فقرات|فقرتين|فقرتان)\\s${numbers}\\sأدناه`, 'gu'), 'below']
	]
};

const footnotePatterns: Record<OfficialLanguage, RegExp> = {
	en: /\b(?:footnote|note)\s([0-9]{1,3})\s(?:above|below)/gi,
	fr: /\bnote\s(?:de bas de page\s)?([0-9]{1,3})\s(?:ci-dessus|ci-après|ci-dessous|supra|infra)/gi,
	es: /\bnota(?:\sa pie de página)?\s([0-9]{1,3})\s(?:supra|infra|anterior)/gi,
	ru: /(?:сноск\p{L}+|примечани\p{L}+)\s([0-9]{1,3})\s(?:выше|ниже)/giu,
	zh: /(?:上文|下文|见)脚注\s?([0-9]{1,3})/g,
	ar: /(?:ال)?حاشية\s([0-9]{1,3})\s(?:أعلاه|أدناه)/gu
};

const annexPatterns: Record<OfficialLanguage, RegExp> = {
	en: /(?<!\/[A-Z0-9./]{0,30},?\s)\bannex\s([IVX]{1,5})(?![\p{L}0-9])(?!,?\s(?:to|of)\s(?!the present|this))/giu,
	fr: /(?<!\/[A-Z0-9./]{0,30},?\s)(?<![\p{L}])annexe\s([IVX]{1,5})(?![\p{L}0-9])(?!,?\s(?:à|de|du|au)\s(?!présent|la présente))/giu,
	es: /(?<!\/[A-Z0-9./]{0,30},?\s)(?<![\p{L}])anexo\s([IVX]{1,5})(?![\p{L}0-9])(?!,?\s(?:de|del|a)\s(?!presente))/giu,
	ru: /(?<!\/[A-Z0-9./]{0,30},?\s)(?<![\p{L}])приложени[еияюй]\p{L}*\s([IVX]{1,5})(?![\p{L}0-9])(?!,?\sк\s(?!настоящ))/giu,
	zh: /(?:见|载于|本报告|本文件|参见|在)?附件([一二三四五六七八九十]{1,3}|[IVX]{1,4})(?![\p{N}])/gu,
	ar: /(?:ال)?مرفق\s(الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن)(?!\sل)/gu
};

/** Chapters, and parts within them: `section II`, `sect. II.A`, `第二节`. What follows must not say of another text. */
const sectionPatterns: Record<OfficialLanguage, RegExp> = {
	en: /\b(?:sections?|sects?\.|chapters?|chap\.)\s([IVX]{1,5})(?:\.([A-Z]))?(?![\p{L}0-9])(?!,?\s(?:of|to)\s(?!the present|this))/giu,
	fr: /(?<![\p{L}])(?:sections?|sect\.|chapitres?|chap\.)\s([IVX]{1,5})(?:\.([A-Z]))?(?![\p{L}0-9])(?!,?\s(?:de|du|des)\s(?!présent|la présente))/giu,
	es: /(?<![\p{L}])(?:secci(?:ón|ones)|secc\.|capítulos?|cap\.)\s([IVX]{1,5})(?:\.([A-Z]))?(?![\p{L}0-9])(?!,?\s(?:de|del)\s(?!presente))/giu,
	ru: /(?<![\p{L}])(?:раздел\p{L}{0,3}|глав[аеуы])\s([IVX]{1,5})(?:\.([A-Z]))?(?=\s?(?:[.,;)]|$|ниже|выше|настоящ))/giu,
	zh: /第([一二三四五六七八九十]{1,3})(?:节|章|部分)(?!第)/gu,
	ar: /(?:ال)?(?:فرع|قسم|فصل)\s(أولاً|ثانياً|ثالثاً|رابعاً|خامساً|سادساً|سابعاً|ثامناً)/gu
};
const arabicChapters = 'أولاً ثانياً ثالثاً رابعاً خامساً سادساً سابعاً ثامناً'.split(' ');

const arabicOrdinals = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن'.split(' ');

const tablePatterns: Record<OfficialLanguage, RegExp> = {
	en: /\btable\s([0-9]{1,2})\s(?:above|below)|\bsee table\s([0-9]{1,2})(?![0-9])/gi,
	fr: /\btableau\s([0-9]{1,2})\s(?:ci-dessus|ci-après|ci-dessous)|\bvoir (?:le )?tableau\s([0-9]{1,2})/gi,
	es: /\bcuadro\s([0-9]{1,2})\s(?:supra|infra|siguiente)|\bvéase (?:el )?cuadro\s([0-9]{1,2})/gi,
	ru: /таблиц\p{L}\s([0-9]{1,2})\s(?:выше|ниже)|см\. таблицу\s([0-9]{1,2})/giu,
	zh: /(?:见|上文|下文)表\s?([0-9]{1,2}|[一二三四五六七八九十])/g,
	ar: /(?:انظر )?الجدول\s([0-9]{1,2})\s(?:أعلاه|أدناه)|انظر الجدول\s([0-9]{1,2})/gu
};

/**
 * A reference to a paragraph, annex, footnote or table of the same document that is not there, or that stands on the
 * other side than `above` or `below` says. References that do not surely mean this document are left alone.
 */
export function brokenReferences(document: ReadDocument): DocumentFinding[] {
	const { language, annexes } = document.compilation;
	const passages = passagesOf(document);
	const orderOf = new Map<number, number>();
	for (const { kind, where, order, inAnnex } of passages) {
		if (kind === 'paragraph' && !inAnnex && where.number > 0) orderOf.set(where.number, order);
	}
	const last = Math.max(0, ...orderOf.keys());
	const scattered = document.problems.some(({ kind }) => kind === 'table-scattered');
	const findings: DocumentFinding[] = [];
	const notes = new Set(
		passages.filter(({ kind }) => kind === 'footnote').map(({ where }) => where.mark)
	);
	for (const { label } of document.notesWithoutMark) notes.add(label);
	const annexNumbers = new Set(
		annexes.map((annex, index) => annexNumber(document.stated[annex.id], language) ?? index + 1)
	);
	const chapters = chaptersOf(document);
	const tables = new Set(document.captions.map(({ number }) => number));

	for (const passage of passages) {
		const text = westernDigits(passage.text);
		const say = (message: DocumentFinding['message'], stated: string | number) =>
			findings.push({
				rule: 'broken-reference',
				severity: 'blocks',
				where: passage.where,
				stated,
				message
			});
		for (const reference of paragraphReferences(text, language)) {
			for (const number of reference.numbers) {
				const order = orderOf.get(number);
				if (order === undefined) {
					if (orderOf.size > 0 && (number > last || isMissing(number, orderOf))) {
						say('no-such-paragraph', number);
					}
					continue;
				}
				const here = orderHere(passage, passages);
				if (here < 0) continue;
				const side: Direction | undefined =
					order < here ? 'above' : order > here ? 'below' : undefined;
				if (reference.direction === 'anywhere') continue;
				if (side !== undefined && side !== reference.direction) say('reference-direction', number);
			}
		}
		for (const match of text.matchAll(footnotePatterns[language])) {
			const label = match[1] ?? '';
			if (notes.size > 0 && !notes.has(label)) say('no-such-footnote', Number(label));
		}
		if (annexes.length > 0 && !scattered) {
			for (const match of text.matchAll(annexPatterns[language])) {
				if (ofAnother(text, match.index, match.index + match[0].length)) continue;
				const label = match[1] ?? '';
				const number = annexValue(label, language);
				if (number !== undefined && !annexNumbers.has(number)) {
					say('no-such-annex', match[0].replace(/^(?:见|载于|本报告|本文件|参见|在)/, '').trim());
				}
			}
		}
		if (chapters.size > 1 && passage.kind !== 'heading') {
			for (const match of text.matchAll(sectionPatterns[language])) {
				if (ofAnother(text, match.index, match.index + match[0].length)) continue;
				const label = match[1] ?? '';
				const part = match[2];
				const number =
					language === 'ar' ? arabicChapters.indexOf(label) + 1 : annexValue(label, language);
				if (number === undefined || number === 0) continue;
				const parts = chapters.get(number);
				if (parts === undefined ? number > chapters.size : isBeyond(part, parts))
					say('no-such-section', match[0].trim());
			}
		}
		if (tables.size > 0 && passage.kind !== 'heading') {
			for (const match of text.matchAll(tablePatterns[language])) {
				const label = match[1] ?? match[2] ?? '';
				const number = chineseValue(label) ?? Number(label);
				if (!tables.has(number)) say('no-such-table', number);
			}
		}
	}
	return findings;
}

/** The chapters by number, each with how many lettered parts it has. */
function chaptersOf(document: ReadDocument): Map<number, number> {
	const { language, sections } = document.compilation;
	const chapters = new Map<number, number>();
	for (const { id, children } of sections) {
		const mark = (document.stated[id] ?? '').replace(/[.．、\s–-]+$/u, '');
		const number =
			language === 'ar'
				? arabicChapters.indexOf(mark) + 1 || undefined
				: annexValue(mark, language);
		if (number === undefined) continue;
		chapters.set(number, children.filter(({ type }) => type === 'section').length);
	}
	return chapters;
}

function isBeyond(part: string | undefined, parts: number): boolean {
	return part !== undefined && parts > 1 && part.charCodeAt(0) - 64 > parts;
}

/** A document symbol or an act stands right beside the reference: it is an annex of that. */
function ofAnother(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - 50), start);
	const after = text.slice(end, end + 20);
	return (
		/[A-Z]\/[A-Z0-9./*]+[)）]?[,،，]?\s*(?:见|的)?$/u.test(before) ||
		/[0-9]{1,2}\/[0-9]{1,3}(?:号决议|号决定)?[)）]?(?:,|،|，)?\s*(?:的|见)?$/u.test(before) ||
		/^\s?(?:to|of|à|de la|del|к|لل|من) (?!the present|this|presente|настоящ|هذا)/u.test(after)
	);
}

function orderHere(passage: Passage, passages: readonly Passage[]): number {
	if (passage.holder === undefined) return passage.kind === 'footnote' ? -1 : passage.order;
	return passages.find(({ node }) => node === passage.holder)?.order ?? passage.order;
}

/** A number inside the run of paragraphs that no paragraph has, although its neighbours are there. */
function isMissing(number: number, orderOf: ReadonlyMap<number, number>): boolean {
	return number === 0 || (orderOf.has(number - 1) && orderOf.has(number + 1));
}

function paragraphReferences(text: string, language: OfficialLanguage): Reference[] {
	return paragraphPatterns[language].flatMap(([pattern, direction]) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const before = text.slice(Math.max(0, match.index - 40), match.index);
			if (/[A-Z]\/[A-Z0-9./]+[,،，]?\s*$/.test(before)) return [];
			const found = (match[1] ?? '').match(/[0-9]+/g) ?? [];
			return [{ numbers: found.map(Number), direction, start: match.index }];
		})
	);
}

const romans: Record<string, number> = { I: 1, V: 5, X: 10 };

function annexValue(label: string, language: OfficialLanguage): number | undefined {
	if (language === 'ar') return arabicOrdinals.indexOf(label) + 1 || undefined;
	const chinese = chineseValue(label);
	if (chinese !== undefined && chinese > 0) return chinese;
	if (/^[0-9]+$/.test(label)) return Number(label);
	const values = [...label.toUpperCase()].map((letter) => romans[letter] ?? 0);
	if (values.length === 0 || values.includes(0)) return undefined;
	return values.reduce(
		(sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
		0
	);
}

/** The number that the label of an annex prints; undefined where it prints none. */
export function annexNumber(
	label: string | undefined,
	language: OfficialLanguage
): number | undefined {
	const words = (label ?? '').replace(/^附\s*件/, '').split(/\s+/);
	return annexValue(words.at(-1) ?? '', language);
}
