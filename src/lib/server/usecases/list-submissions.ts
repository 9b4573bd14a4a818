import { AppError } from '#lib/domain/error.ts';
import type { ReplyFilter, ReplyOrder, ReplyPlace } from '#lib/domain/reply-list.ts';
import type { Passage } from '#lib/domain/search/passage.ts';
import { passageAmong } from '#lib/domain/search/passage.ts';
import type { QueryProblem, SearchQuery } from '#lib/domain/search/query.ts';
import { readQuery } from '#lib/domain/search/query.ts';
import type { Theme } from '#lib/domain/theme.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findThemes } from '../db/consultations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { countInForce, countShown, listRegistrars } from '../db/reply-choices.ts';
import { narrowTo } from '../db/reply-filter.ts';
import type { ReplyEntry } from '../db/replies.ts';
import { pageOfReplies } from '../db/replies.ts';
import { pageOfHits } from '../db/search-hits.ts';

/** A passage in which the words were found; `question` is its key, empty where they stand in a file. */
export type ShownPassage = { question: string; language: string; passage: Passage };

export type SubmissionList = {
	entries: (ReplyEntry & { found?: ShownPassage })[];
	/** Returns of the questionnaire that the filter leaves, on all pages. */
	shown: { total: number; complete: number; incomplete: number; empty: number };
	/** Statements at panels that the filter leaves: listed, and counted apart. */
	statements: number;
	/** Replies in force. */
	total: number;
	/** What there is to choose from: languages of the replies in force, who registered replies, themes. */
	languages: string[];
	registrars: { id: string; name: string }[];
	themes: Theme[];
	/** Why the words of the filter cannot be searched for; they do not narrow then. */
	problem?: QueryProblem;
	/** Places to page on from, absent at the ends. */
	previous?: ReplyPlace;
	next?: ReplyPlace;
	may: { code: boolean; ask: boolean; exportConfidential: boolean };
};

const repliesPerPage = 50;

/** Texts, and characters (UTF-16) of them, that are looked at for the passages of a page. */
const mostHits = 600;
const mostCharacters = 800_000;

/**
 * One page of the replies that were sent to a consultation, confidential ones included.
 * Pages go on from a place, not from a number, so that a reply that comes in meanwhile shifts nothing.
 */
export async function listSubmissions(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		filter: ReplyFilter;
		order: ReplyOrder;
		after?: ReplyPlace;
		before?: ReplyPlace;
		limit?: number;
	}
): Promise<SubmissionList> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const { order, after, before, limit = repliesPerPage } = input;
	const filter = narrowTo(input.filter, { search: ctx.search, now: ctx.now() });
	const page = await pageOfReplies(ctx.db, consultation.id, {
		...{ filter, order, after, before, limit }
	});
	const left = await countShown(ctx.db, consultation.id, filter);
	const inForce = await countInForce(ctx.db, consultation.id);
	const sum = (counts: { count: number }[]) =>
		counts.reduce((total, { count }) => total + count, 0);
	const shown = left.filter(({ statement }) => !statement);
	const shownWith = (completeness: string) =>
		sum(shown.filter((each) => each.completeness === completeness));
	const backwards = after === undefined && before !== undefined;
	const read = input.filter.words === undefined ? undefined : readQuery(input.filter.words);
	const passages = read?.ok ? await passagesOf(ctx, page.entries, read.query) : new Map();
	return {
		entries: page.entries.map((entry) => {
			const found = passages.get(entry.id);
			return { ...entry, ...(found && { found }) };
		}),
		shown: {
			total: sum(shown),
			complete: shownWith('complete'),
			incomplete: shownWith('incomplete'),
			empty: shownWith('empty')
		},
		statements: sum(left) - sum(shown),
		...inForce,
		registrars: await listRegistrars(ctx.db, consultation.id),
		themes: await findThemes(ctx.db, consultation.id),
		...(read && !read.ok && { problem: read.problem }),
		previous: after !== undefined || (backwards && page.more) ? page.entries[0]?.place : undefined,
		next: backwards || page.more ? page.entries.at(-1)?.place : undefined,
		may: {
			code: hasRight(actor, 'code-excerpts'),
			ask: hasRight(actor, 'decide-replies'),
			exportConfidential: hasRight(actor, 'export-confidential')
		}
	};
}

/** Of each reply the passage of the answer itself where the words are in it, else of a translation. */
async function passagesOf(
	ctx: Context,
	entries: readonly ReplyEntry[],
	query: SearchQuery
): Promise<Map<string, ShownPassage>> {
	const found = new Map<string, ShownPassage & { isTranslated: boolean }>();
	if (entries.length === 0) return found;
	const hits = await pageOfHits(ctx.db, ctx.search.matching(query), {
		submissionIds: entries.map(({ id }) => id),
		limit: mostHits
	});
	let characters = 0;
	for (const { submissionId, texts, question, file, state } of hits) {
		const known = found.get(submissionId);
		if (known && (!known.isTranslated || state !== undefined)) continue;
		if (characters >= mostCharacters) break;
		characters += texts.reduce((sum, { text }) => sum + text.length, 0);
		// Others have their turn: a text may be long.
		await new Promise(setImmediate);
		const inIt = passageAmong(texts, query);
		if (inIt)
			found.set(submissionId, {
				...{ question: file ? '' : question, ...inIt },
				isTranslated: state !== undefined
			});
	}
	return found;
}
