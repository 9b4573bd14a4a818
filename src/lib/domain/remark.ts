import type { Inline } from './compilation/model.ts';

/**
 * Words of a reader of a compilation beside one of its paragraphs: a comment, or a suggestion of another text for it. Both
 * can be answered; a thread is settled as a whole. They are for those who work on the document and are never published.
 */
export type Remark = {
	id: string;
	/** Id of the paragraph. */
	node: string;
	/** Id of the first remark of its thread: its own, where it is the first. */
	thread: string;
	kind: 'comment' | 'suggestion';
	/** The words of the paragraph that it is about, where it is not about all of it. */
	quote?: string;
	words: string;
	/** Of a suggestion: the content proposed, and the mark of the paragraph that it would replace. */
	proposal?: { content: Inline[]; mark: string };
	/** ISO 8601 instant in UTC. */
	at: string;
	/** As the audit writes it. */
	by: string;
	/** On the first of a thread that is settled. */
	settled?: { outcome: RemarkOutcome; at: string; by: string };
};

/** A comment is resolved; a suggestion is accepted or rejected. */
export type RemarkOutcome = 'resolved' | 'accepted' | 'rejected';

/** What may be done with a thread: a comment resolved, a suggestion accepted or rejected, both opened again. */
export const settlements = ['resolved', 'accepted', 'rejected', 'open'] as const;
export type Settlement = (typeof settlements)[number];

/** Who would settle a thread: whoever wrote its first remark, or edits the document. */
export type Settler = { isAuthor: boolean; mayEdit: boolean };

/** What this person may do with a thread as it stands. */
export function settlementsOf(
	{ kind, settled }: Pick<Remark, 'kind' | 'settled'>,
	{ isAuthor, mayEdit }: Settler
): Settlement[] {
	if (settled) return mayEdit || (isAuthor && settled.outcome !== 'accepted') ? ['open'] : [];
	if (kind === 'suggestion') return mayEdit ? ['accepted', 'rejected'] : [];
	return isAuthor || mayEdit ? ['resolved'] : [];
}

/** Remarks that answer each other. */
export type RemarkThread = { first: Remark; answers: Remark[] };

/** Most characters of a remark and of the words that it quotes, and most remarks on one paragraph. */
export const longestRemark = 5000;
export const longestQuote = 500;
export const mostRemarks = 200;

/** Remarks, the oldest first, gathered into their threads in the order in which these began. */
export function remarkThreads(remarks: readonly Remark[]): RemarkThread[] {
	const isFirst = ({ id, thread }: Remark) => id === thread;
	return remarks.filter(isFirst).map((first) => ({
		first,
		answers: remarks.filter((each) => each.thread === first.id && !isFirst(each))
	}));
}
