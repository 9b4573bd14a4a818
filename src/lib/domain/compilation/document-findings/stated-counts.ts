import { countFinding } from './count-finding.ts';
import { statedCounts } from './counted.ts';
import { contributors } from './counted-contributors.ts';
import { respondents } from './counted-respondents.ts';
import { beforeNames, beforeParts } from './counts-beside-words.ts';
import type { DocumentFinding } from './document-finding.ts';
import { namedCounts } from './named-counts.ts';
import type { Participants } from './participants.ts';
import { participantsOf } from './participants.ts';
import type { Passage } from './passages.ts';
import { passagesOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { sentencesOf } from './sentences-of.ts';
import { incompleteWords } from './vocabulary.ts';

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
				: [countFinding(passage, count.value, found, 'count-against-list')];
		});
	});
}
