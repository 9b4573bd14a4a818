import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { pageByKey } from '#lib/domain/page-by-key.ts';
import type { PublicReplyHead, PublishedCounts } from '#lib/domain/public-reply.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { areRepliesPublic, publishedOnce, readPublished } from '../db/published-replies.ts';

/** A page of the replies that are published. */
export type PublicReplies = {
	title: Texts;
	notice?: Texts;
	items: PublicReplyHead[];
	/** Where the next page begins. */
	next?: string;
	counts: PublishedCounts;
};

/**
 * The replies to a consultation that may be public, once a document of it is issued: in the order of the compilation, then
 * those without a name. Throws `not-found`.
 */
export async function listPublicReplies(
	ctx: Context,
	_actor: Actor,
	input: { slug: string; after?: string; limit: number }
): Promise<PublicReplies> {
	// Anyone may: replies are public, as far as consent lets them be, with the document that rests on them.
	const stored = await findConsultation(ctx.db, input.slug);
	if (!stored || !(await areRepliesPublic(ctx.db, stored.id))) throw new AppError('not-found');
	const { replies, counts } = await publishedOnce(ctx.db, stored.id);
	const page = pageByKey(replies, ({ place }) => place, input);
	const read = await readPublished(
		ctx.db,
		page.items.map(({ submissionId }) => submissionId)
	);
	const { title, notice } = stored.consultation;
	return {
		title,
		...(notice && { notice }),
		items: read.map(({ reply: { answers: _, revision: _revision, ...head } }) => head),
		...(page.next !== undefined && { next: page.next }),
		counts
	};
}
