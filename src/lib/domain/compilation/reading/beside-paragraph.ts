import type { Texts } from '../../language.ts';
import type { Snapshot } from '../../snapshot.ts';
import { isOwn, provenanceIn } from '../editing/basis.ts';
import type { Paragraph } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { omittedOf } from '../omitted-words.ts';
import { firstWords } from './cut-line.ts';
import { writtenWords } from './written-words.ts';

/** Most answers that are named under a paragraph, most passages that are shown, and most code units of one. */
const mostAnswers = 60;
const mostPassages = 10;
const mostOfPassage = 600;
const mostOfWritten = 2000;

/** What stands under a paragraph on the page of a compilation. Long texts are cut; the page of the paragraph has them. */
export type BesideParagraph = {
	/** The answers on which it rests, by the id of their reply, with the names of its signatories where it is attributed; the first sixty. */
	answers: { id: string; question: string; names: Texts[] }[];
	/** How many more there are. */
	more: number;
	/** The beginning of what editors wrote into it, empty where they wrote nothing. */
	written: string;
	/** How it stands to its replies, where an editor changed it. */
	state?: 'edited' | 'own' | 'stale' | 'gone';
	/** What condensing left out: how much, and the beginnings of the first passages. */
	omitted: { number: number; first: { words: string; language: string }[] };
};

/** By the id of each paragraph. `replies` holds the ids of the replies that the reader may know of, by key. */
export function besideParagraphs(
	paragraphs: readonly Paragraph[],
	snapshot: Snapshot,
	replies: ReadonlyMap<string, string>,
	numbers: Numbers
): Record<string, BesideParagraph> {
	return Object.fromEntries(
		paragraphs.map((each) => [each.id, besideParagraph(each, snapshot, replies, numbers)])
	);
}

function besideParagraph(
	paragraph: Paragraph,
	snapshot: Snapshot,
	replies: ReadonlyMap<string, string>,
	numbers: Numbers
): BesideParagraph {
	const answers = new Map<string, { id: string; submission: string; question: string }>();
	for (const { submission, question } of provenanceIn(paragraph.content)) {
		const id = replies.get(submission);
		if (id !== undefined) answers.set(`${id} ${question}`, { id, submission, question });
	}
	const omitted = replies.size === 0 ? [] : omittedOf(paragraph, snapshot);
	const state = stateOf(paragraph);
	return {
		answers: [...answers.values()].slice(0, mostAnswers).map(({ id, submission, question }) => ({
			id,
			question,
			names: namesOf(submission, snapshot)
		})),
		more: Math.max(0, answers.size - mostAnswers),
		written: firstWords(writtenWords(paragraph.content, numbers), mostOfWritten),
		...(state && { state }),
		omitted: {
			number: omitted.length,
			first: omitted
				.slice(0, mostPassages)
				.flatMap(({ words, language }) =>
					words ? [{ words: firstWords(words, mostOfPassage), language }] : []
				)
		}
	};
}

function stateOf(paragraph: Paragraph): BesideParagraph['state'] {
	const { edited, stale } = paragraph;
	if (!edited) return undefined;
	if (stale) return stale.drafted.length > 0 ? 'stale' : 'gone';
	return isOwn(paragraph) ? 'own' : 'edited';
}

/** Of a reply that is not attributed nobody: the document does not name them, and who needs to know opens the reply. */
function namesOf(key: string, { submissions, respondents }: Snapshot): Texts[] {
	const reply = submissions.find((each) => each.key === key);
	if (reply?.consent !== 'attributed') return [];
	return reply.signatories.map(
		({ respondent }) => respondents.find((each) => each.key === respondent)?.name ?? {}
	);
}
