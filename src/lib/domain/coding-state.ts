/**
 * What has been done of one reply under one theme.
 * `coded`: passages of it are coded to the theme. `uncoded`: a question mapped to the theme is answered, and nothing of that
 * answer is coded, so that it is drafted whole. `elsewhere`: such an answer is coded, but to other themes. `none`: it says
 * nothing there.
 */
export type CodingState = 'coded' | 'uncoded' | 'elsewhere' | 'none';

/** Excerpts of a reply under one theme, those of one question. */
export type CodedCount = { question: string; theme: string; count: number; changed: number };

/** The state of one reply under a theme; `answered` are the keys of the questions with words, `mapped` those of the theme. */
export function codingStateOf(
	theme: string,
	reply: { answered: readonly string[]; coded: readonly CodedCount[] },
	mapped: readonly string[]
): { state: CodingState; passages: number; changed: number } {
	const here = reply.coded.filter((each) => each.theme === theme);
	const passages = here.reduce((sum, { count }) => sum + count, 0);
	const changed = here.reduce((sum, each) => sum + each.changed, 0);
	if (passages > 0) return { state: 'coded', passages, changed };
	const answered = mapped.filter((question) => reply.answered.includes(question));
	const open = answered.some((question) => !reply.coded.some((each) => each.question === question));
	const state = open ? 'uncoded' : answered.length > 0 ? 'elsewhere' : 'none';
	return { state, passages, changed };
}
