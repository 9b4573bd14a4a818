import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import type { ReplyFilter, ReplyOrder, ReplyPlace } from '#lib/domain/reply-list.ts';
import type { ReplyEntry } from '../db/replies.ts';
import { countReplies, pageOfReplies } from '../db/replies.ts';

export type SubmissionList = {
	entries: ReplyEntry[];
	/** Returns of the questionnaire that the filter leaves, on all pages. */
	shown: { total: number; complete: number; incomplete: number; empty: number };
	/** Statements at panels that the filter leaves: listed, and counted apart. */
	statements: number;
	/** Replies in force. */
	total: number;
	/** Languages there are among the replies in force, for the filter. */
	languages: string[];
	/** Places to page on from, absent at the ends. */
	previous?: ReplyPlace;
	next?: ReplyPlace;
};

export const repliesPerPage = 50;

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
	const { filter, order, after, before, limit = repliesPerPage } = input;
	const page = await pageOfReplies(ctx.db, consultation.id, {
		filter,
		order,
		after,
		before,
		limit
	});
	const left = await countReplies(ctx.db, consultation.id, filter);
	const shown = left.filter(({ statement }) => !statement);
	const all = await countReplies(ctx.db, consultation.id, {});
	const sum = (counts: { count: number }[]) =>
		counts.reduce((total, { count }) => total + count, 0);
	const shownWith = (completeness: string) =>
		sum(shown.filter((each) => each.completeness === completeness));
	const backwards = after === undefined && before !== undefined;
	return {
		entries: page.entries,
		shown: {
			total: sum(shown),
			complete: shownWith('complete'),
			incomplete: shownWith('incomplete'),
			empty: shownWith('empty')
		},
		statements: sum(left) - sum(shown),
		total: sum(all.filter(({ statement }) => !statement)),
		languages: [...new Set(all.map(({ language }) => language))].sort(),
		previous: after !== undefined || (backwards && page.more) ? page.entries[0]?.place : undefined,
		next: backwards || page.more ? page.entries.at(-1)?.place : undefined
	};
}
