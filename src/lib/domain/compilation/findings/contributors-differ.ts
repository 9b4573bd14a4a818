import { foldName } from '../../fold.ts';
import { findState } from '../../states.ts';
import type { Texts } from '../../language.ts';
import { respondentName } from '../../respondent.ts';
import type { Row } from '../model.ts';
import { plainText } from '../plain-text.ts';
import { reportedEntries } from '../reported-contributions.ts';
import { nameOf } from '../subject.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { pledgeWords, readCounts, subjectOfSentence } from './read-counts.ts';
import { standsIn } from './says-name.ts';
import { tablesOf } from './walk.ts';

/**
 * The contributors of the table are not those of the ledger; a sentence of the introduction names one who is not in the
 * table or, where it names as many as it counts, leaves one out; a pledge stands as paid, in the table or in a sentence
 * that counts those who pledged and says only that they contributed.
 * Source: A/HRC/19/50, paragraph 2 and annex I, where the pledge of Morocco is marked.
 */
export function contributorsDiffer(document: CheckedDocument): Finding[] {
	const { snapshot, language } = document;
	const { ledger } = snapshot;
	if (ledger === undefined) return [];
	const entries = reportedEntries(ledger, snapshot.respondents);
	const given = new Set(entries.map(({ donor }) => donor));
	const respondents = new Map(snapshot.respondents.map((each) => [each.key, each]));
	const nameFor = (key: string): Texts =>
		respondents.get(key)?.name ?? findState(key)?.short ?? { en: key };
	const findings: Finding[] = [];
	const tables = tablesOf(document.compilation).filter(
		({ table }) => table.subject === 'contributions'
	);

	const rows = tables.flatMap(({ holder, table }) =>
		table.rows
			.filter(({ kind }) => kind === 'entry')
			.map((row) => ({ row, where: document.placeOf({ node: table.id, holder }) }))
	);
	const [first] = tables;
	if (first !== undefined) {
		const tell = (message: Finding['message'], key: string, where: Finding['where']) =>
			findings.push({
				rule: message === 'pledge-as-paid' ? 'pledge-as-paid' : 'contributors-differ',
				severity: 'blocks',
				where,
				message,
				name: nameFor(key)
			});
		const start = document.placeOf({ node: first.table.id, holder: first.holder });
		const shown = new Map(
			rows.flatMap(({ row, where }) => (row.respondent ? [[row.respondent, where]] : []))
		);
		for (const key of given) if (!shown.has(key)) tell('contributor-not-in-table', key, start);
		for (const [key, where] of shown)
			if (!given.has(key)) tell('contributor-not-in-ledger', key, where);
		for (const [key, where] of shown) {
			const pledges = entries.filter(({ donor, kind }) => donor === key && kind === 'pledge');
			const own = rows.filter(({ row }) => row.respondent === key);
			const marked = own.filter(({ row }) => isMarked(row, document));
			if (marked.length < pledges.length) tell('pledge-as-paid', key, where);
		}
	}

	const pledged = entries.filter(({ kind }) => kind === 'pledge').map(({ donor }) => donor);
	const paid = new Set(
		entries.filter(({ kind }) => kind === 'contribution').map(({ donor }) => donor)
	);
	const onlyPledged = new Set(pledged.filter((donor) => !paid.has(donor)));
	const candidates = snapshot.respondents.filter(
		({ key, kind }) => kind === 'state' || given.has(key)
	);
	for (const line of document.lines) {
		if (line.kind !== 'paragraph' || line.reports || !document.introduces(line)) continue;
		for (const span of document.sentencesOf(line)) {
			const sentence = line.text.slice(span.start, span.end);
			if (subjectOfSentence(sentence, language) !== 'contributors') continue;
			const [count] = readCounts(sentence, language).filter(
				({ noun }) => noun === 'state' || noun === 'donor'
			);
			if (count === undefined) continue;
			const where = document.placeOf(line);
			if (
				count.number === given.size &&
				onlyPledged.size > 0 &&
				!pledgeWords[language].test(sentence)
			)
				findings.push({
					rule: 'pledge-as-paid',
					severity: 'blocks',
					where,
					stated: count.number,
					found: paid.size,
					message: 'pledges-unmentioned'
				});
			const folded = foldName(sentence);
			const named = candidates.filter((each) =>
				[nameOf(each, language, document.day), respondentName(each, language)].some((name) =>
					standsIn(folded, foldName(name))
				)
			);
			for (const { key, name } of named)
				if (!given.has(key))
					findings.push({
						rule: 'contributors-differ',
						severity: 'blocks',
						where,
						message: 'contributor-only-in-text',
						name
					});
			if (named.length < 2 || named.length + 1 < given.size) continue;
			const keys = new Set(named.map(({ key }) => key));
			for (const key of given)
				if (!keys.has(key))
					findings.push({
						rule: 'contributors-differ',
						severity: 'blocks',
						where,
						message: 'contributor-not-in-text',
						name: nameFor(key)
					});
		}
	}
	return findings;
}

/** The row is marked as a pledge, by the model and in its words. */
function isMarked(row: Row, { numbers, language }: CheckedDocument): boolean {
	const words = row.cells.map(({ content }) => plainText(content, numbers, language)).join(' ');
	return row.pledge === true && pledgeWords[language].test(words);
}
