/** Words of one who works on a draft, beside an answer of it. They are for colleagues and are never sent. */
export type Comment = {
	id: string;
	/** Key of the question. */
	question: string;
	/** Id of the first comment of its thread: its own, where it is the first. */
	thread: string;
	/** Id of the access link of whoever wrote it. */
	linkId: string;
	/** ISO 8601 instant in UTC. */
	at: string;
	text: string;
	/** It asks for a change of the answer. */
	asks: boolean;
	/** Set on the first comment of a thread that is settled; `by` is the id of a link. */
	resolved?: { at: string; by: string };
};

/** Comments that answer each other. */
export type CommentThread = {
	id: string;
	question: string;
	comments: Comment[];
	/** Some comment of it asks for a change. */
	asks: boolean;
	resolved?: { at: string; by: string };
};

/** Most characters of one comment, and most comments on one reply. */
export const longestComment = 5000;
export const mostComments = 1000;

/** Comments, the oldest first, gathered into their threads in the order in which these began. */
export function threadsOf(comments: readonly Comment[]): CommentThread[] {
	const threads = new Map<string, CommentThread>();
	for (const comment of comments) {
		const thread = threads.get(comment.thread);
		if (thread) {
			thread.comments.push(comment);
			thread.asks ||= comment.asks;
		} else
			threads.set(comment.thread, {
				id: comment.thread,
				question: comment.question,
				comments: [comment],
				asks: comment.asks,
				...(comment.resolved && { resolved: comment.resolved })
			});
	}
	return [...threads.values()];
}

/** It asks for a change and nobody has settled it. */
export function isAsking(thread: Pick<CommentThread, 'asks' | 'resolved'>): boolean {
	return thread.asks && thread.resolved === undefined;
}
