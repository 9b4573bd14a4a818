import type { Counted } from '../../counted-nouns.ts';
import { participationOf } from '../../participation.ts';
import type { Snapshot } from '../../snapshot.ts';
import type { Compilation, Footnote } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import { contributors } from '../reported-contributions.ts';
import { splitSentences } from '../sentences.ts';
import { nameOf, namingDay } from '../subject.ts';
import type { Finding, MessageKey } from './finding.ts';
import { readCounts, subjectOfSentence } from './read-counts.ts';
import { footnotesOf, paragraphsIn, placeOf } from './walk.ts';

const messages: Record<Counted, MessageKey> = {
	state: 'states-mismatch',
	stakeholder: 'stakeholders-mismatch',
	'un-entity': 'un-entities-mismatch',
	other: 'others-mismatch',
	donor: 'contributors-mismatch'
};

/**
 * A number of States, stakeholders, contributors or incomplete questionnaires that the introduction or a footnote states
 * and the data does not give; a State named as incomplete that is not, or the reverse.
 */
export function participationMismatch(
	compilation: Compilation,
	snapshot: Snapshot,
	numbers: Numbers
): Finding[] {
	const { language } = compilation;
	const participation = participationOf(snapshot);
	const given: Partial<Record<Counted, number>> = {
		state: participation.states,
		stakeholder: participation.stakeholders,
		'un-entity': participation.unEntities,
		other: participation.others
	};
	const gave =
		snapshot.ledger === undefined
			? undefined
			: (contributors(snapshot.ledger, snapshot.respondents)?.number ?? 0);
	const findings: Finding[] = [];
	const compare = (
		node: string,
		message: MessageKey,
		stated: number,
		found: number | undefined
	) => {
		if (found === undefined || stated === found) return;
		const where = placeOf(numbers, node);
		findings.push({
			rule: 'participation-mismatch',
			severity: 'blocks',
			where,
			stated,
			found,
			message
		});
	};

	for (const { paragraph, theme } of paragraphsIn(compilation.sections)) {
		if (theme === undefined) {
			const text = plainText(paragraph.content, numbers, language);
			for (const span of splitSentences(text, language)) {
				const sentence = text.slice(span.start, span.end);
				const about = subjectOfSentence(sentence, language);
				for (const { noun, number } of readCounts(sentence, language)) {
					if (about === 'contributors' && (noun === 'state' || noun === 'donor')) {
						compare(paragraph.id, 'contributors-mismatch', number, gave);
					} else if (about === 'participants') {
						compare(paragraph.id, messages[noun], number, given[noun]);
					}
				}
			}
		}
		for (const note of footnotesOf(paragraph.content)) {
			if (note.about === 'incomplete') {
				findings.push(...incompleteFindings(note, compilation, snapshot, numbers));
			}
		}
	}
	return findings;
}

function incompleteFindings(
	note: Footnote,
	compilation: Compilation,
	snapshot: Snapshot,
	numbers: Numbers
): Finding[] {
	const { language } = compilation;
	const { incomplete } = participationOf(snapshot);
	const text = plainText(note.content, numbers, language);
	const about = { rule: 'participation-mismatch', where: placeOf(numbers, note.id) } as const;
	const findings: Finding[] = [];
	const stated = readCounts(text, language).filter(({ noun }) => noun === 'stakeholder');
	const number = stated[0]?.number ?? 0;
	if (number !== incomplete.stakeholders) {
		findings.push({
			...about,
			severity: 'blocks',
			stated: number,
			found: incomplete.stakeholders,
			message: 'incomplete-stakeholders-mismatch'
		});
	}
	const day = namingDay(snapshot);
	let named = 0;
	for (const respondent of snapshot.respondents) {
		if (respondent.kind !== 'state') continue;
		const isNamed = says(text, nameOf(respondent, language, day));
		if (isNamed) named += 1;
		const belongs = incomplete.states.includes(respondent.key);
		if (isNamed === belongs) continue;
		findings.push({
			...about,
			severity: 'blocks',
			message: belongs ? 'incomplete-not-named' : 'named-not-incomplete',
			name: respondent.name
		});
	}
	if (named !== incomplete.states.length) {
		findings.push({
			...about,
			severity: 'blocks',
			stated: named,
			found: incomplete.states.length,
			message: 'incomplete-states-mismatch'
		});
	}
	return findings;
}

/** The name stands in the text as whole words; in Chinese anywhere, in Arabic also after the joined conjunction. */
function says(text: string, name: string): boolean {
	let at = text.toLowerCase().indexOf(name.toLowerCase());
	while (at !== -1) {
		const before = text.slice(Math.max(0, at - 1), at);
		const after = text.slice(at + name.length, at + name.length + 1);
		const han = /\p{Script=Han}/u.test(name);
		if (han || (!/[\p{L}-]/u.test(before.replace('و', '')) && !/[\p{L}-]/u.test(after)))
			return true;
		at = text.toLowerCase().indexOf(name.toLowerCase(), at + 1);
	}
	return false;
}
