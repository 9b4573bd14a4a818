import type { OfficialLanguage } from '../../language.ts';
import { tablesOf } from '../findings/walk.ts';
import type { Row } from '../model.ts';
import type { StatedCount } from './counted.ts';
import { statedCounts } from './counted.ts';
import type { DocumentFinding } from './document-finding.ts';
import { namedCounts } from './named-counts.ts';
import type { Participants } from './participants.ts';
import { participantsOf } from './participants.ts';
import type { Passage } from './passages.ts';
import { passagesOf, wordsOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { sentencesOf } from './sentences-of.ts';
import { stateRuns } from './state-runs.ts';
import { contributionWords, incompleteWords, pledgeWords, replyWords } from './vocabulary.ts';

/**
 * A number of States, donors, stakeholders, replies or incomplete questionnaires that the list or table of the same
 * document does not give. Only where both surely mean the same: the names stand right behind the number; the document
 * has one table of contributions; every paragraph opens with its respondent; the parts of a whole stand beside it.
 * Source: A/HRC/19/50, paragraph 2 against annex I, and paragraph 4 with footnote 2.
 */
export function countFindings(document: ReadDocument): DocumentFinding[] {
	const participants = participantsOf(document);
	const passages = passagesOf(document);
	const body = passages.filter(({ kind }) => kind !== 'heading');
	const found = [
		...body.flatMap((passage) => [
			...beforeNames(document, passage),
			...beforeParts(document, passage)
		]),
		...contributors(document, body),
		...respondents(document, participants, body),
		...incompletes(document, participants, body),
		...namedCounts(passages, document.compilation.language)
	];
	return found.filter(
		(each, at) =>
			found.findIndex(
				({ where, stated }) => where.node === each.where.node && stated === each.stated
			) === at
	);
}

function finding(
	passage: Passage,
	stated: number,
	found: number,
	message: DocumentFinding['message']
): DocumentFinding {
	return {
		rule: 'stated-count',
		severity: 'blocks',
		where: passage.where,
		stated,
		found,
		message
	};
}

const opensList: Record<OfficialLanguage, RegExp> = {
	ar: /^[^.؛()]{0,60}?(?:\(|:|هي |وهي |هم )\s*(?:كل من )?$/u,
	zh: /^[^。；()（）]{0,40}?(?:[(（]|[:：]|，即)\s*$/u,
	en: /^[^.;()]{0,80}?(?:\(|:|,? namely,?|\s[–—])\s*(?:the )?$/iu,
	fr: /^[^.;()]{0,80}?(?:\(|:|,? à savoir)\s*(?:la |le |les |l['’])?$/iu,
	ru: /^[^.;()]{0,80}?(?:\(|:|,? а именно)\s*$/iu,
	es: /^[^.;()]{0,80}?(?:\(|:|,? a saber:?)\s*(?:la |el |los |las )?$/iu
};
const closesList = /^\s*(?:\([^()]{1,40}\))?\s*(?:[)）.。;；,，:：–—]|$)/u;

/** `five States (A, B, C, D and E)`, `the following 5 States: A, …`. */
function beforeNames(document: ReadDocument, passage: Passage): DocumentFinding[] {
	const { language } = document.compilation;
	const runs = stateRuns(passage.text, language);
	const counts = statedCounts(passage.text, language);
	return counts.flatMap((count) => {
		if (count.noun !== 'state' && count.noun !== 'donor') return [];
		const run = runs.find(({ start }) => start >= count.end);
		if (run === undefined || run.keys.length < 2) return [];
		const lead = passage.text.slice(count.end, run.start);
		if (!opensList[language].test(lead)) return [];
		if (counts.some(({ start }) => start > count.end && start < run.start)) return [];
		if (!closesList.test(passage.text.slice(run.end))) return [];
		const found = new Set(run.keys).size;
		return found === count.value
			? []
			: [finding(passage, count.value, found, 'count-against-list')];
	});
}

const totalOfParts: Record<OfficialLanguage, RegExp> = {
	ar: /(?:من|منها|وهي|:|\()/u,
	zh: /(?:其中|代表|来自|包括|分别|[:：(（])/u,
	en: /\b(?:from|representing|comprising|of which|consisting of|namely)\b|[:(]/iu,
	fr: /(?:émanant|provenant|reçues? d|de la part|dont|soit|[:(])/iu,
	ru: /(?:от|из них|в том числе|включая|[:(])/iu,
	es: /(?:de (?:las|los) (?:cuales|que)|procedentes|recibid|enviad|:|\(|de )/iu
};

/** `21 replies, from 10 States and 11 stakeholders`: the parts follow their whole in one sentence and are its sum. */
function beforeParts(document: ReadDocument, passage: Passage): DocumentFinding[] {
	const { language } = document.compilation;
	return sentencesOf(passage.text).flatMap((sentence) => {
		const counts = statedCounts(sentence.text, language);
		const [whole, ...parts] = counts;
		if (whole === undefined || parts.length < 2) return [];
		if (whole.noun !== 'reply' && whole.noun !== 'speaker') return [];
		if (parts.some(({ noun }) => noun === 'reply' || noun === 'donor')) return [];
		const named = parts.map(({ noun, start, end }) =>
			whole.noun === 'speaker' ? sentence.text.slice(start, end).replace(/^\S+/u, '') : noun
		);
		if (new Set(named).size !== parts.length) return [];
		const lead = sentence.text.slice(whole.end, parts[0]?.start);
		if (lead.length > 70 || !totalOfParts[language].test(lead)) return [];
		let end = whole.end;
		for (const part of parts) {
			if (part.start - end > 70 || /[;；؛]/.test(sentence.text.slice(end, part.start))) return [];
			end = part.end;
		}
		const tail = sentence.text.slice(end);
		if (tail.replace(/[^\p{L}]/gu, '').length > 60) return [];
		const found = parts.reduce((sum, { value }) => sum + value, 0);
		return found === whole.value
			? []
			: [finding(passage, whole.value, found, 'count-against-parts')];
	});
}

/** Who contributed, against the distinct donors of the only table of contributions. */
function contributors(document: ReadDocument, body: readonly Passage[]): DocumentFinding[] {
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
			if (replyWords[language].test(sentence.text) && !gaveTo(sentence.text, language)) return [];
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
			return [finding(passage, count.value, found ?? distinct(rows), 'count-against-table')];
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

function gaveTo(sentence: string, language: OfficialLanguage): boolean {
	const words: Record<OfficialLanguage, RegExp> = {
		ar: /(?:ل|إلى )?(?:ل|ال)صندوق/u,
		zh: /基金/u,
		en: /\bfund\b/iu,
		fr: /\bfonds\b/iu,
		ru: /фонд/iu,
		es: /\bfondo\b/iu
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

/** How many States and stakeholders replied, where each paragraph opens with its respondent or stands under its name. */
function respondents(
	document: ReadDocument,
	participants: Participants,
	body: readonly Passage[]
): DocumentFinding[] {
	const { language } = document.compilation;
	const reproduced = new Set(participants.headings.map(({ key }) => key));
	const byHeading = reproduced.size >= 3;
	if (!byHeading && !participants.oneSpeakerEach) return [];
	if (document.problems.some(({ kind }) => kind === 'notes-doubtful')) return [];
	const numbers = body.flatMap(({ kind, where, inAnnex }) =>
		kind === 'paragraph' && !inAnnex && where.number > 0 ? [where.number] : []
	);
	const passed = document.problems.some(
		({ kind, detail }) =>
			kind === 'paragraph-number-skipped' && Number(detail) < Math.max(...numbers, 0)
	);
	const lost = Math.max(...numbers, 0) - new Set(numbers).size;
	if ((passed && lost > 0) || (document.kind === 'text' && lost > 1 && lost < 8)) return [];
	const openers = participants.spoken.filter(({ opens }) => opens);
	const states = new Set(byHeading ? reproduced : openers.flatMap(({ states: keys }) => keys));
	for (const key of participants.incomplete.keys) states.add(key);
	const listedSize = participants.listed.map(({ keys }) => new Set(keys).size);
	const bodies = new Set(openers.flatMap(({ body: name }) => name ?? []));
	const stakeholders = bodies.size + participants.incomplete.stakeholders;
	const signatories = [...bodies].reduce(
		(sum, name) => sum + name.split(conjunctions[language]).length,
		participants.incomplete.stakeholders
	);

	const said = body.flatMap((passage) => {
		const inIntroduction =
			participants.introduction === undefined
				? passage.kind === 'paragraph'
				: passage.under[0] === participants.introduction;
		if (!inIntroduction || passage.kind !== 'paragraph') return [];
		return sentencesOf(passage.text).flatMap((sentence) => {
			if (!replyWords[language].test(sentence.text)) return [];
			if (contributionWords[language].test(sentence.text) && gaveTo(sentence.text, language))
				return [];
			const counts = statedCounts(sentence.text, language).filter(
				({ start, end }) =>
					!others.test(sentence.text.slice(0, start)) &&
					!others.test(` ${sentence.text.slice(end, end + 12)}`.trimEnd())
			);
			if (incompleteWords[language].test(sentence.text)) return [];
			return counts.length === 0 ? [] : [{ passage, counts }];
		});
	});
	const both = said.filter(({ counts }) => counts.some(({ noun }) => noun === 'stakeholder'));
	const chosen = both.length > 0 ? both : said;
	const statedStates = chosen.flatMap(({ passage, counts }) =>
		counts.flatMap(({ noun, value }) => (noun === 'state' ? [{ passage, value }] : []))
	);
	const findings: DocumentFinding[] = [];
	const [state] = statedStates;
	if (
		state !== undefined &&
		states.size >= 3 &&
		isNear(state.value, states.size) &&
		statedStates.every(({ value }) => value !== states.size) &&
		!listedSize.includes(state.value)
	) {
		findings.push(finding(state.passage, state.value, states.size, 'count-against-text'));
	}
	const statedStakeholders = chosen.flatMap(({ passage, counts }) =>
		counts.flatMap(({ noun, value }) => (noun === 'stakeholder' ? [{ passage, value }] : []))
	);
	const [stakeholder] = statedStakeholders;
	if (
		stakeholder !== undefined &&
		stakeholders > 0 &&
		!byHeading &&
		isNear(stakeholder.value, stakeholders)
	) {
		if (statedStakeholders.every(({ value }) => value !== stakeholders)) {
			if (signatories !== stakeholders && stakeholder.value === signatories) {
				findings.push({
					rule: 'joint-reply-counted',
					severity: 'style',
					where: stakeholder.passage.where,
					stated: stakeholder.value,
					found: stakeholders,
					message: 'joint-reply-counted'
				});
			} else {
				findings.push(
					finding(stakeholder.passage, stakeholder.value, stakeholders, 'count-against-text')
				);
			}
		}
	}
	return findings;
}

/** The number is of some more, not of all. */
const others =
	/(?:\b(?:another|other|further|additional)|(?<![\p{L}])(?:autres?|otros|otras|друг\p{L}+|еще)|其他|另有?|另外|أخرى)\s?$/iu;

/** Numbers that differ by much may count something else. */
function isNear(stated: number, found: number): boolean {
	return Math.abs(stated - found) <= Math.max(2, found * 0.25);
}

const conjunctions: Record<OfficialLanguage, RegExp> = {
	ar: /\sو(?=\p{L})/u,
	zh: /和|与|及|、/u,
	en: /,? and |, /u,
	fr: /,? et |, /u,
	ru: /,? и |, /u,
	es: /,? y |, /u
};

/** `nine questionnaires were incomplete`, against the States and stakeholders that the document names as such. */
function incompletes(
	document: ReadDocument,
	participants: Participants,
	body: readonly Passage[]
): DocumentFinding[] {
	const { language } = document.compilation;
	const { incomplete } = participants;
	if (incomplete.passage === undefined || incomplete.keys.length === 0) return [];
	const found = new Set(incomplete.keys).size + incomplete.stakeholders;
	return body.flatMap((passage) => {
		if (passage.inAnnex) return [];
		return sentencesOf(passage.text).flatMap((sentence) => {
			if (!incompleteWords[language].test(sentence.text)) return [];
			const counts = statedCounts(sentence.text, language);
			const replies = counts.filter(({ noun }) => noun === 'reply');
			const [count] = replies;
			if (count === undefined || replies.length > 1) return [];
			if (counts.length > 1 && passage.node !== incomplete.passage?.node) return [];
			return count.value === found
				? []
				: [finding(passage, count.value, found, 'count-against-list')];
		});
	});
}
