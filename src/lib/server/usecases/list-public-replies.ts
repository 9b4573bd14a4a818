import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { pageByKey } from '#lib/domain/page-by-key.ts';
import type { PublicReplyHead, PublishedCounts } from '#lib/domain/public-reply.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { findResting, issuedOnce, readIssued } from '../db/issued-replies.ts';

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
 * The replies on which the document of a consultation that was issued last rests, as far as they may be public: in the order of the compilation, then
 * those without a name. Throws `not-found`.
 */
export async function listPublicReplies(
	ctx: Context,
	_actor: Actor,
	input: { slug: string; after?: string; limit: number }
): Promise<PublicReplies> {
	// Anyone may: replies are public, as far as consent lets them be, with the document that rests on them.
	const stored = await findConsultation(ctx.db, input.slug);
	const resting = stored && (await findResting(ctx.db, stored.id));
	if (!stored || !resting) throw new AppError('not-found');
	const { replies, counts } = await issuedOnce(ctx.db, resting);
	const page = pageByKey(replies, ({ place }) => place, input);
	const read = await readIssued(
		ctx.db,
		resting,
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
