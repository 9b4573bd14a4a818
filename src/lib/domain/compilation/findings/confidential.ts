import { foldNameInItsCase } from '../../fold.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import type { Finding, MessageKey } from './finding.ts';
import { allInlines } from './walk.ts';
import { foldedSentences, sentencesOfReplies, withheldIn } from './withheld.ts';

/**
 * Confidential material that would be published: a paragraph that rests on a confidential reply, or repeats a sentence of
 * one that the replies on which it rests do not have; an unattributed reply under a name; the name of one who replied confidentially or without attribution only. The
 * finding never says the name. A State may be named for other reasons: its name counts where it stands in a footnote on
 * its reply, or where its paragraph says so. Source: the consent that each respondent gave.
 */
export function confidentialPublished(document: CheckedDocument): Finding[] {
	const { snapshot, language } = document;
	const { hidden, inForce, secret, bodyNames, stateNames, words } = withheldIn(snapshot, language);
	if (hidden.length === 0) return [];
	const byKey = new Map(inForce.map((each) => [each.key, each]));

	// Once for each reply, however many paragraphs rest on it.
	const said = new Map<string, Set<string>>();
	const saidBy = (key: string) => {
		const reply = byKey.get(key);
		const known = said.get(key) ?? sentencesOfReplies(reply ? [reply] : [], language);
		said.set(key, known);
		return known;
	};

	return document.lines.flatMap((line): Finding[] => {
		const tell = (message: MessageKey): Finding[] => [
			{ rule: 'confidential', severity: 'blocks', where: document.placeOf(line), message }
		];
		const rested = line.kind === 'paragraph' ? submissionsOf(line) : [];
		if (rested.some((key) => byKey.get(key)?.consent === 'confidential'))
			return tell('confidential-source');
		const attribution = new Set(line.paragraph?.attribution);
		const named = rested.some((key) => {
			const submission = byKey.get(key);
			return (
				submission?.consent === 'unattributed' &&
				submission.signatories.some(({ respondent }) => attribution.has(respondent))
			);
		});
		if (named || (line.kind === 'paragraph' && [...attribution].some((key) => secret.has(key))))
			return tell('unattributed-named');
		if (words.size > 0 && line.kind === 'paragraph') {
			const repeated = foldedSentences(line.text).filter((sentence) => words.has(sentence));
			if (repeated.length > 0) {
				const open = [...new Set(rested)].map(saidBy);
				if (repeated.some((sentence) => !open.some((each) => each.has(sentence))))
					return tell('confidential-words');
			}
		}
		if (line.part === 'annex' && line.kind !== 'cell') return [];
		if (bodyNames(line.text).length > 0) return tell('hidden-name');
		const onReplies = line.kind === 'footnote' && line.footnote?.about !== 'stakeholders';
		const start = onReplies
			? line.text
			: line.kind === 'paragraph'
				? foldNameInItsCase(line.text).slice(0, 60)
				: '';
		if ((onReplies || line.theme !== undefined) && stateNames(start).length > 0) {
			const lead = line.kind === 'paragraph' && attribution.size > 0;
			return lead ? [] : tell('hidden-name');
		}
		return [];
	});
}

function submissionsOf(line: CheckedLine): string[] {
	return allInlines(line.content).flatMap((inline) =>
		inline.type === 'text' ? (inline.provenance ?? []).map(({ submission }) => submission) : []
	);
}
