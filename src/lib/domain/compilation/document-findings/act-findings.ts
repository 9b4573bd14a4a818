import type { CitedAct } from './cited-acts.ts';
import { citedActs, yearsOfSession } from './cited-acts.ts';
import type { DocumentFinding } from './document-finding.ts';
import { passagesOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';

/**
 * One act cited under two numbers, or one number under two dates. Two numbers are one act where both have the same
 * title or the same date, or where one is a slip of the other (a digit more, less or other, digits exchanged:
 * 16/17 and 16/7 for 6/17) and stands once, without date or title of its own, among the same words.
 * Source: A/HRC/19/50, annex II against paragraph 1.
 */
export function actsCitedTwoWays(document: ReadDocument): DocumentFinding[] {
	const acts = citedActs(document).filter(({ word }) => word);
	const byNumber = new Map<string, CitedAct[]>();
	for (const act of acts) byNumber.set(act.number, [...(byNumber.get(act.number) ?? []), act]);
	const findings: DocumentFinding[] = [];

	for (const [number, cited] of byNumber) {
		const dated = cited.filter(({ day }) => day !== undefined);
		const days = new Set(dated.map(({ day }) => day));
		if (days.size > 1) {
			const [first] = dated;
			const other = dated.find(({ day }) => day !== first?.day);
			if (first?.day !== undefined && other?.day !== undefined && sameBody(first, other)) {
				findings.push({
					rule: 'act-cited-two-ways',
					severity: 'look',
					where: other.passage.where,
					stated: other.day,
					found: first.day,
					message: 'one-number-two-dates',
					words: number
				});
			}
		}
	}

	const told = new Set<string>();
	const numbers = [...byNumber.keys()];
	for (const number of numbers) {
		const cited = byNumber.get(number) ?? [];
		for (const other of numbers) {
			if (other === number || told.has(number)) continue;
			const others = byNumber.get(other) ?? [];
			if (!isWeaker(cited, others)) continue;
			const why = sameAct(cited, others);
			if (!why) continue;
			told.add(number);
			for (const { passage } of cited.slice(0, 1)) {
				findings.push({
					rule: 'act-cited-two-ways',
					severity: 'look',
					where: passage.where,
					stated: number,
					found: other,
					message: 'one-act-two-numbers'
				});
			}
		}
	}
	return findings;
}

/** The slip is the number that is cited less often, has less beside it, or comes later. */
function isWeaker(cited: readonly CitedAct[], others: readonly CitedAct[]): boolean {
	const weight = (acts: readonly CitedAct[]) =>
		acts.length + acts.filter(({ day }) => day).length + acts.filter(({ title }) => title).length;
	const [a, b] = [weight(cited), weight(others)];
	if (a !== b) return a < b;
	return (cited[0]?.passage.order ?? 0) > (others[0]?.passage.order ?? 0);
}

function sameAct(cited: readonly CitedAct[], others: readonly CitedAct[]): boolean {
	const titles = new Set(others.flatMap(({ title }) => title ?? []));
	if (cited.some(({ title }) => title !== undefined && titles.has(title))) {
		return cited.length === 1 || isVariant(cited[0], others[0]);
	}
	if (!isVariant(cited[0], others[0]) || cited.length > 2) return false;
	if (cited.some((act) => others.some((other) => act.sentence === other.sentence))) return false;
	const [one] = cited;
	if (one === undefined) return false;
	const day = one.day;
	if (day !== undefined && others.some((other) => other.day === day)) return true;
	if (cited.some((act) => act.title !== undefined || act.day !== undefined)) {
		return cited.length === 1 && others.some((act) => act.passage.kind === 'summary');
	}
	if (cited.length === 1 && one.passage.kind === 'summary') return true;
	if (
		cited.length === 1 &&
		one.session === others[0]?.session &&
		isAnagram(one.number, others[0].number)
	) {
		return true;
	}
	return cited.some((act) =>
		others.some((other) => sharesWords(act, other) || isScramble(act, other))
	);
}

/** Nothing says that two bodies adopted them. */
function sameBody(a: CitedAct, b: CitedAct): boolean {
	return a.assembly === undefined || b.assembly === undefined || a.assembly === b.assembly;
}

/** The digits of one, with one more, less or other, or in another order. */
function isVariant(a: CitedAct | undefined, b: CitedAct | undefined): boolean {
	if (a === undefined || b === undefined) return false;
	if (!sameBody(a, b)) return false;
	return isAnagram(a.number, b.number) || distance(a.number, b.number) === 1;
}

function isAnagram(a: string, b: string): boolean {
	const digits = (text: string) => [...text.replace('/', '')].sort().join('');
	return digits(a) === digits(b);
}

/** Session and number exchanged (31/27 for 27/31), or digits, in a sentence on the same subject: 16/7 for 6/17. */
function isScramble(a: CitedAct, b: CitedAct): boolean {
	if (a.session === b.item && a.item === b.session) return true;
	return isAnagram(a.number, b.number) && a.number.length === b.number.length && overlap(a, b) >= 2;
}

function distance(a: string, b: string): number {
	const row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		let diagonal = row[0] ?? 0;
		row[0] = i;
		for (let j = 1; j <= b.length; j += 1) {
			const above = row[j] ?? 0;
			row[j] = Math.min(
				above + 1,
				(row[j - 1] ?? 0) + 1,
				diagonal + (a[i - 1] === b[j - 1] ? 0 : 1)
			);
			diagonal = above;
		}
	}
	return row[b.length] ?? 0;
}

const formulas =
	/human rights council|united nations high commissioner for human rights|office of the|general assembly|in its resolution|conseil des droits de l['’]homme|haut-commissariat des nations unies aux droits de l['’]homme|assemblée générale|consejo de derechos humanos|alto comisionado de las naciones unidas para los derechos humanos|asamblea general|совет\p{L}* по правам человека|верховн\p{L}+ комиссар\p{L}* организации объединенных наций по правам человека|مجلس حقوق الإنسان|مفوضية الأمم المتحدة(?: السامية)? لحقوق الإنسان|الجمعية العامة|人权理事会|联合国人权事务高级专员办事处|人权高专办|联合国大会|第\s*号决议/giu;

const bare = (text: string) => text.replace(formulas, ' ¦ ');

/** A run of words that both sentences have: seven words, or fourteen Han characters, formulas of drafting aside. */
function sharesWords(a: CitedAct, b: CitedAct): boolean {
	const han = /\p{Script=Han}/u.test(a.around);
	const units = (text: string) =>
		han ? [...bare(text).replace(/\s+/g, '')] : (bare(text).match(/[\p{L}\p{M}\p{N}]+|¦/gu) ?? []);
	const length = han ? 14 : 7;
	const runs = (text: string) => {
		const all = units(text);
		const found = new Set<string>();
		for (let at = 0; at + length <= all.length; at += 1) {
			const run = all.slice(at, at + length);
			if (!run.includes('¦')) found.add(run.join(' '));
		}
		return found;
	};
	const other = runs(b.around);
	for (const run of runs(a.around)) if (other.has(run)) return true;
	return false;
}

/** How many longer words, or runs of four Han characters, two sentences share. */
function overlap(a: CitedAct, b: CitedAct): number {
	const han = /\p{Script=Han}/u.test(a.around);
	const words = (text: string) => {
		if (!han) return new Set(bare(text).match(/[\p{L}\p{M}]{5,}/gu) ?? []);
		const characters = [...bare(text).replace(/[^\p{Script=Han}¦]/gu, '')];
		const runs = new Set<string>();
		for (let at = 0; at + 4 <= characters.length; at += 1) {
			const run = characters.slice(at, at + 4).join('');
			if (!run.includes('¦')) runs.add(run);
		}
		return runs;
	};
	const other = words(b.around);
	return [...words(a.around)].filter((word) => other.has(word)).length;
}

/**
 * An act with a date on which its session did not meet: the Council's sessions 1 to 3 were in 2006 and three follow in
 * each year; the General Assembly's session n runs from September of 1945 + n. Where the body is not named
 * either may be meant.
 */
export function actDates(document: ReadDocument): DocumentFinding[] {
	return citedActs(document).flatMap((act) => {
		if (!act.word || act.year === undefined || act.day === undefined) return [];
		const { council, assembly } = yearsOfSession(act.session);
		const years =
			act.assembly === undefined ? [...council, ...assembly] : act.assembly ? assembly : council;
		if (years.length === 0) return [];
		const sat =
			act.assembly === true ? assemblySat(act.session, act.day) : years.includes(act.year);
		if (sat) return [];
		if (act.assembly === undefined && act.session > 30) return [];
		return [
			{
				rule: 'act-date' as const,
				severity: 'look' as const,
				where: act.passage.where,
				stated: act.day,
				found: String(years[0] ?? ''),
				message: 'date-outside-session' as const,
				words: act.number
			}
		];
	});
}

/** From September of 1945 + n to the September after. */
function assemblySat(session: number, day: string): boolean {
	const year = 1945 + session;
	return day >= `${year}-09-01` && day <= `${year + 1}-09-30`;
}

const seeBefore =
	/(?:\bsee|\bcf\.|voir|véase|см\.|见|انظر)\s?(?:also\s|également\s|также\s|también\s)?$/iu;

/** A document symbol without its first component: 72/351 or HRC/19/50 where the document elsewhere has A/72/351. */
export function symbolsCutShort(document: ReadDocument): DocumentFinding[] {
	const passages = passagesOf(document);
	const whole = new Set<string>();
	for (const { text } of passages) {
		for (const match of text.matchAll(/(?<![A-Za-z0-9/])A(?:\/[A-Z0-9.]+){1,5}/g)) {
			whole.add(match[0].replace(/[.,]+$/, ''));
		}
	}
	return passages.flatMap(({ text, where }) => {
		const findings: DocumentFinding[] = [];
		const cut = (symbol: string, full: string) =>
			findings.push({
				rule: 'symbol-cut-short',
				severity: 'look',
				where,
				stated: symbol,
				found: full,
				message: 'symbol-cut-short'
			});
		for (const match of text.matchAll(
			/(?<![A-Za-z0-9/.-])HRC\/(?:[A-Z0-9.]+\/)*[0-9]+(?![0-9/])/g
		)) {
			cut(match[0], `A/${match[0]}`);
		}
		for (const match of text.matchAll(/(?<![A-Za-z0-9/.-])([0-9]{2}\/[0-9]{1,4})(?![0-9/])/g)) {
			const symbol = match[1] ?? '';
			const before = text.slice(Math.max(0, match.index - 40), match.index);
			const after = text.slice(match.index + match[0].length, match.index + match[0].length + 6);
			const alone =
				Number(symbol.split('/')[1]) >= 200 &&
				seeBefore.test(before) &&
				/^[\s).,;，。）]|^$/u.test(after);
			if (!whole.has(`A/${symbol}`) && !alone) continue;
			if (/resol|decis|décis|résol|резолюц|решени|قرار|مقرر|第/iu.test(before)) continue;
			if (/^\s?号/.test(after)) continue;
			cut(symbol, `A/${symbol}`);
		}
		return findings;
	});
}
