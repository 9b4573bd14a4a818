import type { Counted } from '../../counted-nouns.ts';
import { foldName } from '../../fold.ts';
import type { Participation } from '../../participation.ts';
import { countedUnits, participationOf } from '../../participation.ts';
import type { Snapshot } from '../../snapshot.ts';
import { contributors, reportedEntries } from '../reported-contributions.ts';
import { nameOf } from '../subject.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import type { Finding, MessageKey } from './finding.ts';
import { incompleteWords, readCounts, subjectOfSentence } from './read-counts.ts';
import { standsIn } from './says-name.ts';

const messages: Record<Counted, MessageKey> = {
	state: 'states-mismatch',
	stakeholder: 'stakeholders-mismatch',
	'un-entity': 'un-entities-mismatch',
	other: 'others-mismatch',
	donor: 'contributors-mismatch'
};

type Numbers = Partial<Record<Counted, number>>;

/**
 * A number of States, stakeholders, contributors or incomplete questionnaires that the introduction or a footnote states
 * and the data does not give; a State named as incomplete that is not, or the reverse; incomplete questionnaires of
 * which the document says nothing. A number that the other counting rule of joint replies would give is told as that,
 * and one that counts the rows of the ledger as contributors counted twice.
 * Source: A/HRC/19/50, paragraphs 2 and 4 and footnote 2, and its annex I, where five contributors fill seven rows.
 */
export function participationMismatch(document: CheckedDocument): Finding[] {
	const { snapshot, language } = document;
	const participation = participationOf(snapshot);
	const unnamed = unnamedIncompleteStates(snapshot);
	const given = numbersOf(participation);
	const byOtherRule = numbersOf(participationOf(underOtherRule(snapshot)));
	const { ledger } = snapshot;
	const gave = ledger && (contributors(ledger, snapshot.respondents)?.number ?? 0);
	const rows = ledger && reportedEntries(ledger, snapshot.respondents).length;
	const findings: Finding[] = [];
	let incompleteTold = false;

	for (const line of document.lines) {
		if (line.part !== 'body') continue;
		if (line.footnote?.about === 'incomplete') {
			incompleteTold = true;
			findings.push(...incompleteFindings(line, document, participation));
		}
		if (line.kind !== 'paragraph' || line.reports || !document.introduces(line)) continue;
		const where = document.placeOf(line);
		const tell = (message: MessageKey, stated: number, found: number | undefined) => {
			if (found === undefined || stated === found) return;
			findings.push({
				rule: 'participation-mismatch',
				severity: 'blocks',
				where,
				stated,
				found,
				message
			});
		};
		for (const span of document.sentencesOf(line)) {
			const sentence = line.text.slice(span.start, span.end);
			const counts = readCounts(sentence, language);
			if (counts.length === 0) continue;
			const about = subjectOfSentence(sentence, language);
			if (incompleteWords[language].test(sentence)) {
				incompleteTold = true;
				for (const { noun, number } of counts) {
					if (noun === 'state')
						if (number !== unnamed)
							tell(
								'incomplete-states-mismatch',
								number,
								participation.incomplete.states.length + unnamed
							);
					if (noun === 'stakeholder')
						tell('incomplete-stakeholders-mismatch', number, participation.incomplete.stakeholders);
				}
				continue;
			}
			for (const { noun, number } of counts) {
				if (about === 'contributors' && (noun === 'state' || noun === 'donor')) {
					const twice = number === rows && rows !== gave;
					tell(twice ? 'contributors-counted-twice' : 'contributors-mismatch', number, gave);
				} else if (about === 'participants') {
					const joint = number === byOtherRule[noun] && number !== given[noun];
					tell(joint ? 'joint-against-rule' : messages[noun], number, given[noun]);
				}
			}
		}
	}
	const { states, stakeholders } = participation.incomplete;
	const first = document.compilation.sections[0]?.id ?? '';
	if (!incompleteTold && states.length + stakeholders > 0)
		findings.push({
			rule: 'participation-mismatch',
			severity: 'blocks',
			where: document.placeOf({ node: first, holder: first }),
			found: states.length + stakeholders,
			message: 'incomplete-unmentioned'
		});
	return findings;
}

function numbersOf({ states, stakeholders, unEntities, others }: Participation): Numbers {
	return { state: states, stakeholder: stakeholders, 'un-entity': unEntities, other: others };
}

function underOtherRule(snapshot: Snapshot): Snapshot {
	const { countingRule } = snapshot.consultation;
	const other = countingRule === 'once' ? 'each-signatory' : 'once';
	return { ...snapshot, consultation: { ...snapshot.consultation, countingRule: other } };
}

/** States whose incomplete reply may not be named: a document counts them, and the data lists them nowhere. */
function unnamedIncompleteStates(snapshot: Snapshot): number {
	return countedUnits(snapshot).filter(
		({ kind, complete, named }) => kind === 'state' && !complete && !named
	).length;
}

function incompleteFindings(
	line: CheckedLine,
	{ snapshot, language, day, placeOf }: CheckedDocument,
	{ incomplete }: Participation
): Finding[] {
	const { text } = line;
	const about = {
		rule: 'participation-mismatch',
		severity: 'blocks',
		where: placeOf(line)
	} as const;
	const findings: Finding[] = [];
	const stated = readCounts(text, language).filter(({ noun }) => noun === 'stakeholder');
	const number = stated[0]?.number ?? 0;
	if (number !== incomplete.stakeholders) {
		findings.push({
			...about,
			stated: number,
			found: incomplete.stakeholders,
			message: 'incomplete-stakeholders-mismatch'
		});
	}
	const folded = foldName(text);
	let named = 0;
	for (const respondent of snapshot.respondents) {
		if (respondent.kind !== 'state') continue;
		const isNamed = standsIn(folded, foldName(nameOf(respondent, language, day)));
		if (isNamed) named += 1;
		const belongs = incomplete.states.includes(respondent.key);
		if (isNamed === belongs) continue;
		findings.push({
			...about,
			message: belongs ? 'incomplete-not-named' : 'named-not-incomplete',
			name: respondent.name
		});
	}
	const unnamed = unnamedIncompleteStates(snapshot);
	const counted = readCounts(text, language).find(({ noun }) => noun === 'state')?.number ?? 0;
	if (named + counted !== incomplete.states.length + unnamed) {
		findings.push({
			...about,
			stated: named + counted,
			found: incomplete.states.length + unnamed,
			message: 'incomplete-states-mismatch'
		});
	}
	return findings;
}
