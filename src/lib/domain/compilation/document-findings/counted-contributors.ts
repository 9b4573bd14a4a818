import type { OfficialLanguage } from '../../language.ts';
import { tablesOf } from '../findings/walk.ts';
import type { Row } from '../model.ts';
import { countFinding } from './count-finding.ts';
import type { StatedCount } from './counted.ts';
import { statedCounts } from './counted.ts';
import type { DocumentFinding } from './document-finding.ts';
import type { Passage } from './passages.ts';
import { passagesOf, wordsOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { sentencesOf } from './sentences-of.ts';
import { contributionWords, fundWords, pledgeWords, replyWords } from './vocabulary.ts';

/** Who contributed, against the distinct donors of the only table of contributions. */
export function contributors(document: ReadDocument, body: readonly Passage[]): DocumentFinding[] {
	const { language } = document.compilation;
	const tables = tablesOf(document.compilation).filter(
		({ table }) => table.subject === 'contributions'
	);
	const paid = tables.filter(
		({ table }) => !pledgeWords[language].test(captionOf(document, table.id))
	);
	const [only] = tables.length > 1 ? paid : tables;
	if (document.problems.some(({ kind }) => kind === 'table-scattered')) return [];
	if (only === undefined || (tables.length > 1 && paid.length !== 1)) return [];
	const columns = only.table.columns.map(({ heading }) => wordsOf(heading, document));
	const entries = only.table.rows.filter(({ kind }) => kind === 'entry');
	const nameOf = (row: Row) =>
		row.respondent ??
		wordsOf(row.cells[0]?.content ?? [], document)
			.replace(/\s*[(（].*$/u, '')
			.toLowerCase();
	const distinct = (rows: readonly Row[]) => new Set(rows.map(nameOf)).size;
	const groups: Row[][] = [];
	const years: string[] = [];
	for (const row of only.table.rows) {
		if (row.kind === 'group') {
			groups.push([]);
			years.push(wordsOf(row.cells[0]?.content ?? [], document));
		} else if (row.kind === 'entry') groups.at(-1)?.push(row);
	}
	return body.flatMap((passage) => {
		if (passage.inAnnex) return [];
		return sentencesOf(passage.text).flatMap((sentence) => {
			if (!contributionWords[language].test(sentence.text)) return [];
			if (replyWords[language].test(sentence.text) && !fundWords[language].test(sentence.text))
				return [];
			const counts = statedCounts(sentence.text, language).filter(
				({ noun }) => noun === 'state' || noun === 'donor'
			);
			const [count] = counts;
			if (count === undefined || counts.length > 1) return [];
			if (!givers(sentence.text, count, language)) return [];
			const pledged = pledgeWords[language].test(sentence.text);
			if (pledged && tables.length > 1) return [];
			const rows = count.noun === 'state' ? entries.filter(isState(entries)) : entries;
			const accepted = new Set<number>();
			accepted.add(distinct(rows));
			if (!pledged) accepted.add(distinct(rows.filter(({ pledge }) => pledge !== true)));
			if (count.noun === 'state') accepted.add(distinct(entries));
			const named = [...sentence.text.matchAll(/(?:19|20)[0-9]{2}/g)].map(([year]) => year);
			const perYear = columns.flatMap((heading, index) => {
				const [year] = /(?:19|20)[0-9]{2}/.exec(heading) ?? [];
				return index > 0 && year !== undefined ? [{ year, index }] : [];
			});
			if (perYear.length > 1) {
				accepted.clear();
				const spoken = perYear.filter(({ year }) => named.includes(year));
				for (const { index } of spoken.length > 0 ? spoken : perYear) {
					accepted.add(distinct(rows.filter(({ cells }) => (cells[index]?.value ?? 0) > 0)));
				}
				if (spoken.length !== 1) accepted.add(distinct(rows));
			}
			groups.forEach((group, index) => {
				if (named.some((year) => years[index]?.includes(year))) {
					if (group.length !== entries.length && !until(sentence.text, language)) {
						accepted.add(distinct(group));
					}
				}
			});
			if (named.length > 0 && groups.length === 0 && !until(sentence.text, language)) {
				const table = [
					...only.table.columns.map(({ heading }) => wordsOf(heading, document)),
					document.compilation.annexes
						.filter(({ id }) => id === only.holder)
						.flatMap(({ children }) =>
							children
								.slice(0, 3)
								.map((part) => (part.type === 'plain' ? wordsOf(part.content, document) : ''))
						)
						.join(' ')
				].join(' ');
				if (!named.some((year) => table.includes(year))) return [];
			}
			if (accepted.has(count.value)) return [];
			const [found] = perYear.length > 1 ? [...accepted] : [distinct(rows)];
			return [countFinding(passage, count.value, found ?? distinct(rows), 'count-against-table')];
		});
	});
}

/** The words of the caption over a table. */
function captionOf(document: ReadDocument, table: string): string {
	const number = document.captions.find(({ node }) => node === table)?.number;
	const nodes = document.captions.filter((each) => each.number === number).map(({ node }) => node);
	return passagesOf(document)
		.filter(({ node }) => nodes.includes(node))
		.map(({ text }) => text)
		.join(' ');
}

const isState = (entries: readonly Row[]) => (row: Row) =>
	row.respondent !== undefined || entries.every(({ respondent }) => respondent === undefined);

/** `as at`, `since`: the number is of all rows, not of one period. */
function until(sentence: string, language: OfficialLanguage): boolean {
	const words: Record<OfficialLanguage, RegExp> = {
		ar: /حتى|منذ/u,
		zh: /截至|自.{0,20}以来/u,
		en: /\b(?:as at|as of|since|up to)\b/iu,
		fr: /\b(?:au [0-9]|depuis|à la date du|jusqu)/iu,
		ru: /по состоянию на|со времени|на [0-9]/iu,
		es: /\b(?:al [0-9]|desde|hasta)/iu
	};
	return words[language].test(sentence);
}

/** The counted States are those who gave, not those who received or were visited. */
function givers(sentence: string, count: StatedCount, language: OfficialLanguage): boolean {
	if (count.noun === 'donor') return true;
	const after = sentence.slice(count.end);
	const before = sentence.slice(0, count.start);
	const gave: Record<OfficialLanguage, RegExp> = {
		ar: /تبرع|ساهم|قدمت|أعلنت/u,
		zh: /^[^，。；]{0,20}(?:捐款|认捐|捐助|捐赠|提供了?捐)/u,
		en: /^(?:\s+\p{L}+){0,3}?\s+(?:contributed|pledged|donated|made|provided|paid|announced)\b/iu,
		fr: /^[^.;]{0,30}?(?:contribu|vers|annonc|ont fait|apport)/iu,
		ru: /^[^.;]{0,30}?(?:внес|объяв|предостав|сдела|перечисл)/iu,
		es: /^[^.;]{0,30}?(?:contribu|aport|promet|hicieron|hecho|don|anunci|habían|han )/iu
	};
	if (gave[language].test(after)) return true;
	const from: Record<OfficialLanguage, RegExp> = {
		ar: /(?:من|تبرع\p{L}*|تبرعت|قدمت|بلغ عدد \p{L}+ .{0,90}?)\s?[وفبل]?$/u,
		zh: /(?:来自|收到)\s?$/u,
		en: /contributions? (?:\p{L}+ ){0,4}?(?:from|by|of) (?:a total of )?$/iu,
		fr: /contributions? (?:\p{L}+ ){0,4}?(?:de|par|émanant de|versées par) $/iu,
		ru: /(?:взнос\p{L}* (?:\p{L}+ ){0,5}?(?:от|внесли|объявили|поступили от)|внесли|внесло) (?:[^.]{0,60} )?$/iu,
		es: /contribuciones (?:\p{L}+ ){0,4}?(?:de|por) $/iu
	};
	return from[language].test(before);
}
