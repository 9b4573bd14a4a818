import type { OfficialLanguage } from '../../language.ts';
import type { Act } from '../../mandate.ts';
import type { Snapshot } from '../../snapshot.ts';
import { formatSymbol, parseSymbol } from '../../symbol.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import { daysInText } from './days-in-text.ts';

/**
 * An act or document that a sentence cites. `act`: a resolution or decision by number or symbol; `document`: by its
 * symbol; `cut`: what looks like a symbol without its beginning (72/351 for A/72/351).
 */
export type Citation = {
	line: CheckedLine;
	kind: 'act' | 'document' | 'cut';
	/** As printed. */
	printed: string;
	/** Of an act: how its body cites it (`16/22`). */
	number?: string;
	/** The day beside it, `YYYY-MM-DD`. */
	day?: string;
	/** A title in quotation marks beside it. */
	title?: string;
};

const known = new WeakMap<CheckedDocument, Citation[]>();

/** Every citation of the document in its order; web addresses hold none, and what a reply as received cites is its author's. */
export function citationsOf(document: CheckedDocument): readonly Citation[] {
	const before = known.get(document);
	if (before !== undefined) return before;
	const all = document.lines.flatMap((line) =>
		/[0-9]\/[0-9]/.test(line.text) && !line.paragraph?.verbatim
			? document
					.sentencesOf(line)
					.flatMap(({ start, end }) => citationsIn(line, line.text.slice(start, end), document))
			: []
	);
	known.set(document, all);
	return all;
}

/** The acts that the consultation rests on and may cite. */
export function sourcesOf({ mandate }: Pick<Snapshot, 'mandate'>): Act[] {
	return [mandate.act, ...mandate.background, ...mandate.sources];
}

const actWords: Record<OfficialLanguage, RegExp> = {
	ar: /(?:قرار|مقرر)[\p{L}\p{M}]*(?:\s+[\p{L}\p{M}]+){0,6}[\s(]*$/u,
	zh: /(?:决议|决定|第)\s?$/u,
	en: /(?:resolutions?|decisions?)\s+(?:\p{L}+\s+){0,6}$/iu,
	fr: /(?:résolutions?|décisions?)\s+(?:\p{L}+\s+){0,6}$/iu,
	ru: /(?:резолюци|решени)\p{L}*\s+(?:\p{L}+\s+){0,6}$/iu,
	es: /(?:resoluci(?:ón|ones)|decisi(?:ón|ones))\s+(?:\p{L}+\s+){0,6}$/iu
};
const afterInChinese = /^\s?号?(?:决议|决定)/u;
const documentWords =
	/(?:document|doc\.|report|rapport|documento|informe|документ\p{L}*|доклад\p{L}*|文件|报告|الوثيقة|وثيقة|التقرير|تقرير)\s?\(?(?:n[o°]\.?\s)?$/iu;
const fullSymbol = /(?<![\p{L}\p{N}/._-])[AES](?:\/[A-Z0-9][A-Za-z0-9.-]*){1,7}\*?/gu;
const headless = /(?<![\p{L}\p{N}/._-])(?:HRC|RES|CN\.4)(?:\/[A-Z0-9][A-Za-z0-9.-]*){2,6}/gu;
const slashed = /(?<![\p{L}\p{N}/.,_-])([0-9]{1,3})\/([0-9]{1,4})(?![0-9/%]|[.,-][0-9])/gu;
const addresses = /https?:\/\/\S+|www\.\S+/gu;
/** How far, in letters, a day may stand from the number that it belongs to; titles stand between. */
const reach = 400;
const quoted = /[“«"]([^”»"]{6,400})[”»"]/gu;

function citationsIn(line: CheckedLine, printed: string, document: CheckedDocument): Citation[] {
	const { language } = document;
	const blank = (match: string) => ' '.repeat(match.length);
	let text = printed.replace(addresses, blank);
	const found: (Omit<Citation, 'line'> & { start: number; end: number })[] = [];
	for (const match of text.matchAll(fullSymbol)) {
		const symbol = parseSymbol(match[0].replace(/[.-]+$/, ''));
		if (symbol === undefined) continue;
		const place = { printed: formatSymbol(symbol), start: match.index };
		const end = match.index + match[0].length;
		if (symbol.form === 'act' && symbol.session !== undefined)
			found.push({ ...place, end, kind: 'act', number: `${symbol.session}/${symbol.number}` });
		else if (symbol.form === 'document') found.push({ ...place, end, kind: 'document' });
	}
	text = text.replace(fullSymbol, blank);
	for (const match of text.matchAll(headless))
		found.push({
			printed: match[0].replace(/[.-]+$/, ''),
			start: match.index,
			end: match.index + match[0].length,
			kind: 'cut'
		});
	text = text.replace(headless, blank);
	let last = -20;
	for (const match of text.matchAll(slashed)) {
		const start = match.index;
		const end = start + match[0].length;
		const before = text.slice(Math.max(0, start - 60), start);
		const inList = start - last < 12 && !/[.;。；]/u.test(text.slice(last, start));
		const isAct =
			language === 'zh'
				? afterInChinese.test(text.slice(end, end + 6)) || actWords.zh.test(before) || inList
				: actWords[language].test(before) || inList;
		if (isAct) {
			found.push({ printed: match[0], number: match[0], start, end, kind: 'act' });
			last = end;
		} else if (documentWords.test(before) || (Number(match[1]) >= 40 && Number(match[2]) >= 100))
			found.push({ printed: match[0], start, end, kind: 'cut' });
	}
	found.sort((a, b) => a.start - b.start);
	const days = within(found.length > 0 ? daysInText(text, language) : []);
	const titles = within(
		(found.length > 0 ? [...printed.matchAll(quoted)] : []).map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
			words: match[1] ?? ''
		}))
	);
	const single = found.length === 1;
	return found.map(({ start, end, ...citation }, index) => {
		const next = found[index + 1]?.start ?? text.length;
		const previous = found[index - 1]?.end ?? 0;
		const near = days(start, end);
		const day = near.find(
			(each) =>
				(each.start >= end && each.start < next && isAfter(text.slice(end, each.start))) ||
				(each.end <= start &&
					(single || each.start >= previous) &&
					isBefore(text.slice(each.end, start)))
		);
		const title = titles(start, end).find((each) =>
			each.start >= end
				? each.start < next && each.start - end < 90
				: single && start - each.end < 12
		)?.words;
		return {
			...citation,
			line,
			...(day === undefined ? {} : { day: day.day }),
			...(title === undefined ? {} : { title })
		};
	});
}

/** Gives what stands within reach of a place, for places asked in the order of the text. */
function within<T extends { start: number; end: number }>(all: readonly T[]) {
	let first = 0;
	return (start: number, end: number): T[] => {
		while ((all[first]?.end ?? Infinity) < start - reach) first += 1;
		let last = first;
		while ((all[last]?.start ?? Infinity) < end + reach) last += 1;
		return all.slice(first, last);
	};
}

/** What may stand between the number of an act and its day: `of`, `adopted on`. */
function isAfter(between: string): boolean {
	return /^[\s\u00a0,،(]*(?:of|dated|adopted(?: by [^,.;]{0,60})? on|du|en date du|adoptée?(?: par [^,.;]{0,60})? le|de(?: fecha)?|aprobad[ao](?: por [^,.;]{0,60})? el|от|принят\p{L}+|المؤرخة?|الصادرة?(?: في)?|المعتمدة?(?: في)?|الذي [\p{L}\p{M}]+(?: [^،.;]{0,60})? في)?[\s\u00a0]*$/iu.test(
		withoutQuoted(between)
	);
}

/** What may stand between a day and the number of the act adopted on it. */
function isBefore(between: string): boolean {
	const bare = withoutQuoted(between);
	if (
		/^[\s，]*(?:联合国)?(?:人权理事会|大会|理事会)?(?:通过了?)?的?(?:题为的?|关于[^，。；]{2,60}的)?第?\s*$/u.test(
			bare
		)
	)
		return true;
	if (/^[\s،]*(?:ال|ب)?(?:قرار|مقرر)(?:ه|ها)?\s*$/u.test(bare)) return true;
	return /^,?\s[^.;]{0,70}?(?:adopted|adopté\p{L}*|aprobó|принял\p{L}*)[^.;]{0,60}$/iu.test(bare);
}

function withoutQuoted(text: string): string {
	return text.replace(quoted, '').replace(/\s{2,}/g, ' ');
}
